"""Imports between the rooms go one way (``docs/decisions/0001``)."""

import ast
from collections.abc import Iterator
from pathlib import Path

# From the door to the foundations: a room imports itself and any that stands after it.
ROOMS = (
    "commands",
    "publication_gate",
    "event_calendar",
    "responsive_images",
    "photo_licences",
    "french_typography",
    "front_matter",
    "findings",
)
# What sets up the environment and what lints any tree know nothing of the site.
WITHOUT_SITE = (("tools", "environment"), ("tools", "checks"))
PELICAN_DOORS = ("guarded.py", "preview.py")


def wrong_imports(root: Path) -> Iterator[str]:
    """No import goes up, none names ``plugins.`` or a dot, and few modules know Pelican."""
    for folder in ("commands", "plugins", "tools"):
        for file in sorted((root / folder).rglob("*.py")):
            path = file.relative_to(root)
            source = file.read_text(encoding="utf-8")
            if file.name == "__init__.py" and source.strip():
                yield f"{path.as_posix()}:1 : ce fichier doit rester vide"
            for line, module in _imports(ast.parse(source, str(path))):
                for reason in _objections(path, module):
                    yield f"{path.as_posix()}:{line} : {module}, {reason}"


def _imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give line and name of every import, the late ones inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def _objections(path: Path, module: str) -> Iterator[str]:
    room = path.parts[1] if path.parts[0] == "plugins" else path.parts[0]
    target = module.partition(".")[0]
    if module.startswith("."):
        yield "import relatif"
    if target == "plugins":
        yield "« plugins » n’est pas un paquet : nommer la pièce elle-même"
    if target == "pelican" and not _may_know_pelican(path, room):
        yield "seul plugin.py connaît Pelican"
    if target == "tools" and room not in ("tools", "commands"):
        yield "seules les commandes se servent de tools/"
    if target in ROOMS and path.parts[:2] in WITHOUT_SITE:
        yield "ceci doit marcher là où le site ne marche pas encore"
    if target == "commands" and room == "tools":
        yield "une commande se sert de tools/, jamais l’inverse"
    if target in ROOMS and room in ROOMS and ROOMS.index(target) < ROOMS.index(room):
        yield "cet import remonte"


def _may_know_pelican(path: Path, room: str) -> bool:
    doors = PELICAN_DOORS if room == "publication_gate" else ()
    return path.name == "plugin.py" or path.name in doors
