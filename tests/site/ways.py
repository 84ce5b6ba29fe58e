"""Ways in which an image, or a fetch of one, was seen to reach the output of a Pelican site.

``IMAGE`` stands for the path of a marked image outside ``content/``, ``DATA`` for its base64.
"""

import base64
from pathlib import Path

from PIL import Image, ImageDraw, PngImagePlugin

MARK = b"m4rqu3-9f1c-dalle-robespierre-ne-doit-jamais-sortir"
SECRET = "../../secret.png"

IN_TEXT = {
    "markdown": "![x](IMAGE)",
    "markdown-titre": '![x](IMAGE "titre")',
    "markdown-chevrons": "![x](<IMAGE>)",
    "markdown-reference": "![x][r]\n\n[r]: IMAGE",
    "markdown-racine": "![x](/secret.png)",
    "markdown-ailleurs": "![x](https://ailleurs.example/secret.png)",
    "markdown-sans-protocole": "![x](//ailleurs.example/secret.png)",
    "markdown-data": "![x](data:image/png;base64,DATA)",
    "markdown-pour-cent": "![x](%2e%2e/%2e%2e/secret.png)",
    "markdown-fichier": "![x](file:///secret.png)",
    "markdown-dans-un-lien": "[![x](IMAGE)](/)",
    "markdown-dans-un-titre": "## Un titre ![x](IMAGE)",
    "markdown-dans-une-citation": "> ![x](IMAGE)",
    "markdown-dans-une-liste": "- ![x](IMAGE)",
    "static-image": "![x]({static}IMAGE)",
    "attach-image": "![x]({attach}IMAGE)",
    "attach-lien": "[x]({attach}IMAGE)",
    "attach-barres": "[x](|attach|IMAGE)",
    "static-lien": "[x]({static}/../secret.png)",
    "lien-vers-l-image": "[x](IMAGE)",
    "lien-data": "[x](data:image/png;base64,DATA)",
    "commentaire": "<!-- secret.png <a href='{attach}IMAGE'> -->",
    "img": '<img src="IMAGE">',
    "img-sans-guillemets": "<img src=IMAGE>",
    "img-apostrophes": "<img src='IMAGE'>",
    "img-majuscules": '<IMG SRC="IMAGE">',
    "img-lignes": '<img\n  src\n="IMAGE"\n  alt="">',
    "img-barres": '<img/src="IMAGE"/>',
    "img-entites": '<img src="&#46;&#46;/&#46;&#46;/secret.png">',
    "img-attach": '<img src="{attach}IMAGE">',
    "img-ailleurs": '<img src="//ailleurs.example/secret.png">',
    "img-data": '<img src="data:image/png;base64,DATA">',
    "img-dans-une-phrase": 'Bonjour <img src="IMAGE"> à tous',
    "img-dans-strong": '<strong><img src="IMAGE"></strong>',
    "img-dans-un-lien": '[<img src="IMAGE">](/)',
    "img-dans-un-depliant": '<details>\n<summary>x</summary>\n<img src="IMAGE">\n</details>',
    "image": '<image src="IMAGE">',
    "video": '<video poster="IMAGE"></video>',
    "audio": '<audio src="IMAGE"></audio>',
    "object": '<object data="IMAGE"></object>',
    "embed": '<embed src="IMAGE">',
    "iframe": '<iframe src="IMAGE"></iframe>',
    "iframe-srcdoc": "<iframe srcdoc='<img src=IMAGE>'></iframe>",
    "input": '<input type="image" src="IMAGE">',
    "picture": '<picture><source srcset="IMAGE 1x"></picture>',
    "srcset": '<img srcset="IMAGE 1x, IMAGE 2x">',
    "svg-image": '<svg><image href="IMAGE"/></svg>',
    "svg-feimage": '<svg><filter><feImage xlink:href="IMAGE"/></filter></svg>',
    "svg-use": '<svg><use href="IMAGE#a"/></svg>',
    "meta": '<meta property="og:image" content="{attach}IMAGE">',
    "meta-refresh": '<meta http-equiv="refresh" content="0;url=IMAGE">',
    "cite": '<blockquote cite="{attach}IMAGE">x</blockquote>',
    "preload": '<link rel="preload" as="image" href="IMAGE">',
    "imagesrcset": '<link rel="preload" as="image" imagesrcset="IMAGE 1x">',
    "attribut-style": '<p style="background:url(IMAGE)">x</p>',
    "attribut-style-permis": '<span style="background:url(IMAGE)">x</span>',
    "style": "<style>p{background:image-set(url(IMAGE) 1x)}</style>",
    "background": '<table background="IMAGE"><tr><td>x</td></tr></table>',
    "script": "<script>new Image().src='IMAGE'</script>",
    "evenement": "<b onclick=\"new Image().src='IMAGE'\">x</b>",
    "base": '<base href="https://ailleurs.example/secret.png">',
    "template": '<template><img src="IMAGE"></template>',
    "noscript": '<noscript><img src="IMAGE"></noscript>',
    "math": '<math><mtext><img src="IMAGE"></mtext></math>',
    "ping": '<a href="/" ping="https://ailleurs.example/secret.png">x</a>',
}
"""Bodies that have to be refused, and that a plain Pelican publishes as they are."""

