/* The segments of a JPEG file (ITU-T T.81 Annex B), and what they say. */

import * as exif from './exif.js';
import { Unsafe } from './unsafe.js';
import * as xmp from './xmp.js';

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const KINDS = [
  [0xe1, 'Exif\0', 'exif'], [0xe1, 'EXIF\0', 'exif'], [0xe1, XMP, 'xmp'],
  [0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'xmp-suite'],
  [0xed, '', 'iptc'], [0xeb, 'JP', 'c2pa'], [0xfe, '', 'commentaire'],
  [0xe0, '', ''], [0xe2, 'ICC_PROFILE', ''], [0xee, 'Adobe', ''],
];
const HEADERS = { exif: 6, xmp: XMP.length };
const SPLIT_EXIF = 65000;

export const isJpeg = (data) => data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff;

/**
 * Take the positions out of `data`, in place, and cut what hides behind the picture.
 * Gives { data, found, positions }: kinds of metadata, and those that held a position.
 */
export function withoutPosition(data) {
  const found = [];
  const positions = [];
  for (const { kind, block } of segments(data)) {
    if (kind) found.push(kind);
    if (kind === 'exif' && block.length > SPLIT_EXIF) throw new Unsafe('EXIF in several parts');
    const editor = { exif, xmp }[kind];
    if (editor?.emptyPositions(block.subarray(HEADERS[kind]))) positions.push(kind);
  }
  const end = endOf(data);
  if (data.subarray(end).some((byte) => byte)) found.push('suite');
  return { data: data.subarray(0, end), found, positions };
}

export function* segments(data) {
  let at = 2;
  while (at < data.length) {
    at = data.indexOf(0xff, at);
    const marker = data[at + 1];
    if (at < 0 || marker === undefined) throw new Unsafe('no scan');
    if (marker === 0xda || marker === 0xd9) return;
    if (marker === 0xff) at += 1;
    else if (marker < 2 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const length = data[at + 2] * 256 + data[at + 3];
      if (length < 2 || at + 2 + length > data.length) throw new Unsafe('past the end');
      const block = data.subarray(at + 4, at + 2 + length);
      const kind = kindOf(marker, block);
      if (kind !== undefined) yield { kind, block };
      at += 2 + length;
    }
  }
}

/** A kind of metadata, '' for what only describes the pixels, undefined for no metadata. */
function kindOf(marker, block) {
  if (marker !== 0xfe && (marker < 0xe0 || marker > 0xef)) return undefined;
  const known = KINDS.find(([number, name]) => number === marker && startsWith(block, name));
  return known ? known[2] : 'autre';
}

const startsWith = (block, name) => [...name].every((letter, n) => block[n] === letter.charCodeAt(0));

/** Where the picture ends; an end mark inside a segment is none. */
function endOf(data) {
  let scans = false;
  for (let at = 2; at + 1 < data.length; at += 1) {
    const marker = data[at + 1];
    if (data[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (marker === 0xd9) return at + 2;
    if (scans && (marker >= 0xe0 && marker <= 0xef || marker === 0xfe)) throw new Unsafe('among the scans');
    scans = scans || marker === 0xda;
    if (marker !== 1 && marker !== 0xd8) at += data[at + 2] * 256 + data[at + 3] + 1;
    else at += 1;
  }
  throw new Unsafe('no end');
}
