/* The two files, handed to the person: nothing is sent from here. */

const element = (id) => document.getElementById(id);
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
  const folder = 'content/photos';
  const [forge, branch] = [site.depot, encodeURIComponent(site.branche)];
  element('forge-photo').href = `${forge}/upload/${branch}/${folder}`;
  element('forge-fiche').href = `${forge}/new/${branch}?filename=${folder}/${sheet.name}&value=${encodeURIComponent(text)}`;
  share(site, picture, sheet, text);
}

function download(link, file) {
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  addresses.push(link.href);
}

function mail(site, picture, sheet, text) {
  const body = [
    'Bonjour,', '', `Je propose une photo pour le site ${site.site}.`, '',
    `Je joins le fichier ${picture}, que la page vient d’enregistrer.`,
    `Voici sa fiche (${sheet}) :`, '', text,
  ].join('\r\n');
  const subject = `Une photo pour le site : ${picture}`;
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
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
      state.textContent = 'Les fichiers sont partagés. Merci !';
    } catch {
      state.textContent = 'Rien n’a été partagé.';
    }
  };
}
