/* Text as the checker compares it: no case, no accents, no punctuation (plain_text.py). */

const LIGATURES = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', ß: 'ss' };
const LONGEST_SLUG = 80;

export function plain(text) {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[œæøłß]/g, (letter) => LIGATURES[letter]);
  const letters = folded.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return letters.replace(/[©?]/g, ' $& ').replace(/(?!\?)[\p{P}`´]/gu, ' ').trim().replace(/\s+/g, ' ');
}

export const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];

/** Give the first character that only looks like a Latin letter or cannot be seen at all. */
export function disguise(text) {
  return [...text.normalize('NFKC')].find((letter) => letter > '\x7f' && !/\s/.test(letter)
    && (/[\p{C}\u034f\ufe00-\ufe0f]/u.test(letter) || (/[\p{L}\p{N}]/u.test(letter) && !/\p{Script=Latin}/u.test(letter))));
}

/** Give a stranger's text fit to be quoted: one line, short. */
export function quotable(text) {
  const line = text.trim().replace(/\s+/g, ' ').replace(/\p{C}/gu, '\ufffd');
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** Give the name that can stand in an address (slugs.py). */
export function slugOf(text) {
  const ligatures = text.replace(/[œæß]/gi, (letter) => LIGATURES[letter.toLowerCase()]);
  const ascii = ligatures.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const trim = (slug) => slug.replace(/^-+|-+$/g, '');
  return trim(trim(ascii.slice(0, LONGEST_SLUG + 1)).slice(0, LONGEST_SLUG));
}

/** Give the name of a file without folders and without the ending of an image or a sheet (naming.py). */
export function stemOf(name, endings) {
  const last = name.trim().replace(/\\/g, '/').replace(/\/+$/, '').split('/').pop();
  const dot = last.lastIndexOf('.');
  return dot > 0 && endings.includes(last.slice(dot).toLowerCase()) ? last.slice(0, dot) : last;
}