HARMLESS = {
    "code": '`<img src="{attach}IMAGE">`',
    "bloc-de-code": '```\n<img src="{attach}IMAGE">\n```',
    "code-d-ailleurs": '`<img src="https://ailleurs.example/secret.png">`',
    "code-qui-court": '```\n<script src="//ailleurs.example/secret.png"></script>\n```',
    "code-en-retrait": '    <img src="{attach}IMAGE">',
    "langage-du-bloc": '``` html title="<img src=IMAGE>"\nsecret.png\n```',
    "attributs-du-bloc": '``` {.x onclick="x()"}\nsecret.png\n```',
    "liste-d-attributs": 'Bonjour\n{: style="background:url(IMAGE)" }',
    "echappe": '\\<img src="IMAGE"\\>',
    "entites": '&lt;img src="IMAGE"&gt;',
    "jamais-fini": '<img src="IMAGE"',
    "jinja": '{% include "IMAGE" %}{{ "IMAGE" }}',
}
"""Bodies that only show their own characters."""

WORDS = (
    "https://ailleurs.example en direct",
    "//ailleurs.example",
    "data: les données ouvertes",
    "javascript: premiers pas",
    "file: ranger ses photos",
    "Le C# & le <3",
)
"""What begins like an address and is a title, a summary, the name of a place."""

IN_HEADER = {
    "titre-html": "titre: <img src=IMAGE>",
    "titre-ailleurs": 'titre: <img src="https://ailleurs.example/secret.png">',
    "resume-html": 'titre: A\nresume: <img src="{static}IMAGE">',
    "menu-html": "titre: A\nmenu: <img src=IMAGE>",
    "photo-chemin": "titre: A\nphoto: IMAGE",
    "photo-ailleurs": "titre: A\nphoto: https://ailleurs.example/a.png",
    "photo-data": "titre: A\nphoto: data:image/png;base64,DATA",
    "save-as": "titre: A\nsave_as: ../../x.html",
    "save-as-majuscule": "titre: A\nSave_as: ../../x.html",
    "url": "titre: A\nurl: ../../x",
    "gabarit": "titre: A\ntemplate: IMAGE",
    "etat": "titre: A\nstatus: hidden",
    "langue": "titre: A\nlang: en",
    "chemin": "titre: A\npath: IMAGE",
    "slug-dehors": "titre: A\nslug: ../../x",
    "slug-absolu": "titre: A\nslug: /etc/x",
    "slug-long": f"titre: A\nslug: {'a' * 300}",
    "adresse-dehors": "titre: A\nadresse: ../../x",
    "adresse-pour-cent": "titre: A\nadresse: '%2e%2e/x'",
    "adresse-barres": "titre: A\nadresse: ..\\..\\x",
    "adresse-fichier": "titre: A\nadresse: index.html",
    "adresse-longue": f"titre: A\nadresse: {'/'.join(['abcdefgh'] * 60)}",
    "adresse-du-site": "titre: A\nadresse: photos/jardin",
}
"""Headers that have to be refused."""

CONTENT_FILES = (
    "pages/photo.png",
    "pages/photo.txt",
    "pages/photo.JFIF",
    "pages/photo.html",
    "pages/photo.svg",
    "pages/photo.rst",
    "pages/photo-png.md",
    "pages/.photo.md",
    "photo.png",
    "images/photo.png",
    "extra/photo.css",
    "photos/sans-fiche.png",
    "photos/.cachee.png",
    "photos/photo.txt",
    "photos/dossier/photo.JFIF",
    "photos/photo-png.md",
    "evenements/photo.ics",
    "evenements/photo.md.png",
    "Pages/photo.md",
    "photos.png",
)
"""Places below ``content/`` where a marked image must not lie unseen."""


def marked_image(path: Path) -> Path:
    """Draw a PNG that carries the mark."""
    image = Image.new("RGB", (320, 240), "#204060")
    pen = ImageDraw.Draw(image)
    for step in range(40):
        pen.line((step * 8, 0, 320 - step * 5, 240), fill=(step * 6, 255 - step * 6, 90))
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", MARK.decode())
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, format="png", pnginfo=text)
    return path


def marked_data() -> str:
    return base64.b64encode(MARK).decode()


def filled(text: str) -> str:
    return text.replace("IMAGE", SECRET).replace("DATA", marked_data())


def places_of_mark(directory: Path) -> list[str]:
    """Every file below ``directory`` that holds the mark, raw or in base64 at any offset."""
    wanted = [MARK, *(base64.b64encode(b"x" * shift + MARK)[4:60] for shift in range(3))]
    return [
        path.relative_to(directory).as_posix()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and any(each in path.read_bytes() for each in wanted)
    ]
