/* The page « Préparer une photo » : one step at a time, nothing leaves the telephone. */

import { withoutPosition, drawn } from './photo.js';
import { quotable, slugOf, stemOf } from './plain-text.js';
import { isAsked, problemsOf } from './rules.js';
import { describeFile } from './findings.js';
import { offer } from './giving.js';
import { sheetText } from './sheet.js';
import tables from './tables.js';

const form = document.getElementById('assistant');
const steps = [...form.querySelectorAll('.step')];
const [back, next] = ['avant', 'apres'].map((id) => document.getElementById(id));
const PREVIEW = 640;
let photo;
let current = 0;

const questions = () => [...form.querySelectorAll('[data-key]')];
const today = () => new Date().toLocaleDateString('sv');
const caption = () => document.getElementById('legende').value;

function answerTo(question) {
  const chosen = question.querySelector('input:checked');
  if (chosen && !('open' in chosen.dataset)) return chosen.value;
  const own = question.querySelector('.own input, :scope > input, :scope > textarea');
  return own && (chosen || !question.querySelector('.own')) ? own.value : '';
}

/** Give what was answered to the questions that are asked, and show only these. */
function answers() {
  const given = {};
  for (const question of questions()) {
    const { key } = question.dataset;
    question.hidden = !isAsked(key, given, tables);
    if (!question.hidden) given[key] = answerTo(question);
    const own = question.querySelector('.own');
    if (own) own.hidden = !question.querySelector('[data-open]').checked;
  }
  return given;
}

function slug() {
  const named = slugOf(answers().titre || '') || slugOf(stemOf(photo.name, tables.endings)) || 'photo';
  return tables.reservedNames.includes(named) ? `${named}-photo` : named.slice(0, tables.longestName);
}

/** Give the problems with their words; those that stop are first. */
function problems() {
  return problemsOf(answers(), slug(), caption(), tables, today()).map(({ name, key, written }) => {
    const { message, remedy, severity } = tables.sentences[name];
    const day = /^\d{4}-\d\d-\d\d$/.test(written) && new Date(written).toLocaleDateString('fr', { dateStyle: 'long', timeZone: 'UTC' });
    const text = `${message} ${remedy}`.trim().split('{…}').join(day || quotable(written));
    return { key, text, stops: severity === 'refused' || severity === 'withheld' };
  });
}

/** Write each problem of this step below its question; give the questions that have one. */
function showProblems() {
  const found = problems().filter(({ stops }) => stops);
  return questions().filter((question) => steps[current].contains(question)).filter((question) => {
    const texts = found.filter(({ key }) => key === question.dataset.key && !question.hidden).map(({ text }) => text);
    mark(question, texts.join(' '));
    return texts.length;
  });
}

function mark(question, text) {
  const error = question.querySelector('.error');
  error.textContent = text;
  error.hidden = !text;
  question.classList.toggle('wrong', Boolean(text));
  question.querySelectorAll('input, textarea').forEach((field) => field.setAttribute('aria-invalid', Boolean(text)));
}

function show(number) {
  current = number;
  steps.forEach((step, n) => { step.hidden = n !== number; });
  back.hidden = number === 0;
  document.getElementById('presentation').hidden = number > 0;
  next.hidden = number === steps.length - 1;
  next.disabled = !photo;
  document.getElementById('avancement').textContent = `Étape ${number + 1} sur ${steps.length}`;
  if (number === steps.length - 1) finish();
  answers();
}

function finish() {
  const text = sheetText(answers(), caption());
  const notes = problems().filter(({ stops }) => !stops);
  const list = document.querySelector('#remarques ul');
  list.replaceChildren(...notes.map((note) => Object.assign(document.createElement('li'), { textContent: note.text })));
  list.parentElement.hidden = !notes.length;
  offer(form.dataset, slug(), photo, text);
}

function move(by) {
  show(current + by);
  steps[current].querySelector('h2').focus();
}

async function choose({ target }) {
  const [file] = target.files;
  photo = undefined;
  next.disabled = true;
  document.getElementById('photo').hidden = true;
  mark(target.parentElement, '');
  if (!file) return;
  try {
    const read = await withoutPosition(file);
    drawn(document.getElementById('apercu'), read.picture, PREVIEW);
    read.picture.close();
    describeFile(document.getElementById('constat'), read);
    photo = { ...read, name: file.name };
  } catch {
    mark(target.parentElement, `Votre navigateur ne sait pas lire « ${quotable(file.name)} ». Enregistrez la photo en JPEG, ou donnez-la à une personne de l’équipe.`);
    return;
  }
  document.getElementById('photo').hidden = false;
  next.disabled = false;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [wrong] = showProblems();
  if (wrong) wrong.querySelector('input:checked, input, textarea').focus();
  else if (photo) move(1);
});
form.addEventListener('input', () => answers());
back.addEventListener('click', () => move(-1));
document.getElementById('fichier').addEventListener('change', choose);
document.getElementById('sans-script').hidden = true;
form.hidden = false;
show(0);
