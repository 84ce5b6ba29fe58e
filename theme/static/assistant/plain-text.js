/* Text as the checker compares it: no case, no accents, no punctuation (plain_text.py). */

/* What lower case leaves and the full folding of case does not (Unicode, CaseFolding.txt). */
const FOLDED = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', ß: 'ss', ς: 'σ', '\u0345': 'ι' };
const LONGEST_SLUG = 80;
/* Controls, halves of characters, and what HTML has no place for (decoding.py). */
const NO_TEXT = /[\p{Cc}\p{Cs}\ufffd-\uffff]/gu;

export function plain(text) {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[œæøłßς\u0345]/g, (letter) => FOLDED[letter]);
  const letters = folded.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return letters.replace(/[©?]/g, ' $& ').replace(/(?!\?)[\p{P}`´]/gu, ' ').trim().replace(/\s+/g, ' ');
}

export const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];

/** Give an answer as a line of a sheet can hold it. */
export const oneLine = (text) => text.replace(NO_TEXT, ' ').replace(/\s+/g, ' ').trim();

/** Give the first character that only looks like a Latin letter or cannot be seen at all. */
export function disguise(text) {
  return [...text.normalize('NFKC')].find((letter) => letter > '\x7f' && !/\s/.test(letter)
    && (/[\p{C}\u034f\ufe00-\ufe0f]/u.test(letter) || (/[\p{L}\p{N}]/u.test(letter) && !/\p{Script=Latin}/u.test(letter))));
}

/** Give a stranger's text fit to be quoted: one line, short. */
export function quotable(text) {
  const letters = [...text.trim().replace(/\s+/g, ' ').replace(/\p{C}/gu, '\ufffd')];
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`;
}

/** Give the name that can stand in an address (slugs.py). */
export function slugOf(text) {
  const ligatures = text.replace(/[œæß]/gi, (letter) => FOLDED[letter.toLowerCase()]);
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
