/* IPTC in PNG files: a text with the bytes in hexadecimal, mostly packed (ImageMagick, exiftool). */

import { refuseExif } from './traces.js';
import { Unsafe } from './unsafe.js';

const LATIN = new TextDecoder('latin1');
const PROFILE = /^\s*[^\n]*\n\s*\d+\s+((?:[0-9a-f]{2}\s*)*)$/i;

/** Give the bytes of the profile that a chunk of text holds. Throws Unsafe, also for EXIF in it. */
export async function profileIn(chunk, block) {
  const text = block.subarray(block.indexOf(0) + 1);
  const [, hexadecimal] = LATIN.decode(chunk === 'zTXt' ? await inflated(text.subarray(1)) : text).match(PROFILE) || [];
  if (chunk === 'iTXt' || hexadecimal === undefined) throw new Unsafe('no profile');
  const profile = Uint8Array.from(hexadecimal.match(/[0-9a-f]{2}/gi) || [], (byte) => parseInt(byte, 16));
  refuseExif(profile);
  return profile;
}

async function inflated(data) {
  try {
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new Unsafe('packed');
  }
}
