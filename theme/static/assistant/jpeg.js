/* The segments of a JPEG file (ITU-T T.81 Annex B), and what they say. */

import * as exif from './exif.js';
import { refuseExif, refuseTraces } from './traces.js';
import { Unsafe } from './unsafe.js';
import * as xmp from './xmp.js';

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const KINDS = [
  [0xe1, 'Exif\0', 'exif'], [0xe1, 'EXIF\0', 'exif'], [0xe1, XMP, 'xmp'], [0xe1, MORE_XMP, 'xmp-suite'],
  [0xed, '', 'iptc'], [0xeb, 'JP', 'c2pa'], [0xfe, '', 'commentaire'], [0xe2, 'MPF\0', 'images'],
  [0xe0, '', ''], [0xe2, 'ICC_PROFILE', ''], [0xee, 'Adobe', ''],
];
const DIGEST_AND_LENGTH = 36;
const HEADERS = { exif: 6, xmp: XMP.length, 'xmp-suite': MORE_XMP.length + DIGEST_AND_LENGTH + 4 };

/**
 * Take the positions out of `data`, in place, and cut what hides behind the picture.
 * Gives { data, found, positions }: kinds of metadata, and those that held a position. Throws Unsafe.
 */
export function withoutPosition(data) {
  if (!isJpeg(data)) throw new Unsafe('another format');
  const found = [];
  const positions = [];
  const blocks = [];
  let readOfMoreXmp = 0;
  for (const { kind, segment } of segments(data)) {
    if (!kind) continue;
    const block = segment.subarray(HEADERS[kind] || 0);
    const editor = { exif, xmp }[kind];
    if (editor?.emptyPositions(block)) positions.push(kind);
    if (kind === 'iptc' || kind === 'autre') refuseExif(block);
    if (kind === 'xmp-suite') {
      if (placeOf(segment) !== readOfMoreXmp) throw new Unsafe('XMP out of order');
      readOfMoreXmp += block.length;
    }
    found.push(kind);
    if (kind !== 'xmp') blocks.push(block);
  }
  refuseTraces(blocks);
  const end = endOf(data);
  if (data.subarray(end).some((byte) => byte)) found.push('suite');
  return { data: data.subarray(0, end), found, positions };
}

const isJpeg = (data) => data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff;

function* segments(data) {
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
      const segment = data.subarray(at + 4, at + 2 + length);
      yield { kind: kindOf(marker, segment), segment };
      at += 2 + length;
    }
  }
}

/** A kind of metadata; '' for what describes the pixels. */
function kindOf(marker, segment) {
  if (marker !== 0xfe && (marker < 0xe0 || marker > 0xef)) return '';
  const known = KINDS.find(([number, name]) => number === marker && startsWith(segment, name));
  return known ? known[2] : 'autre';
}

const startsWith = (segment, name) => [...name].every((letter, n) => segment[n] === letter.charCodeAt(0));

/** Give the place of a piece in the whole of the XMP that one segment had no room for. */
function placeOf(segment) {
  const at = MORE_XMP.length + DIGEST_AND_LENGTH;
  return new DataView(segment.buffer, segment.byteOffset, segment.byteLength).getUint32(at);
}

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
