"""What machines read of a photo: JSON-LD and the list of licences."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from photo_licences.model import Credit, People
from responsive_images.deriving import derive_all
from responsive_images.licences_json import licences_json
from responsive_images.structured_data import image_object
from tests.responsive_images.photos import CC_BY, MURAL, SITE, page_of
from tests.responsive_images.pictures import corners, saved

SCHEMA = Path(__file__).parents[2] / "docs/guides/licences.schema.json"


@pytest.fixture
def published(clear, cache):
    photos = [
        clear(saved(corners(90, 60)), "mur", credit=MURAL.credit, artwork=MURAL.artwork),
        clear(saved(corners(400, 300)), "jardin", title="Le jardin", taken_on=date(2026, 5, 2)),
        clear(saved(corners(90, 60), "PNG"), "affiche", is_example=True),
        clear(
            saved(corners(90, 60)),
            "fete",
            people=People.CROWD,
            credit=Credit("Ana", CC_BY, source="https://commons.example/1"),
        ),
    ]
    return derive_all(photos, page_of, cache)


def test_a_search_engine_learns_the_licence(published):
    described = image_object(published["jardin"], SITE)
    largest = published["jardin"].derivatives[-1]
    credit = "Photo\u00a0: Élodie & Noé, CC BY 4.0"
    assert described == {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "contentUrl": f"https://example.org/images/{largest.name}",
        "encodingFormat": "image/jpeg",
        "width": 360,
        "height": 270,
        "name": "Le jardin",
        "description": "Quatre carrés de couleur.",
        "dateCreated": "2026-05-02",
        "creator": {"@type": "Person", "name": "Élodie & Noé"},
        "creditText": credit,
        "copyrightNotice": credit,
        "license": CC_BY.url,
        "acquireLicensePage": "https://example.org/photos/jardin/",
    }


def test_a_search_engine_learns_nothing_of_an_example(published):
    assert image_object(published["affiche"], SITE) is None


def test_the_list_is_sorted_and_keeps_its_promise(published):
    listed = json.loads(licences_json(published.values(), SITE))
    assert [photo["slug"] for photo in listed["photos"]] == ["affiche", "fete", "jardin", "mur"]
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert list(departures(listed, schema, schema)) == []


def test_the_schema_refuses_what_is_not_promised(published):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    listed = json.loads(licences_json(published.values(), SITE))
    del listed["photos"][0]["licence"]["spdx"]
    listed["photos"][1]["serial"] = "12345678"
    listed["photos"][2]["files"][0]["width"] = "360"
    assert len(list(departures(listed, schema, schema))) == 3


def test_the_list_says_what_a_licence_does_not_cover(published):
    affiche, fete, jardin, mur = json.loads(licences_json(published.values(), SITE))["photos"]
    assert mur["work"] == {"artist": "C215"}
    assert (mur["attribution"], fete["attribution"]) == (None, None)
    assert (fete["people"], jardin["people"]) == (True, False)
    assert affiche["example"]
    assert jardin["attribution"].endswith("https://example.org/photos/jardin/")
    assert fete["source"] == "https://commons.example/1"


def test_the_list_is_the_same_in_any_order(published):
    backwards = reversed(published.values())
    assert licences_json(published.values(), SITE) == licences_json(backwards, SITE)


def test_people_in_the_background_of_a_text_do_not_change_its_author(published):
    photo = replace(published["jardin"].photo, people=People.ADULTS)
    described = image_object(replace(published["jardin"], photo=photo), SITE)
    assert described["creator"]["name"] == "Élodie & Noé"


def departures(value, rule, schema, place=""):
    """Compare a value with the part of JSON Schema that our schema uses."""
    if "$ref" in rule:
        rule = schema["$defs"][rule["$ref"].rsplit("/", 1)[-1]]
    known = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    kinds = rule.get("type", [])
    allowed = [known.get(kind, type(None)) for kind in ([kinds] if kinds is str(kinds) else kinds)]
    if allowed and type(value) not in allowed:
        yield f"{place}: {value!r}"
    if value not in rule.get("enum", [value]) or value != rule.get("const", value):
        yield f"{place}: {value!r}"
    if isinstance(value, dict):
        for missing in set(rule["required"]) - value.keys():
            yield f"{place}.{missing} is missing"
        for key, each in value.items():
            if key not in rule["properties"]:
                yield f"{place}.{key} is not promised"
            else:
                yield from departures(each, rule["properties"][key], schema, f"{place}.{key}")
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from departures(each, rule["items"], schema, f"{place}[{number}]")
