/* Positions in XMP, overwritten by as many spaces (ISO 16684-1). */

import { Unsafe } from './unsafe.js';

const LATIN = new TextDecoder('latin1');
const ATTRIBUTE = /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const ELEMENT = /<((?:[\w.-]+:)?([\w.-]+))(?:\s[^>]*)?(?:\/>|>[^]*?<\/\1\s*>)/g;
/* Cameras and editors are known to write these (embedded/xmp.py). */
const LONE_AMPERSAND = /&(?!(?:#\d+|#x[0-9A-Fa-f]+|amp|lt|gt|quot|apos);)/g;
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const POSITION = /^gps|latitude|longt?itude|^(?:lat|long?|lng)$|geo(?:tag|point)/;

/** Say whether a property tells where: the checker knows the same names, in any namespace. */
export function isPosition(name) {
  return POSITION.test(name.toLowerCase().replace('isospeedlatitude', ''));
}

/** Overwrite every position of a packet; say whether there was one. Throws Unsafe. */
export function emptyPositions(packet) {
  if (packet.slice(0, 64).includes(0)) throw new Unsafe('UTF-16');
  let found = false;
  for (const pattern of [ELEMENT, ATTRIBUTE]) {
    for (const match of matches(pattern, LATIN.decode(packet))) {
      if (!isPosition(nameIn(match))) continue;
      packet.fill(0x20, match.index, match.index + match[0].length);
      found = true;
    }
  }
  if (names(packet).some(isPosition)) throw new Unsafe('a position left');
  return found;
}

const nameIn = (match) => match[match.length - 1];

/** An element is looked into as well when it is no position itself. */
function* matches(pattern, text) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield match;
    if (!isPosition(nameIn(match))) pattern.lastIndex = match.index + 1;
  }
}

function names(packet) {
  const text = new TextDecoder().decode(packet).replace(NO_XML, '').replace(LONE_AMPERSAND, '&amp;');
  const markup = text.slice(text.indexOf('<'), text.lastIndexOf('>') + 1).replace(/<\?xml\s[^>]*\?>/g, '');
  const tree = new DOMParser().parseFromString(`<p>${markup}</p>`, 'application/xml');
  if (tree.querySelector('parsererror')) throw new Unsafe('markup');
  return [...tree.querySelectorAll('*')].flatMap((element) => [
    element.localName, ...[...element.attributes].map((attribute) => attribute.localName),
  ]);
}
