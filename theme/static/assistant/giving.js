/* The two files, handed to the person: nothing is sent from here. */

const element = (id) => document.getElementById(id);
/* Forges and programs for e-mail take about 8,000 characters of an address, the old ones 2,000. */
const LONGEST_ADDRESS = 7500;
const addresses = [];

/** Fill the last step; `site` says where the forge is. */
export function offer(site, slug, photo, text) {
  const picture = new File([photo.blob], `${slug}.${photo.extension}`, { type: photo.blob.type });
  const sheet = new File([text], `${slug}.md`, { type: 'text/markdown' });
  addresses.splice(0).forEach(URL.revokeObjectURL);
  download(element('telecharger-photo'), picture);
  download(element('telecharger-fiche'), sheet);
  element('fiche').textContent = text;
  element('courriel').href = mail(site, picture.name, sheet.name, text);
  showForge(site, sheet.name, text);
  share(site, picture, sheet, text);
}

function download(link, file) {
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  addresses.push(link.href);
}

/** Who may not push to the repository cannot upload there either, but to a copy (« fork »). */
function showForge({ depot, branche }, sheet, text) {
  const folder = 'content/photos';
  const branch = encodeURIComponent(branche);
  const filled = `${depot}/new/${branch}?filename=${folder}/${sheet}&value=${encodeURIComponent(text)}`;
  const places = { copie: `${depot}/fork`, photo: `${depot}/upload/${branch}/${folder}`, fiche: filled };
  for (const [name, href] of Object.entries(places)) Object.assign(element(`forge-${name}`), { href, target: '_blank', rel: 'noopener' });
  element('fiche-seule').hidden = filled.length > LONGEST_ADDRESS;
}

function mail(site, picture, sheet, text) {
  const greeting = ['Bonjour,', '', `Je propose une photo pour le site ${site.site}.`, ''];
  const subject = `Une photo pour le site\u00a0: ${picture}`;
  const address = (lines) => `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  const whole = address([
    ...greeting, `Je joins le fichier ${picture}, que la page vient d’enregistrer.`,
    `Voici sa fiche (${sheet})\u00a0:`, '', ...text.split('\n'),
  ]);
  const short = [...greeting, `Je joins les fichiers ${picture} et ${sheet}, que la page vient d’enregistrer.`];
  return whole.length > LONGEST_ADDRESS ? address(short) : whole;
}

/** Some systems share no Markdown file: there the sheet goes as plain text. */
function share(site, picture, sheet, text) {
  const plain = new File([text], sheet.name.replace(/md$/, 'txt'), { type: 'text/plain' });
  const files = [[picture, sheet], [picture, plain], [picture]].find((some) => navigator.canShare && navigator.canShare({ files: some }));
  element('partage').hidden = !files;
  element('partager').onclick = async () => {
    const state = element('etat-partage');
    try {
      await navigator.share({ files, title: picture.name, ...(files.length < 2 && { text }) });
      state.textContent = 'Les fichiers sont partagés. Merci\u202f!';
    } catch {
      state.textContent = 'Rien n’a été partagé.';
    }
  };
}
