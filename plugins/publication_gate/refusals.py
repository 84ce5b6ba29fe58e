"""Why a build stopped before or after the findings, in French, with one next step."""

from collections.abc import Sequence

from publication_gate.disk_words import refusal
from responsive_images.pixels import UnexpectedOriginalError

BUILD_IN_PROGRESS = (
    "Une autre construction du site est en cours dans ce dossier.\n"
    "→ Attendez qu’elle finisse, puis recommencez. Le site déjà construit n’a pas changé."
)
INTERRUPTED = (
    "Construction interrompue. Le site déjà construit n’a pas changé.\n"
    "→ Pour le refaire\N{NO-BREAK SPACE}: ./dalle build"
)
CACHE_LOST = (
    "Les images préparées ont disparu du dossier .cache pendant la construction.\n"
    "→ Recommencez, sans toucher à ce dossier. Le site déjà construit n’a pas changé."
)
NO_CONTENT = (
    "Le dossier content manque : il contient les textes et les photos.\n"
    "→ Remettez le dossier lui-même à sa place, puis recommencez. "
    "Le site déjà construit n’a pas changé."
)
LEFT_EARLY = (
    "La construction s’est arrêtée avant la fin sans dire pourquoi.\n"
    "→ Montrez ces lignes à une personne qui entretient le site. "
    "Le site déjà construit n’a pas changé."
)
UNTOUCHED = "Le site déjà construit (output/) n’a pas changé."


def unsafe(names: Sequence[str]) -> str:
    """Refuse settings that would weaken the promise."""
    return (
        f"Construction refusée\N{NO-BREAK SPACE}: réglage non permis pour {', '.join(names)}.\n"
        "→ Remettez pelicanconf.py comme il était, et n’ajoutez pas d’option à la commande.\n"
        f"{UNTOUCHED}"
    )


def plugins_missing(names: Sequence[str], errors: Sequence[str]) -> str:
    """Refuse a build without one of the plugins that keep the promise."""
    reasons = "".join(f"\n  {error}" for error in errors)
    which = (
        f"les modules {', '.join(names)} ne se chargent pas" if names else "un module se charge mal"
    )
    return (
        f"Construction refusée : {which}.{reasons}\n"
        "→ Lancez ./dalle test. S’il manque une bibliothèque, effacez le dossier .venv, "
        "puis recommencez.\n"
        f"{UNTOUCHED}"
    )


def errors_logged(errors: Sequence[str]) -> str:
    """Refuse a site about which Pelican itself complained."""
    reasons = "".join(f"\n  {error}" for error in errors)
    return (
        f"Construction arrêtée : Pelican signale des erreurs.{reasons}\n"
        f"→ Corrigez-les, puis recommencez. {UNTOUCHED}"
    )


def cannot_exchange(why: str) -> str:
    """Say that the file system can't put the new site in the place of the old one."""
    return (
        f"Le nouveau site est prêt, mais ne peut pas prendre la place de l’ancien ({why}).\n"
        "→ Copiez le projet entier dans un dossier ordinaire de votre disque, puis recommencez. "
        f"{UNTOUCHED}"
    )


def crashed(error: BaseException) -> str:
    """Say that the programs failed, not the volunteer."""
    return (
        f"Construction arrêtée par une erreur du programme : {type(error).__name__}: {error}\n"
        "→ Ce n’est pas de votre faute. Montrez ces lignes à une personne qui entretient le site. "
        f"{UNTOUCHED}"
    )


def incomplete(sources: Sequence[str]) -> str:
    """Refuse a site in which something is missing or not whole."""
    lines = "".join(f"\n  {source}" for source in sources)
    return (
        f"Construction arrêtée\N{NO-BREAK SPACE}: le site serait incomplet, il manque{lines}\n"
        "→ Vérifiez la place libre et les droits de ces fichiers, puis recommencez. Si cela "
        f"revient, montrez ces lignes à une personne qui entretient le site. {UNTOUCHED}"
    )


def changed_meanwhile(error: UnexpectedOriginalError) -> str:
    """Say that a photo is no longer the one that was judged."""
    photo = ", ".join(getattr(error, "__notes__", [str(error)]))
    return (
        f"Une photo a changé pendant la construction\N{NO-BREAK SPACE}: {photo}\n"
        f"→ Attendez que sa copie soit finie, puis recommencez. {UNTOUCHED}"
    )


def no_clock(error: ValueError) -> str:
    """Say that the date to build for is none."""
    return f"{error}\n{UNTOUCHED}"


def disk_refuses(error: OSError) -> str:
    """Say that the disk refused to write or to read, and where."""
    return f"{refusal(error)} {UNTOUCHED}"
