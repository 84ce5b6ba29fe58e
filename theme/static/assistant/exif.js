/* Positions in EXIF, taken out in place: nothing else moves (TIFF 6.0; Exif 3.0 §4.6). */

import { Unsafe } from './unsafe.js';

const SIZES = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1 };
const GPS = 0x8825;
const GEOTIFF = [0x8482, 0x85d8];
const DIRECTORIES = [0x014a, 0x8769];
const MOST_DIRECTORIES = 64;

/** Empty every position of a TIFF structure; say whether there was one. Throws Unsafe. */
export function emptyPositions(block) {
  const order = String.fromCharCode(block[0], block[1]);
  if (order !== 'II' && order !== 'MM') throw new Unsafe('byte order');
  const tiff = new Tiff(block, order === 'II');
  const pages = [tiff.long(4)];
  const seen = new Set([0]);
  let found = false;
  for (const start of pages) {
    if (seen.has(start)) continue;
    seen.add(start);
    if (seen.size > MOST_DIRECTORIES) throw new Unsafe('directories');
    for (const entry of tiff.entries(start).reverse()) {
      if (DIRECTORIES.includes(entry.tag)) pages.push(...tiff.numbers(entry));
      if (entry.tag !== GPS && !GEOTIFF.includes(entry.tag)) continue;
      if (entry.tag === GPS) tiff.emptyDirectory(tiff.numbers(entry)[0]);
      else tiff.emptyValue(entry);
      tiff.remove(start, entry);
      found = true;
    }
    const next = tiff.end(start);
    if (next + 4 <= block.length) pages.push(tiff.long(next));
  }
  return found;
}

class Tiff {
  constructor(block, little) {
    this.block = block;
    this.view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    this.little = little;
  }

  short(at) { return this.view.getUint16(this.inside(at, 2), this.little); }

  long(at) { return this.view.getUint32(this.inside(at, 4), this.little); }

  inside(at, length) {
    if (at + length > this.block.length) throw new Unsafe('past the end');
    return at;
  }

  end(start) { return start + 2 + 12 * this.short(start); }

  entries(start) {
    this.inside(start, this.end(start) - start);
    const found = [];
    for (let at = start + 2; at < this.end(start); at += 12) {
      const [tag, type, count] = [this.short(at), this.short(at + 2), this.long(at + 4)];
      found.push({ at, tag, type, count, length: (SIZES[type] ?? 1) * count });
    }
    return found;
  }

  value(entry) { return entry.length <= 4 ? entry.at + 8 : this.long(entry.at + 8); }

  numbers(entry) {
    if (entry.type !== 4 && entry.type !== 13) throw new Unsafe('a pointer that is none');
    const first = this.inside(this.value(entry), entry.length);
    return Array.from({ length: Math.min(entry.count, MOST_DIRECTORIES) }, (_, n) => this.long(first + 4 * n));
  }

  emptyValue(entry) {
    const start = this.inside(this.value(entry), entry.length);
    this.block.fill(0, start, start + entry.length);
  }

  emptyDirectory(start) {
    const end = this.end(start);
    this.entries(start).forEach((entry) => this.emptyValue(entry));
    this.block.fill(0, start, end);
  }

  /** Later entries, and the link to the next directory, move up by one place. */
  remove(start, entry) {
    const end = this.end(start);
    const last = Math.min(end + 4, this.block.length);
    this.block.copyWithin(entry.at, entry.at + 12, last);
    this.block.fill(0, last - 12, last);
    this.view.setUint16(start, this.short(start) - 1, this.little);
  }
}
