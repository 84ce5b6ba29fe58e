/* The chunks of a PNG file (PNG specification, third edition, §5 and §11.3). */

import * as exif from './exif.js';
import { profileIn } from './profiles.js';
import { refuseTraces } from './traces.js';
import { Unsafe } from './unsafe.js';
import * as xmp from './xmp.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LATIN = new TextDecoder('latin1');
const XMP = 'XML:com.adobe.xmp\0\0\0\0\0';
const IPTC = /^raw profile type iptc$/i;
/* Other profiles in hexadecimal, mostly packed, and XMP that is packed. */
const HIDDEN = /^raw profile type (?!ic[cm]$)|xmp/i;
/* An animation, and EXIF that is packed. */
const REFUSED = ['acTL', 'zxIf'];
const TEXTS = ['tEXt', 'zTXt', 'iTXt'];

export const isPng = (data) => SIGNATURE.every((byte, n) => data[n] === byte);

/** As `withoutPosition` of jpeg.js. */
export async function withoutPosition(data) {
  const found = [];
  const positions = [];
  const blocks = [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 8; at + 12 <= data.length;) {
    const name = LATIN.decode(data.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > data.length) throw new Unsafe('past the end');
    const block = data.subarray(at + 8, end - 4);
    const kind = kindOf(name, block);
    if (kind) found.push(kind);
    if (kind && kind !== 'xmp') blocks.push(kind === 'iptc' ? await profileIn(name, block) : block);
    if (kind === 'exif' ? exif.emptyPositions(block) : kind === 'xmp' && xmp.emptyPositions(block.subarray(XMP.length))) {
      positions.push(kind);
      view.setUint32(end - 4, checksum(data.subarray(at + 4, end - 4)));
    }
    at = end;
    if (name === 'IEND') {
      refuseTraces(blocks);
      if (data.subarray(end).some((byte) => byte)) found.push('suite');
      return { data: data.subarray(0, end), found, positions };
    }
  }
  throw new Unsafe('no end');
}

function kindOf(name, block) {
  if (REFUSED.includes(name)) throw new Unsafe(name);
  if (name === 'eXIf') return 'exif';
  if (name === 'caBX') return 'c2pa';
  if (!TEXTS.includes(name)) return '';
  const text = LATIN.decode(block.subarray(0, 200));
  const keyword = text.split('\0')[0];
  if (name === 'iTXt' && text.startsWith(XMP)) return 'xmp';
  if (IPTC.test(keyword)) return 'iptc';
  if (HIDDEN.test(keyword) || keyword.split(':').some(xmp.isPosition)) throw new Unsafe(keyword);
  return 'commentaire';
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
