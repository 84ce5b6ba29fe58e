"""Marks that image generators leave in the free text of a file."""

import re
from collections.abc import Iterator

from photo_licences.embedded.blocks import Fact, Field

_MAX_LETTERS = 65_536
"""Workflows are long, their marks stand at their head."""

_STEPS = re.compile(r"\bSteps: \d")
_SAMPLING = re.compile(r"\b(?:Sampler|CFG scale|Seed): ")
_WORKFLOW = re.compile(
    r'\s*+(?:prompt:|workflow:)?\s*+\{.*"(?:class_type|last_node_id)"', re.DOTALL | re.IGNORECASE
)
_INVOKE = re.compile(r'\s*+\{.*"(?:app_version|model_weights)"', re.DOTALL)
_JOB = re.compile(r"\bJob ID: [0-9a-f]{8}-[0-9a-f]{4}-", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:midjourney|dall[-·]e(?: ?[23])?|dalle-?[23]|stable[ -]diffusion|novelai"
    r"|comfyui|invokeai|fooocus|adobe firefly|bing image creator"
    r"|(?:made|edited) with google ai|leonardo\.ai|ideogram\.ai"
    r"|automatic1111|gpt-image|chatgpt)\b",
    re.IGNORECASE,
)


def marks_in(text: str) -> Iterator[Fact]:
    """The generators that the form of a description or comment gives away, whatever it says.

    A photo of a workshop on such a program may be described by its name, so names prove nothing
    here. Sources: AUTOMATIC1111 ``modules/processing.py`` (``create_infotext``), ComfyUI
    ``nodes.py`` (``SaveImage``), InvokeAI and Midjourney as found in their files.
    """
    text = text[:_MAX_LETTERS]
    if _STEPS.search(text) and _SAMPLING.search(text):
        yield Fact(Field.GENERATOR, "Stable Diffusion")
    if _WORKFLOW.match(text):
        yield Fact(Field.GENERATOR, "ComfyUI")
    if _INVOKE.match(text):
        yield Fact(Field.GENERATOR, "InvokeAI")
    if _JOB.search(text):
        yield Fact(Field.GENERATOR, "Midjourney")


def names_in(text: str) -> Iterator[Fact]:
    """The generators named where a program, an author or a credit has its name."""
    for match in _NAMES.finditer(text[:_MAX_LETTERS]):
        yield Fact(Field.GENERATOR, match[0])
