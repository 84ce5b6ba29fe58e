/* What a sheet lacks, by the checker's rules (photo_licences/rules/*.py). */

import { LicenceTable } from './licences.js';
import { disguise, plain, slugOf, stemOf, words } from './plain-text.js';

const DAY = 86400000;
const THIRD_PARTY = 'tiers-libre';
/* Characters that set the direction of what follows (Unicode UAX 9, §2). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/* RFC 3986 has none of these, nor has any alphabet. */
const NEVER_IN_ADDRESSES = /["<>\\^`{|}\p{C}\p{Z}]/u;
const SIGNED = ['adultes-accord', 'mineurs-accord-parents'];

/**
 * Give the problems of `sheet`, { key: text }: { name, key, written }. `tables` is what the
 * build wrote into tables.js, `today` an ISO date.
 */
export function problemsOf(sheet, slug, caption, tables, today) {
  const found = [];
  const answer = (key) => (sheet[key] || '').trim();
  const add = (name, key, written = answer(key)) => found.push({ name, key, written });
  aboutAuthor(answer, add, tables);
  aboutAlternative(answer, add, tables, slug, caption);
  aboutLicence(answer, add, tables);
  aboutPeople(answer, add, tables, today);
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
    if (!answer('licence_nom') || !isAddress(answer('licence_url'))) add('RareLicenceUnnamed', 'licence_url', written);
  } else if (verdict === 'fautive') {
    add(disguise(written) && fault === 'licence-inconnue' ? 'DisguisedLicence' : fault, 'licence');
  } else if (verdict === 'acceptee-si-source' && !isThirdParty) {
    add(spdx === tables.publicDomain ? 'PublicDomainReserved' : `OldVersion ${spdx.slice(0, spdx.lastIndexOf('-'))}`, 'licence');
  }
  if (!isThirdParty) return;
  if (!isAddress(answer('source'))) add('SourceMissing', 'source');
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
  const left = (Date.parse(answer('accord_fin')) - Date.parse(today)) / DAY;
  if (left < 0) add('AgreementEnded', 'accord_fin');
  else if (left <= tables.daysOfNotice) add('AgreementEnding', 'accord_fin');
  if (!tables.choices.oeuvre.includes(answer('oeuvre'))) add('ArtworkMissing', 'oeuvre');
  if (answer('oeuvre') === 'sujet-principal') {
    if (!isNamed(answer('oeuvre_artiste'), tables)) add('ArtworkWithoutAgreement oeuvre_artiste', 'oeuvre_artiste');
    if (!isPaper(answer('oeuvre_ref'), tables)) add('ArtworkWithoutAgreement oeuvre_ref', 'oeuvre_ref');
  }
}

/** Say whether an answer names somebody or something; « ? » and « inconnu » do not. */
const isNamed = (written, tables) => !['', ...tables.nobody].includes(words(written).join(''));

/** Say whether a reference is a paper's number, never a person's name (papers.py). */
function isPaper(written, { paperWords, longestPrefix }) {
  const text = plain(written);
  const letters = text.match(/\p{L}+/gu) || [];
  return /\p{Nd}/u.test(text) && letters.every((word) => paperWords.includes(word) || word.length <= longestPrefix);
}

/** Say whether a text is one complete https address of a public host. */
function isAddress(written) {
  if (NEVER_IN_ADDRESSES.test(written) || !/^https:\/\/[^/]/i.test(written)) return false;
  try {
    const { hostname, username } = new URL(written);
    const host = hostname.replace(/^\.+|\.+$/g, '');
    return host.includes('.') && !/\.\d+$/.test(host) && !username;
  } catch {
    return false;
  }
}
