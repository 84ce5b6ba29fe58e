"""One photo after the other, from a file on this machine to ``content/photos/``."""

import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from commands.dialogue import ask, print_findings, show_declaration
from findings.model import Finding, Severity
from front_matter.french_words import Words
from front_matter.slugs import slug_of
from photo_licences.developing import Negative, UndevelopableError, develop, expose
from photo_licences.drafting import Draft, free_slug, objections, proposals, remarks, verdict
from photo_licences.embedded.reading import read_rights
from photo_licences.facts import FileFacts, Inventory, PictureKind
from photo_licences.intake import put_in, read_brought
from photo_licences.inventory import read_inventory
from photo_licences.judging import Terms
from photo_licences.naming import name_defect, shown
from photo_licences.questions import NOT_AGAIN, Question
from photo_licences.sentences.file import defect_words
from photo_licences.sentences.intake import intake_words, unwritable_words

DONE = """
La photo est prête :
  {image}
  {sheet}
→ Vérifiez-la avec ./dalle check, puis envoyez ces deux fichiers dans une pull request."""
TO_REVIEW = "Une personne de l’équipe devra d’abord décider de ce qui est signalé ci-dessus."
NOT_IN = "\n{name} n’est pas entrée : rien n’a été écrit."
POSITION = "  La position GPS est dans ce fichier : elle n’est pas dans la copie."
WITHDRAWN = Words(
    "Cette photo a été retirée à la demande d’une personne.",
    "Merci de ne pas la proposer à nouveau.",
)
MISSING = "  Il manque une réponse : {option}"


class BringingIn:
    """A session of one or several photos; ``given`` are the answers of the command line."""

    def __init__(
        self, root: Path, terms: Terms, asked: Sequence[Question], given: Mapping[str, str]
    ) -> None:
        self._root = root
        self._terms = terms
        self._asked = asked
        self._given = given
        self._before: Mapping[str, str] = {}
        self._talks = sys.stdin.isatty()

    def bring_in(self, path: Path) -> bool:
        """Bring one file in; say in French why it stays outside, if it does."""
        name = shown(path.name)
        print(f"\n{name}")
        try:
            data = read_brought(path)
            negative = expose(data)
        except UndevelopableError as error:
            _print_words(intake_words(error.defect, name))
            return False
        inventory = read_inventory(self._root, self._root / ".cache")
        draft = self._begin(name, data, negative, inventory)
        if any(entry.sha256 == draft.facts.sha256 for entry in inventory.withdrawals):
            _print_words(WITHDRAWN)
            return False
        if draft.facts.rights.gps:
            print(POSITION)
        print_findings(remarks(draft, inventory.licences, self._terms.now.date()))
        answered = self._named(draft, inventory)
        answered = self._answered(answered, inventory) if answered else None
        if answered and self._written(answered, negative, inventory):
            self._before = answered.answers
            return True
        print(NOT_IN.format(name=name), file=sys.stderr)
        return False

    def _begin(self, name: str, data: bytes, negative: Negative, inventory: Inventory) -> Draft:
        kind = PictureKind.PNG if negative.is_drawing else PictureKind.JPEG
        width, height = negative.picture.size
        facts = FileFacts(
            hashlib.sha256(data).hexdigest(), kind, width, height, rights=read_rights(data)
        )
        draft = Draft(name, free_slug("photo", inventory), facts)
        if "decorative" in self._given:
            return draft.answering("decorative", self._given["decorative"])
        return draft

    def _named(self, draft: Draft, inventory: Inventory) -> Draft | None:
        """Ask for the title, and for the name of the files, which it proposes."""
        title = next(question for question in self._asked if question.key == "titre")
        answered = self._one(draft, title, inventory)
        if answered is None:
            return None
        wanted = self._given.get("nom") or ""
        while True:
            proposed = free_slug(slug_of(answered.answers["titre"]) or "photo", inventory)
            if not wanted and self._talks and "titre" not in self._given:
                print(f"\nNom des fichiers, sans accent ni espace (Entrée : « {proposed} »)")
                wanted = input("> ").strip()
            slug = slug_of(wanted) if wanted else proposed
            defect = name_defect(slug)
            if defect is None and slug == free_slug(slug, inventory):
                return replace(answered, slug=slug)
            _print_words(
                defect_words(defect, slug)
                if defect
                else Words(f"Le nom « {slug} » est déjà pris.", "Choisissez-en un autre.")
            )
            if not self._talks or "titre" in self._given:
                return None
            wanted = ""

    def _answered(self, draft: Draft, inventory: Inventory) -> Draft | None:
        complete = True
        for question in self._asked[1:]:
            header = draft.parsed().header
            if header is None or not question.applies(header):
                continue
            answered = self._one(draft, question, inventory)
            complete = complete and answered is not None
            draft = answered or draft
        return draft if complete else None

    def _one(self, draft: Draft, question: Question, inventory: Inventory) -> Draft | None:
        """Take one answer from the command line or from the person; None where there is none."""
        if question.key == "declaration":
            show_declaration()

        def judged(answer: str) -> tuple[Finding, ...]:
            return objections(
                draft.answering(question.key, answer),
                question,
                inventory.licences,
                self._terms.now.date(),
                strict=self._terms.strict,
            )

        given = self._given.get(question.key, "").strip()
        if given or not self._talks:
            findings = judged(given)
            print_findings(findings)
            lacks = not given and not question.is_optional
            if not lacks and not any(found.severity is Severity.REFUSED for found in findings):
                return draft.answering(question.key, given)
            if not self._talks:
                print(MISSING.format(option=question.option))
                return None
        proposal = proposals(draft.facts).get(question.key)
        before = None if question.key in NOT_AGAIN else self._before.get(question.key)
        return draft.answering(question.key, ask(question, judged, proposal, before))

    def _written(self, draft: Draft, negative: Negative, inventory: Inventory) -> bool:
        kind, image = develop(negative, draft.facts.rights, draft.answers["auteur"])
        draft = replace(draft, facts=replace(draft.facts, kind=kind))
        judgement, findings = verdict(draft, image, inventory, self._terms)
        print()
        print_findings(findings)
        if any(_stays_outside(found) for found in findings):
            return False
        try:
            put_in(self._root, draft.image_path, image, draft.sheet_path, draft.text)
        except OSError as error:
            _print_words(unwritable_words(error, draft.image_path))
            return False
        print(DONE.format(image=draft.image_path, sheet=draft.sheet_path))
        if draft.slug not in judgement.cleared:
            print(TO_REVIEW)
        return True


def _stays_outside(found: Finding) -> bool:
    return found.severity in {Severity.REFUSED, Severity.WITHHELD}


def _print_words(words: Words) -> None:
    print(f"  {words.message}\n  → {words.remedy}")
