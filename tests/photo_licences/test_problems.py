import dataclasses
from typing import get_args

from photo_licences.problems.kind import Problem
from photo_licences.problems.known import KnownProblem
from photo_licences.problems.licence import WrittenLicence

EVERY_CODE = """
refused fiche-absente image-absente slug-en-double auteur-absent
refused licence-absente licence-vague licence-sans-version licence-formule licence-domaine-public
refused licence-fermee licence-nc licence-nd licence-nc-nd
refused licence-site licence-origine licence-logiciel licence-banque licence-trouvee
refused licence-presse licence-generee licence-inconnue
liftable licence-rare
refused domaine-public-reserve source-absente depot-absent depot-sans-papier declaration-absente
refused alternative-absente alternative-creuse personnes-absentes accord-sans-papier
liftable mineurs
withheld accord-termine
warning accord-termine
refused oeuvre-absente oeuvre-sans-accord
withheld retiree
warning retrait-inconnu
withheld ressemble-a-une-retiree
refused memes-octets
warning ressemble
refused gps fichier-refuse
liftable metadonnees-illisibles agence-citee presse-citee autre-personne-citee
liftable licence-contredite droits-reserves image-generee
refused octets-changes retrait-efface
warning auteur-ou-licence-changes relecture-ajoutee
warning messagerie capture-d-ecran sans-exif c2pa
"""
"""Every problem of a photo with its severity, as the project decided them."""

KINDS = get_args(KnownProblem)


def decided():
    for line in EVERY_CODE.split("\n"):
        severity, *codes = line.split() or [""]
        yield from ((code, severity) for code in codes)


def test_every_problem_exists_with_its_severity():
    known = {(kind.code, kind.severity.value) for kind in KINDS}

    assert set(decided()) <= known
    # A rare licence without a name is refused: no credit could be written, lifted or not.
    assert known - set(decided()) == {("licence-rare", "refused")}


def test_only_liftable_problems_and_resemblance_can_be_lifted():
    lifted = {kind.code for kind in KINDS if kind.liftable}

    assert lifted == {c for c, severity in decided() if severity == "liftable"} | {
        "ressemble-a-une-retiree"
    }


def test_every_kind_is_among_the_known_ones_and_cannot_change():
    def leaves(kind):
        below = kind.__subclasses__()
        return {kind} if not below else {leaf for child in below for leaf in leaves(child)}

    assert leaves(Problem) == set(KINDS)
    assert all(kind.__dataclass_params__.frozen for kind in (*KINDS, WrittenLicence))
    assert all(dataclasses.is_dataclass(kind) for kind in KINDS)
