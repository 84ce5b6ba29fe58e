"""Why a build stopped before or after the findings, in French, with one next step."""

from collections.abc import Sequence

BUILD_IN_PROGRESS = (
    "Une autre construction du site est en cours dans ce dossier.\n"
    "→ Attendez qu’elle finisse, puis recommencez. Le site déjà construit n’a pas changé."
)
INTERRUPTED = "Construction interrompue. Le site déjà construit n’a pas changé."
UNTOUCHED = "Le site déjà construit (output/) n’a pas changé."


def unsafe(names: Sequence[str]) -> str:
    """Refuse settings that would weaken the promise."""
    return (
        f"Construction refusée : réglage non permis pour {', '.join(names)}.\n"
        "→ Remettez la valeur de pelicanconf.py, et n’ajoutez pas d’option à la commande.\n"
        f"{UNTOUCHED}"
    )


def plugins_missing(names: Sequence[str], errors: Sequence[str]) -> str:
    """Refuse a build without one of the plugins that keep the promise."""
    reasons = "".join(f"\n  {error}" for error in errors)
    which = (
        f"les modules {', '.join(names)} ne se chargent pas" if names else "un module se charge mal"
    )
    return (
        f"Construction refusée : {which}.{reasons}\n"
        "→ Lancez ./dalle test. S’il manque une bibliothèque, effacez le dossier .venv, "
        "puis recommencez.\n"
        f"{UNTOUCHED}"
    )


def errors_logged(errors: Sequence[str]) -> str:
    """Refuse a site about which Pelican itself complained."""
    reasons = "".join(f"\n  {error}" for error in errors)
    return (
        f"Construction arrêtée : Pelican signale des erreurs.{reasons}\n"
        f"→ Corrigez-les, puis recommencez. {UNTOUCHED}"
    )


def cannot_exchange(reason: str) -> str:
    """Say that the file system can't put the new site in the place of the old one."""
    return (
        f"Le nouveau site est prêt, mais ne peut pas prendre la place de l’ancien ({reason}).\n"
        "→ Vérifiez la place libre et les droits du dossier du projet ; sur un partage réseau, "
        f"copiez d’abord le projet sur le disque. {UNTOUCHED}"
    )


def crashed(error: BaseException) -> str:
    """Say that the programs failed, not the volunteer."""
    return (
        f"Construction arrêtée par une erreur du programme : {type(error).__name__}: {error}\n"
        "→ Ce n’est pas de votre faute. Montrez ces lignes à une personne qui entretient le site. "
        f"{UNTOUCHED}"
    )


def no_room(error: OSError) -> str:
    """Say that the disk refused to write."""
    return (
        f"Le disque refuse l’écriture ({error.strerror or error}).\n"
        f"→ Faites de la place, ou vérifiez les droits du dossier du projet. {UNTOUCHED}"
    )
