"""The versions of the declaration that a person accepts in a sheet."""

CURRENT = "2026-1"
"""The version whose text the site shows today."""

KNOWN = frozenset({CURRENT})
"""Every version ever accepted: an old one stays valid, so none ever leaves this set."""

TEXT = (
    "J’ai pris cette photo moi-même, ou bien j’indique son auteur, sa source et sa licence. "
    "J’ai le droit de la proposer. Je choisis la licence écrite dans la fiche et je sais qu’elle "
    "ne s’annule pas. Les adultes reconnaissables ont donné leur accord écrit ; pour chaque "
    "enfant reconnaissable, les deux parents ont signé et l’enfant est d’accord. La photo ne "
    "montre ni adresse privée, ni plaque lisible, ni position GPS. J’ai 18 ans ou plus, ou un de "
    "mes parents propose la photo avec moi. Je réponds de ces informations."
)
"""The text of ``CURRENT``, word for word; whoever changes it makes a new version."""
