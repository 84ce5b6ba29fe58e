/* What a sheet lacks, by the checker's rules (photo_licences/rules/*.py). */

import { LicenceTable } from './licences.js';
import { disguise, oneLine, plain, slugOf, stemOf, words } from './plain-text.js';
import { sellersIn } from './sellers.js';

const DAY = 86400000;
const THIRD_PARTY = 'tiers-libre';
const DAYS = ['accord_fin', 'date'];
const CAPTION = 'legende';
/* Characters that set the direction of what follows (Unicode UAX 9, §2). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const NO_ALPHABET = /[\p{C}\p{Z}]/u;
const SIGNED = ['adultes-accord', 'mineurs-accord-parents'];

/**
 * Give the problems of `sheet`, { key: text }: { name, key, written }. `tables` is what the
 * build wrote into tables.js, `today` an ISO date.
 */
export function problemsOf(sheet, slug, caption, tables, today) {
  const found = [];
  const answer = (key) => (key === CAPTION ? caption : oneLine(sheet[key] || ''));
  const add = (name, key, written = answer(key)) => found.push({ name, key, written });
  aboutAuthor(answer, add, tables);
  aboutAlternative(answer, add, tables, slug, caption);
  aboutLicence(answer, add, tables);
  aboutPeople(answer, add, tables, today);
  aboutRoom(answer, add, tables);
  if (!tables.declarations.includes(answer('declaration'))) add('DeclarationMissing', 'declaration');
  return found;
}

/** Say whether a question is asked, after the answers to those before it. */
export function isAsked(key, answers, tables) {
  return Object.entries(tables.conditions[key] || {}).every(([other, wanted]) => {
    const answer = other === 'lecture' ? new LicenceTable(tables.licences).read(answers.licence || '').verdict : answers[other];
    return wanted.includes(answer);
  });
}

function aboutAuthor(answer, add, tables) {
  if (!isNamed(answer('auteur'), tables) || TURNING.test(answer('auteur'))) add('AuthorMissing', 'auteur');
  const deposit = answer('depot');
  if (!tables.choices.depot.includes(deposit)) add('DepositMissing', 'depot');
  if (deposit === 'pour-l-auteur' && !isPaper(answer('depot_ref'), tables)) add('DepositWithoutPaper', 'depot_ref');
  for (const [name, seller] of Object.entries(sellersIn(answer('auteur'), tables.sellers))) {
    if (seller) add(name, 'auteur', seller);
  }
}

function aboutAlternative(answer, add, tables, slug, caption) {
  const alternative = plain(answer('alternative'));
  const meaningful = words(alternative).filter((word) => !/^\p{N}+$/u.test(word));
  const elsewhere = [caption, answer('titre')].map(plain);
  if (!alternative) add('AlternativeMissing', 'alternative');
  else if (new RegExp(`^(?:${tables.announcement})`).test(`${alternative} `)) add('AnnouncesImage', 'alternative');
  else if (slugOf(stemOf(answer('alternative'), tables.endings)) === slug || meaningful.every((word) => tables.saysNothing.includes(word))) add('NamesFile', 'alternative');
  else if (elsewhere.includes(alternative)) add('RepeatsCaption', 'alternative');
}

function aboutLicence(answer, add, tables) {
  const written = answer('licence');
  const isThirdParty = answer('depot') === THIRD_PARTY;
  const { verdict, fault, spdx } = new LicenceTable(tables.licences).read(written);
  if (verdict === 'relecture') {
    add('RareLicence', 'licence');
    if (!answer('licence_nom') || !isAddress(answer('licence_url'), tables)) add('RareLicenceUnnamed', 'licence_url', written);
  } else if (verdict === 'fautive') {
    add(disguise(written) && fault === 'licence-inconnue' ? 'DisguisedLicence' : fault, 'licence');
  } else if (verdict === 'acceptee-si-source' && !isThirdParty) {
    add(spdx === tables.publicDomain ? 'PublicDomainReserved' : `OldVersion ${spdx.slice(0, spdx.lastIndexOf('-'))}`, 'licence');
  }
  if (!isThirdParty) return;
  if (!isAddress(answer('source'), tables)) add('SourceMissing', 'source');
  if (tables.strict && spdx && !tables.freeOfAllRights.includes(spdx)) add('StrictReading', 'licence');
}

