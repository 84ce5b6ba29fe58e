/* What the person answered, as the sheet will say it, and what is wrong with it. */

import { asMarkdown } from './caption.js';
import { oneLine, quotable, slugOf, stemOf, words } from './plain-text.js';
import { isAsked, problemsOf } from './rules.js';
import tables from './tables.js';

/* Browsers give no value for a day without its year; the rules say that it is none. */
const HALF_A_DAY = '…';
const WORDS_OF_A_NAME = 6;
const DAY = /^\d{4}-\d\d-\d\d$/;
const today = () => new Date().toLocaleDateString('sv');

export const questionsIn = (part) => [...part.querySelectorAll('[data-key]')];

/** Give { sheet, caption } of the questions that are asked, and show only these. */
export function answersIn(form) {
  const sheet = {};
  for (const question of questionsIn(form)) {
    const { key } = question.dataset;
    question.hidden = !isAsked(key, sheet, tables);
    if (!question.hidden) sheet[key] = answerTo(question);
    const own = question.querySelector('.own');
    if (own) own.hidden = !question.querySelector('[data-open]').checked;
  }
  const { legende, ...lines } = sheet;
  return { sheet: Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, oneLine(line)])), caption: asMarkdown(legende) };
}

function answerTo(question) {
  const chosen = question.querySelector('input:checked');
  if (chosen && !('open' in chosen.dataset)) return chosen.value;
  const own = question.querySelector('.own input, :scope > input, :scope > textarea');
  if (!own || (question.querySelector('.own') && !chosen)) return '';
  return own.validity.badInput ? HALF_A_DAY : own.value;
}

/** Give the name of the two files, which no other photo should have, for good. */
export function slugIn(form, photoName) {
  const { titre = '', alternative = '' } = answersIn(form).sheet;
  const named = slugOf(titre) || slugOf(ownName(photoName)) || firstWords(alternative) || 'photo';
  return tables.reservedNames.includes(named) ? `${named}-photo` : named.slice(0, tables.longestName);
}

/** Give what a person called the photo; « IMG_2041 » and « image » are names of every camera. */
function ownName(photoName) {
  const stem = stemOf(photoName, tables.endings);
  return words(stem).every((word) => /\d/.test(word) || tables.saysNothing.includes(word)) ? '' : stem;
}

/** A name that is the whole description would make this say nothing more than the name. */
function firstWords(alternative) {
  const name = slugOf(words(alternative).slice(0, WORDS_OF_A_NAME).join(' '));
  return name && name === slugOf(alternative) ? `${name}-photo` : name;
}

/** Give { key, text, stops } of each problem: the question, the words, whether it holds up. */
export function problemsIn(form, photoName) {
  const { sheet, caption } = answersIn(form);
  return problemsOf(sheet, slugIn(form, photoName), caption, tables, today()).map(({ name, key, written }) => {
    const { message, remedy, severity } = tables.sentences[name];
    const day = DAY.test(written) && inWords(written);
    const text = `${message} ${remedy}`.trim().split('{…}').join(day || quotable(written));
    return { key, text, stops: severity === 'refused' || severity === 'withheld' };
  });
}

function inWords(day) {
  return new Date(day).toLocaleDateString('fr', { dateStyle: 'long', timeZone: 'UTC' }).replace(/^1 /, '1er ');
}

/** Write below a question, or beside a field, what is wrong with it; nothing when all is well. */
export function mark(question, text) {
  const error = question.querySelector('.error');
  error.textContent = text;
  error.hidden = !text;
  question.classList.toggle('wrong', Boolean(text));
  question.querySelectorAll('input, textarea').forEach((field) => field.setAttribute('aria-invalid', Boolean(text)));
}

/** Leave nothing of what is said of one photo alone: another one is coming. */
export function forget(form) {
  for (const question of questionsIn(form).filter(({ dataset }) => tables.notAgain.includes(dataset.key))) {
    question.querySelectorAll('input[type=checkbox]').forEach((box) => { box.checked = false; });
    question.querySelectorAll('input:not([type=checkbox]), textarea').forEach((field) => { field.value = ''; });
  }
}
