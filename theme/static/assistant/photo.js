/* The chosen photo: the same file without its position, or a new drawing of it. */

import * as jpeg from './jpeg.js';
import * as png from './png.js';
import tables from './tables.js';
import { Unsafe } from './unsafe.js';

const LONGEST_SIDE = 2560;
const QUALITY = 0.92;

/**
 * Give { blob, picture, extension, found, positions, redrawn }: the file to hand on, its pixels,
 * kinds of metadata that were seen, and those that held a position. Throws when no way of reading
 * the file is left.
 */
export async function withoutPosition(file) {
  const data = new Uint8Array(await file.arrayBuffer());
  const isPng = png.isPng(data);
  const extension = isPng ? 'png' : 'jpg';
  const type = isPng ? 'image/png' : 'image/jpeg';
  const edited = await edit(data, isPng ? png : jpeg);
  const blob = edited ? new Blob([edited.data], { type }) : file;
  const picture = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  if (edited && picture.width * picture.height <= tables.mostPixels[extension]) {
    return { ...edited, blob, picture, extension, redrawn: false };
  }
  return { blob: await redrawn(picture, type), picture, extension, found: [], positions: [], redrawn: true };
}

/** Take the position out in place; undefined where that cannot be done safely. */
async function edit(data, format) {
  try {
    return await format.withoutPosition(data);
  } catch (problem) {
    if (problem instanceof Unsafe || problem instanceof RangeError) return undefined;
    throw problem;
  }
}

/** Draw the picture, at most LONGEST_SIDE wide or high: nothing else of the file is left. */
async function redrawn(picture, type) {
  const canvas = drawn(document.createElement('canvas'), picture, LONGEST_SIDE);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('canvas'))), type, QUALITY);
  });
}

/** Draw a picture on a canvas, not larger than it is; `side` is the longest that it may have. */
export function drawn(canvas, picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
