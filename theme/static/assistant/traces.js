/* Positions that nothing here takes out: packed, below an odd header, or without a pointer. */

import { Unsafe } from './unsafe.js';

const LATIN = new TextDecoder('latin1');
/* What only looks so is the camera's sensitivity (Exif 3.0 §4.6.5, « ISOSpeedLatitude »). */
const SENSITIVITY = /isospeedlatitude/gi;
const NAME = /latitude|longt?itude|gps(?:position|coordinates)|geo(?:tag|point)|[:<](?:lat|long?|lng)[\s=>]|\s(?:lat|long?|lng)\s*=/i;
const TIFF = ['II*\0', 'MM\0*'];
const [LATITUDE, LONGITUDE] = [2, 4];

/** Throw Unsafe for EXIF where it is not edited: among resources of Photoshop, below an odd header. */
export function refuseExif(block) {
  const text = LATIN.decode(block);
  if (TIFF.some((start) => text.includes(start))) throw new Unsafe('EXIF elsewhere');
}

/** Throw Unsafe when one of the blocks still tells a position; text may run from one to the next. */
export function refuseTraces(blocks) {
  const text = blocks.map((block) => LATIN.decode(block)).join('').replace(SENSITIVITY, '');
  // In UTF-16 every other byte is zero.
  if (NAME.test(text) || NAME.test(text.replace(/\0/g, ''))) throw new Unsafe('a name of a position');
  if (blocks.some((block) => hasDirectory(block, true) || hasDirectory(block, false))) throw new Unsafe('a directory');
}

/** Look for the entries of a latitude and a longitude, each of three rationals (Exif 3.0 §4.6.6). */
function hasDirectory(data, little) {
  const bytes = (short) => (little ? [short, 0] : [0, short]);
  const sign = (tag) => [...bytes(tag), ...bytes(5), ...(little ? [3, 0, 0, 0] : [0, 0, 0, 3])];
  const [latitude, longitude] = [sign(LATITUDE), sign(LONGITUDE)];
  const is = (wanted, at) => wanted.every((byte, n) => data[at + n] === byte);
  for (let at = data.indexOf(latitude[0]); at >= 0; at = data.indexOf(latitude[0], at + 1)) {
    if (is(latitude, at) && is(longitude, at + 24)) return true;
  }
  return false;
}
