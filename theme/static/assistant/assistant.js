/* The page « Préparer une photo » : one step at a time, nothing leaves the telephone. */

import { answersIn, forget, mark, problemsIn, questionsIn, slugIn } from './answers.js';
import { onChoice } from './choosing.js';
import { offer } from './giving.js';
import { sheetText } from './sheet.js';

const form = document.getElementById('assistant');
const steps = [...form.querySelectorAll('.step')];
const [back, next] = ['avant', 'apres'].map((id) => document.getElementById(id));
const last = steps.length - 1;
let photo;
let current = 0;

const problems = () => problemsIn(form, photo.name);
const isShown = (question) => !question.hidden;

/** Give the questions of a step that hold the person up, each with its words. */
function wrongIn(step) {
  const found = problems().filter(({ stops }) => stops);
  return questionsIn(step).filter(isShown).map((question) => [
    question, found.filter(({ key }) => key === question.dataset.key).map(({ text }) => text).join(' '),
  ]).filter(([, text]) => text);
}

/** Write each problem of this step below its question; give the first question that has one. */
function showProblems() {
  const wrong = new Map(wrongIn(steps[current]));
  questionsIn(steps[current]).forEach((question) => mark(question, wrong.get(question) || ''));
  return wrong.keys().next().value;
}

function show(number) {
  current = number;
  steps.forEach((step, n) => { step.hidden = n !== number; });
  back.hidden = number === 0;
  document.getElementById('presentation').hidden = number > 0;
  next.hidden = number === last;
  next.disabled = !photo;
  document.getElementById('avancement').textContent = `Étape ${number + 1} sur ${steps.length}`;
  if (number === last) finish();
  answersIn(form);
}

function finish() {
  const { sheet, caption } = answersIn(form);
  const notes = problems().filter(({ stops }) => !stops);
  const list = document.querySelector('#remarques ul');
  list.replaceChildren(...notes.map((note) => Object.assign(document.createElement('li'), { textContent: note.text })));
  list.parentElement.hidden = !notes.length;
  offer(form.dataset, slugIn(form, photo.name), photo, sheetText(sheet, caption));
}

function turnTo(number) {
  show(number);
  steps[current].querySelector('h2').focus();
}

/** Each step is a place in the history, so that the telephone's own « back » leads one step back. */
function move(by) {
  turnTo(current + by);
  history.pushState({ step: current }, '');
}

/** The history may lead past a step whose answers have changed since, or back to a lost photo. */
function reachable(number) {
  if (!photo) return 0;
  const wrong = steps.findIndex((step) => wrongIn(step).length);
  return wrong < 0 ? number : Math.min(number, wrong);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = photo && showProblems();
  if (wrong) wrong.querySelector('.own:not([hidden]) input, :scope > input, textarea, input:checked, input').focus();
  else if (photo) move(1);
});
form.addEventListener('input', () => answersIn(form));
back.addEventListener('click', () => (history.state?.step === current ? history.back() : move(-1)));
addEventListener('popstate', ({ state }) => state && turnTo(reachable(state.step)));
onChoice(
  () => {
    if (photo) forget(form);
    photo = undefined;
    next.disabled = true;
  },
  (chosen) => {
    photo = chosen;
    next.disabled = false;
  },
);

/* Nothing of the form is seen without this script, so its style need not keep the page waiting. */
const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('assistant.css', import.meta.url) });
['load', 'error'].forEach((end) => style.addEventListener(end, () => {
  document.getElementById('sans-script').hidden = true;
  form.hidden = false;
  history.replaceState({ step: 0 }, '');
  show(0);
}));
document.head.append(style);
