/* The chunks of a PNG file (PNG specification, third edition, §5 and §11.3). */

import * as exif from './exif.js';
import { Unsafe } from './unsafe.js';
import * as xmp from './xmp.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LATIN = new TextDecoder('latin1');
const XMP = 'XML:com.adobe.xmp\0\0\0\0\0';
/* Profiles in hexadecimal, mostly packed, and XMP that is packed. */
const HIDDEN = /^raw profile type (?!iptc$|icc$|icm$)|xmp/i;
const TEXTS = ['tEXt', 'zTXt', 'iTXt'];

export const isPng = (data) => SIGNATURE.every((byte, n) => data[n] === byte);

/** As `withoutPosition` of jpeg.js. */
export function withoutPosition(data) {
  const found = [];
  const positions = [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 8; at + 12 <= data.length;) {
    const name = LATIN.decode(data.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > data.length) throw new Unsafe('past the end');
    const block = data.subarray(at + 8, end - 4);
    const kind = kindOf(name, block);
    if (kind) found.push(kind);
    if (kind === 'exif' ? exif.emptyPositions(block) : kind === 'xmp' && xmp.emptyPositions(block.subarray(XMP.length))) {
      positions.push(kind);
      view.setUint32(end - 4, checksum(data.subarray(at + 4, end - 4)));
    }
    at = end;
    if (name === 'IEND') {
      if (data.subarray(end).some((byte) => byte)) found.push('suite');
      return { data: data.subarray(0, end), found, positions };
    }
  }
  throw new Unsafe('no end');
}

function kindOf(name, block) {
  if (name === 'eXIf') return 'exif';
  if (name === 'caBX') return 'c2pa';
  if (!TEXTS.includes(name)) return '';
  const text = LATIN.decode(block.subarray(0, 200));
  const keyword = text.split('\0')[0];
  if (name === 'iTXt' && text.startsWith(XMP)) return 'xmp';
  if (HIDDEN.test(keyword) || keyword.split(':').some(xmp.isPosition)) throw new Unsafe(keyword);
  return /iptc$/.test(keyword) ? 'iptc' : 'commentaire';
}

/** CRC-32 as the PNG specification defines it (Annex D). */
function checksum(data) {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
