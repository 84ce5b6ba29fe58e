/* Agencies, banks of images and newspapers that a person names as the author (agencies.py). */

import { plain } from './plain-text.js';

const DOTTED = /\b(?:[A-Z]\.){3,}/g;
const BETWEEN = /[/|,;:©]/;

/** Give the first of each kind that `author` names, by its problem: they all keep their rights. */
export function sellersIn(author, { agencies, newspapers, newspapersAlone }) {
  const text = ` ${plain(author.replace(DOTTED, (initials) => initials.replace(/\./g, '')))} `;
  const isNamed = (name) => [name, name.replace(/ /g, '')].some((spelling) => text.includes(` ${spelling} `));
  const parts = author.split(BETWEEN).map(plain);
  return {
    AgencyDeclared: agencies.find(isNamed),
    PressDeclared: newspapers.find(isNamed) || newspapersAlone.find((name) => parts.includes(name)),
  };
}
