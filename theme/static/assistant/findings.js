/* What the photo held, in plain French. */

const NAMES = {
  exif: 'les réglages de l’appareil (EXIF)',
  xmp: 'les notes d’un logiciel (XMP)',
  'xmp-suite': 'la suite des notes d’un logiciel (XMP)',
  iptc: 'la légende et les droits (IPTC)',
  c2pa: 'un certificat d’origine (C2PA)',
  commentaire: 'un commentaire',
  images: 'la liste de ses images (MPF)',
  autre: 'd’autres informations de l’appareil',
};

/** Write what was found, what was taken out and what stays. */
export function describeFile(place, { found, positions, redrawn }) {
  const kept = [...new Set(found)].filter((kind) => NAMES[kind]).map((kind) => NAMES[kind]);
  const hasMore = found.includes('suite');
  const texts = [];
  if (redrawn) {
    texts.push('Cette photo ne peut pas être gardée telle quelle\u00a0: nous l’avons redessinée. La nouvelle image ne contient ni position ni autre information. Sa qualité est un peu moins bonne.');
  } else {
    texts.push(positions.length
      ? `La photo disait où elle a été prise, dans ${positions.map((kind) => NAMES[kind]).join(' et dans ')}. Nous avons enlevé cette position${hasMore ? '' : ', et rien d’autre'}.`
      : 'La photo ne dit pas où elle a été prise.');
    if (kept.length) texts.push(`Elle contient encore ${kept.join(', ')}. Nos contrôles s’en servent. Le site publié ne les montre pas.`);
    if (hasMore) texts.push('Une seconde image ou un film se cachait derrière la photo\u00a0: nous l’avons enlevé aussi.');
  }
  place.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
}
