"""Every French sentence of the preparation of ``.venv``."""

from __future__ import annotations

import sys

INSTALLING = "J’installe les bibliothèques du site (une fois seulement, une à trois minutes)…"
INSTALLING_FOR_DEVELOPERS = "J’ajoute les outils de test (une fois seulement)…"
WAITING = "Une autre commande ./dalle installe déjà les bibliothèques ; je l’attends…"
INTERRUPTED = "Interrompu. Étape suivante : relancez la même commande, elle reprendra."

# What uv, pip and the systems below them say when no server answers.
SIGNS_OF_NO_NETWORK = (
    "connect error",
    "connection error",
    "dns error",
    "error sending request",
    "failed to establish a new connection",
    "name resolution",
    "network is unreachable",
    "newconnectionerror",
    "proxyerror",
    "timed out",
)
SHOWN_LINES = 15


def say(sentence: str) -> None:
    """Tell the person who waits, beside the output of the command."""
    print(sentence, file=sys.stderr, flush=True)


def no_python(running: tuple[int, int]) -> str:
    """No interpreter of this machine fits the locks."""
    return (
        f"Le site demande Python 3.11, 3.12, 3.13 ou 3.14 ; cet ordinateur n’a que le"
        f" {running[0]}.{running[1]}, ou je ne trouve pas l’autre.\n"
        "Étape suivante : installez Python 3.13 (https://www.python.org/downloads/, ou le"
        " gestionnaire de paquets de votre système), puis relancez la même commande."
    )


def without_venv(version: tuple[int, int]) -> str:
    """Debian and Ubuntu ship Python without its module ``venv``."""
    return (
        f"Python {version[0]}.{version[1]} est là, mais sans son module « venv ».\n"
        "Étape suivante : installez-le (Debian, Ubuntu : sudo apt install python3-venv), puis"
        " relancez la même commande."
    )


def cannot_write(error: OSError) -> str:
    """The disk is full, or ``.venv`` may not be written or removed."""
    return (
        f"Impossible d’écrire le dossier .venv : {error}.\n"
        "Étape suivante : fermez les autres programmes qui utilisent le site, vérifiez la place"
        " sur le disque et vos droits sur ce dossier, puis relancez la même commande."
    )


def installation_failed(output: str) -> str:
    """What uv or pip said, or that nobody answered them."""
    folded = output.lower()
    if any(sign in folded for sign in SIGNS_OF_NO_NETWORK):
        return (
            "Les bibliothèques ne peuvent pas être téléchargées : le réseau ne répond pas.\n"
            "Étape suivante : vérifiez la connexion à Internet (ou le serveur mandataire), puis"
            " relancez la même commande ; elle reprendra."
        )
    last_lines = "\n".join("    " + line for line in output.strip().splitlines()[-SHOWN_LINES:])
    return (
        f"L’installation des bibliothèques a échoué :\n{last_lines}\n"
        "Étape suivante : relancez la même commande ; si l’échec revient, copiez ces lignes dans"
        " un ticket du projet."
    )
