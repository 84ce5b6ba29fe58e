/* The sheet (« fiche ») as a file, in the form that volunteers write. */

import { oneLine } from './plain-text.js';

const NEEDS_QUOTES = /^["'[{|>#~]|^null$|\s\s#|\t#|^[-:]\s/;

/** Give the text of a sheet; an empty answer has no line. */
export function sheetText(answers, caption) {
  const lines = Object.entries(answers)
    .map(([key, answer]) => [key, oneLine(answer)])
    .filter(([, answer]) => answer)
    .map(([key, answer]) => `${key}: ${value(answer)}`);
  return ['---', ...lines, '---', caption.trim(), ''].join('\n');
}

function value(answer) {
  const isNumber = /^\d[\d-]*$/.test(answer);
  if (!isNumber && !NEEDS_QUOTES.test(answer)) return answer;
  return `"${answer.replace(/["\\]/g, '\\$&')}"`;
}
