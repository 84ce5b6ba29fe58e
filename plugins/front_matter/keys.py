"""The keys of a model as volunteers may spell them."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

from pydantic import AliasChoices, BaseModel
from pydantic.fields import FieldInfo

from front_matter.dates import simplified

_JOINTS = re.compile(r"[\s\-'’./]+")


def plain_key(written: str) -> str:
    """Give « Mise à jour » as ``mise_a_jour``."""
    return _JOINTS.sub("_", simplified(written))


@cache
def spellings(model: type[BaseModel]) -> Mapping[str, str]:
    """Give for each accepted spelling of a key of the model the one that we teach."""
    known: dict[str, str] = {}
    for name, field in model.model_fields.items():
        taught, *others = _names(name, field)
        for spelling in (taught, *others):
            known[plain_key(spelling)] = taught
    return known


def example(model: type[BaseModel], key: str) -> str:
    """Give a line to paste: ``titre: Atelier couture``."""
    for name, field in model.model_fields.items():
        if _names(name, field)[0] == key:
            return f"{key}: {field.examples[0]}" if field.examples else f"{key}: …"
    return f"{key}: …"


def necessary_lines(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the lines of the shortest header: the required keys, or else the first one."""
    fields = model.model_fields.items()
    required = [_names(name, field)[0] for name, field in fields if field.is_required()]
    first = [_names(name, field)[0] for name, field in fields][:1]
    return tuple(example(model, key) for key in required or first)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that was probably meant."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def meant_by(written: str, model: type[BaseModel]) -> str | None:
    """Give the key, as we teach it, that was probably meant by an unknown one.

    A model that has a word for something may list in ``other_words`` what people call it too:
    « prix » looks like no key at all, and means ``tarif``.
    """
    known, word = spellings(model), plain_key(written)
    other_words: Mapping[str, str] = getattr(model, "other_words", {})
    return other_words.get(word) or known.get(nearest(word, known) or "")


def _names(name: str, field: FieldInfo) -> list[str]:
    match field.validation_alias:
        case AliasChoices(choices=choices):
            return [choice for choice in choices if isinstance(choice, str)]
        case str(alias):
            return [alias]
        case _:
            return [name]
