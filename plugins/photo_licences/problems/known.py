"""Every kind of problem of a photo."""

from photo_licences.problems.collection import ChangeProblem, CollectionProblem
from photo_licences.problems.contradiction import ContradictionProblem
from photo_licences.problems.declaration import DeclarationProblem
from photo_licences.problems.file import FileProblem
from photo_licences.problems.licence import LicenceProblem
from photo_licences.problems.people import PeopleProblem

KnownProblem = (
    DeclarationProblem
    | LicenceProblem
    | PeopleProblem
    | FileProblem
    | ContradictionProblem
    | CollectionProblem
    | ChangeProblem
)
