/* The chosen photo: the same file without its position, or a new drawing of it. */

import * as jpeg from './jpeg.js';
import * as png from './png.js';
import { Unsafe } from './unsafe.js';

const LONGEST_SIDE = 2560;
const QUALITY = 0.92;
const TRACES = /GPSL(?:atit|ong)/i;

/**
 * Give { blob, extension, found, positions, redrawn }: kinds of metadata that were seen, and
 * those that held a position. Throws when no way of reading the file is left.
 */
export async function withoutPosition(file) {
  const data = new Uint8Array(await file.arrayBuffer());
  const isPng = png.isPng(data);
  const format = isPng ? png : jpeg.isJpeg(data) && jpeg;
  const extension = isPng ? 'png' : 'jpg';
  const type = isPng ? 'image/png' : 'image/jpeg';
  try {
    if (!format) throw new Unsafe('another format');
    const cleaned = format.withoutPosition(data);
    if (hasTraces(cleaned.data)) throw new Unsafe('traces');
    return { ...cleaned, blob: new Blob([cleaned.data], { type }), extension, redrawn: false };
  } catch (problem) {
    if (!(problem instanceof Unsafe || problem instanceof RangeError)) throw problem;
    return { blob: await redrawn(file, type), extension, found: [], positions: [], redrawn: true };
  }
}

/** Say whether text or a GPS directory that no pointer leads to still tells a position. */
export function hasTraces(data) {
  if (TRACES.test(new TextDecoder('latin1').decode(data))) return true;
  return [true, false].some((little) => hasDirectory(data, little));
}

/** Look for the entries of a latitude and a longitude, each of three rationals. */
function hasDirectory(data, little) {
  const bytes = (short) => (little ? [short, 0] : [0, short]);
  const sign = (tag) => [...bytes(tag), ...bytes(5), ...(little ? [3, 0, 0, 0] : [0, 0, 0, 3])];
  const [latitude, longitude] = [sign(2), sign(4)];
  const is = (wanted, at) => wanted.every((byte, n) => data[at + n] === byte);
  for (let at = data.indexOf(latitude[0]); at >= 0; at = data.indexOf(latitude[0], at + 1)) {
    if (is(latitude, at) && is(longitude, at + 24)) return true;
  }
  return false;
}

/** Draw the picture upright, at most LONGEST_SIDE wide or high: nothing else of the file is left. */
export async function redrawn(file, type) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = drawn(document.createElement('canvas'), picture, scale);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('canvas'))), type, QUALITY);
  });
}

export function drawn(canvas, picture, scale) {
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
