/* The first step: a photo is chosen, its position goes, and the person sees what it held. */

import { mark } from './answers.js';
import { describeFile } from './findings.js';
import { drawn, withoutPosition } from './photo.js';
import { quotable } from './plain-text.js';

const PREVIEW = 640;
const READING = 'La page lit votre photo. Cela peut prendre quelques secondes.';
const HEIC = /\.hei[cf]$/i;
const element = (id) => document.getElementById(id);
let latest = 0;

/**
 * Call `begins()` when the person chooses a file, then `ends(photo)` with what `withoutPosition`
 * gives and the file's name, unless it cannot be read or another one was chosen meanwhile.
 */
export function onChoice(begins, ends) {
  const field = element('fichier');
  field.addEventListener('change', async () => {
    const [file] = field.files;
    latest += 1;
    const turn = latest;
    const question = field.parentElement;
    begins();
    mark(question, '');
    element('photo').hidden = true;
    element('lecture').textContent = file ? READING : '';
    if (!file) return;
    const photo = await withoutPosition(file).catch(() => undefined);
    if (turn !== latest) return;
    element('lecture').textContent = '';
    if (!photo) {
      mark(question, unreadable(file.name));
      return;
    }
    show(photo);
    ends({ ...photo, name: file.name });
  });
}

function show(photo) {
  drawn(element('apercu'), photo.picture, PREVIEW);
  photo.picture.close();
  describeFile(element('constat'), photo);
  element('photo').hidden = false;
}

function unreadable(name) {
  const remedy = HEIC.test(name)
    ? 'C’est un fichier d’iPhone. Ouvrez cette page sur l’iPhone et choisissez-y la photo'
    : 'Enregistrez la photo en JPEG';
  return `Votre navigateur ne sait pas lire «\u00a0${quotable(name)}\u00a0». ${remedy}, ou donnez-la à une personne de l’équipe.`;
}
