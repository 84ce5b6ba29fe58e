/* A caption as Markdown that shows what the person typed, hashtags and brackets too. */

import { oneLine } from './plain-text.js';

/* These have no backslash in Markdown. */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '=': '&#61;', '|': '&#124;', ':': '&#58;', '~': '&#126;' };

/** Give a caption in which no line is a heading, a list, a table, a link or markup. */
export function asMarkdown(typed) {
  return typed.split(/\r\n?|\n/).map(oneLine).map(literal).join('\n').trim();
}

function literal(line) {
  return line
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)|<(?! )|^[=|:]|~(?=~)/gi, (sign) => ENTITIES[sign])
    .replace(/^[#>+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