function aboutPeople(answer, add, tables, today) {
  const people = answer('personnes');
  if (!tables.choices.personnes.includes(people)) add('PeopleMissing', 'personnes');
  if (people === 'foule-evenement') {
    if (!isNamed(answer('evenement'), tables)) add('CrowdWithoutEvent evenement', 'evenement');
    if (!answer('date')) add('CrowdWithoutEvent date', 'date');
  }
  if (SIGNED.includes(people) && !isPaper(answer('accord_ref'), tables)) add('AgreementWithoutPaper', 'accord_ref');
  if (people === 'mineurs-accord-parents') {
    if (!answer('accord_fin')) add('AgreementWithoutEnd', 'accord_fin');
    add('Minors', 'personnes');
  }
  const lastDay = answer('accord_fin');
  const left = isDay(lastDay, tables) ? (Date.parse(lastDay) - Date.parse(today)) / DAY : Infinity;
  if (left < 0) add('AgreementEnded', 'accord_fin');
  else if (left <= tables.daysOfNotice) add('AgreementEnding', 'accord_fin');
  if (!tables.choices.oeuvre.includes(answer('oeuvre'))) add('ArtworkMissing', 'oeuvre');
  if (answer('oeuvre') === 'sujet-principal') {
    if (!isNamed(answer('oeuvre_artiste'), tables)) add('ArtworkWithoutAgreement oeuvre_artiste', 'oeuvre_artiste');
    if (!isPaper(answer('oeuvre_ref'), tables)) add('ArtworkWithoutAgreement oeuvre_ref', 'oeuvre_ref');
  }
}

/** An answer has room in a line, a day in the calendar (front_matter/types.py, dates.py). */
function aboutRoom(answer, add, tables) {
  for (const [key, room] of Object.entries(tables.rooms)) {
    const { length } = [...answer(key)];
    if (length > room) add(`TooLong ${room}`, key, String(length));
  }
  DAYS.filter((key) => answer(key) && !isDay(answer(key), tables)).forEach((key) => add('NotADate', key));
}

function isDay(written, { years }) {
  const [, year] = written.match(/^(\d{4})-\d\d-\d\d$/) || [];
  return year >= years[0] && year <= years[1];
}

/** Say whether an answer names somebody or something; « ? » and « inconnu » do not. */
const isNamed = (written, tables) => !['', ...tables.nobody].includes(words(written).join(''));

/** Say whether a reference is a paper's number, never a person's name (papers.py). */
function isPaper(written, { papers }) {
  const text = plain(written);
  const isContact = new RegExp(papers.contact).test(written.normalize('NFKC'));
  const prefixes = (text.match(/[\p{L}\p{Nl}\p{No}]+/gu) || []).filter((word) => !papers.words.includes(word));
  return /\p{Nd}/u.test(text) && !isContact
    && prefixes.length <= papers.mostPrefixes && prefixes.every((word) => [...word].length <= papers.longestPrefix);
}

/** Say whether a text is one complete https address of a public host (rules/licence.py). */
function isAddress(written, { addresses }) {
  const { scheme, host, never } = addresses;
  if (written.slice(0, scheme.length).toLowerCase() !== scheme) return false;
  if (NO_ALPHABET.test(written) || [...never].some((letter) => written.includes(letter))) return false;
  const [authority] = written.slice(scheme.length).split(/[/?#]/);
  return new RegExp(`^(?:${host})$`).test(authority.normalize('NFKC'));
}
