"""What the system says of a disk, in French; Python passes on the words of the C library."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_MISPLACED = frozenset({errno.EEXIST, errno.EINVAL, errno.EISDIR, errno.ELOOP, errno.ENOTDIR})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_WORDS: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: "accès refusé",
        errno.EBUSY: "un programme le retient",
        errno.EDQUOT: "votre part du disque est pleine",
        errno.EEXIST: "le nom est déjà pris",
        errno.EFBIG: "le fichier serait trop gros pour ce disque",
        errno.EIO: "le disque ne répond pas bien",
        errno.EISDIR: "c’est un dossier, pas un fichier",
        errno.ELOOP: "des liens tournent en rond",
        errno.EMFILE: "trop de fichiers ouverts",
        errno.ENAMETOOLONG: "le nom est trop long",
        errno.ENFILE: "trop de fichiers ouverts",
        errno.ENOENT: "il n’existe pas",
        errno.ENOSPC: "il n’y a plus de place",
        errno.ENOTDIR: "un dossier est attendu",
        errno.EPERM: "action interdite",
        errno.EROFS: "le disque est en lecture seule",
        errno.EXDEV: "ce système de fichiers ne sait pas renommer ce dossier",
    }
)


def refusal(error: OSError) -> str:
    """Say what the disk refused, where, and what to do."""
    place = f"\N{NO-BREAK SPACE}: {error.filename}" if error.filename else ""
    return f"Le disque refuse d’écrire ou de lire ({reason(error)}){place}\n→ {_remedy(error)}"


def reason(error: OSError) -> str:
    """Give why the system refused; its own words where we have none."""
    return _WORDS.get(error.errno or 0) or error.strerror or str(error)


def _remedy(error: OSError) -> str:
    if error.errno in _FULL:
        return "Faites de la place, puis recommencez."
    if error.errno in _FORBIDDEN:
        return "Vérifiez les droits du dossier du projet, puis recommencez."
    if error.errno in _MISPLACED:
        return "Remettez à cette place ce qui y est attendu, ou effacez-le, puis recommencez."
    return "Vérifiez la place libre et les droits du dossier du projet, puis recommencez."
