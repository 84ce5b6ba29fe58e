from html import escape

import pytest
from PIL import Image

ARTIST, COPYRIGHT, MAKE = 0x013B, 0x8298, 0x010F
XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 {name}="{value}"/></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def codes(project, drawn, encoded):
    """Judge a photo whose file says something; give the codes of what blocks it."""

    def judged(exif=(), xmp=None, kind="JPEG", **answers):
        block = Image.Exif()
        block[MAKE] = "FUJIFILM"
        for tag, value in dict(exif).items():
            block[tag] = value
        options = {"exif": block.tobytes()}
        if xmp:
            options["xmp"] = XMP.format(name=xmp[0], value=escape(xmp[1])).encode()
        project.photo(
            data=encoded(drawn(), kind, **options), **({"auteur": "Marie Dupont"} | answers)
        )
        findings = project.judged().findings
        return sorted(found.code for found in findings if found.blocking)

    return judged


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"exif": {ARTIST: "Marie Dupont"}},
        {"exif": {ARTIST: "dupont, MARIE", COPYRIGHT: "© 2026 M. Dupont"}},
        {"exif": {ARTIST: "FUJIFILM", COPYRIGHT: "Copyright"}},
        {"exif": {ARTIST: " ", COPYRIGHT: ""}},
        {"xmp": ("xmpRights:UsageTerms", "CC BY 4.0")},
        {"xmp": ("xmpRights:WebStatement", "https://creativecommons.org/licenses/by/4.0/")},
        {"xmp": ("xmpRights:WebStatement", "https://www.example.org/marie")},
        {"xmp": ("photoshop:Credit", "Les couleurs de la dalle")},
    ],
)  # fmt: skip
def test_a_file_that_agrees_or_is_silent_is_accepted(codes, said):
    assert codes(**said) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"exif": {ARTIST: "Jean Martin"}}, ["autre-personne-citee"]),
        ({"exif": {COPYRIGHT: "© 2019 Jean Martin"}}, ["autre-personne-citee"]),
        ({"xmp": ("dc:creator", "Jean Martin")}, ["autre-personne-citee"]),
        ({"xmp": ("photoshop:Credit", "AFP")}, ["agence-citee"]),
        ({"xmp": ("photoshop:Source", "Getty Images")}, ["agence-citee"]),
        ({"xmp": ("xmpRights:WebStatement", "https://www.shutterstock.com/p")}, ["agence-citee"]),
        ({"xmp": ("photoshop:Credit", "Le Parisien")}, ["presse-citee"]),
        ({"xmp": ("xmpRights:UsageTerms", "CC BY-NC 4.0")}, ["licence-contredite"]),
        ({"xmp": ("xmpRights:UsageTerms", "Editorial use only")}, ["licence-contredite"]),
        (
            {"xmp": ("xmpRights:WebStatement", "https://creativecommons.org/licenses/by-nd/4.0/")},
            ["licence-contredite"],
        ),
        ({"exif": {COPYRIGHT: "Marie Dupont, CC BY-SA 4.0"}}, ["licence-contredite"]),
        ({"exif": {COPYRIGHT: "Marie Dupont. All rights reserved."}}, ["droits-reserves"]),
        ({"xmp": ("xmpRights:UsageTerms", "Tous droits réservés")}, ["droits-reserves"]),
        (
            {
                "xmp": (
                    "Iptc4xmpExt:DigitalSourceType",
                    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
                )
            },
            ["image-generee"],
        ),
        (
            {"xmp": ("Iptc4xmpExt:DigitalSourceType", "digsrctype:trainedAlgorithmicMedia")},
            ["image-generee"],
        ),
        ({"xmp": ("photoshop:Credit", "G\u00adetty\u200b Images")}, ["agence-citee"]),
        ({"xmp": ("xmpRights:UsageTerms", "Tous droits rÃ©servÃ©s")}, ["droits-reserves"]),
    ],
)
def test_a_file_that_says_otherwise_is_stopped(codes, said, found):
    assert sorted(set(codes(**said))) == found


def test_an_ordinary_digital_source_is_no_contradiction(codes):
    capture = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"

    assert codes(xmp=("Iptc4xmpExt:DigitalSourceType", capture)) == []


def test_nothing_embedded_grants_anything(codes):
    said = {"exif": {ARTIST: "Marie Dupont"}, "xmp": ("xmpRights:UsageTerms", "CC BY 4.0")}

    assert codes(**said, licence=None) == ["licence-absente"]
    assert codes(**said, auteur=None) == ["auteur-absent"]


def test_the_finding_quotes_both_sides(project, drawn, encoded):
    exif = Image.Exif()
    exif[ARTIST] = "Jean Martin"
    project.photo(data=encoded(drawn(), exif=exif.tobytes()))

    (found,) = project.found("autre-personne-citee")

    assert "Jean Martin" in found.message
    assert "Habitante du 12" in found.message
    assert found.path == "content/photos/jardin.jpg"


RARE = {"licence": "GFDL 1.3", "licence_nom": "GFDL", "licence_url": "https://example.org/gfdl"}


def test_a_rare_licence_is_compared_with_the_file_too(codes):
    assert codes(xmp=("xmpRights:UsageTerms", "GFDL 1.3"), **RARE) == ["licence-rare"]
    assert codes(xmp=("xmpRights:UsageTerms", "CC BY-NC 4.0"), **RARE) == [
        "licence-contredite",
        "licence-rare",
    ]


@pytest.mark.parametrize("garbled", ["HÃ©lÃ¨ne", "FranÃ§ois et HÃ©lÃ¨ne", "DÃ©jÃ\xa0", "DÃ©jÃ"])
def test_utf_8_taken_for_latin_is_read_as_it_was_meant(codes, garbled):
    meant = {"HÃ©lÃ¨ne": "Hélène", "FranÃ§ois et HÃ©lÃ¨ne": "François et Hélène"}

    assert codes(xmp=("dc:creator", garbled), auteur=meant.get(garbled, "Déjà")) == []
    assert set(codes(xmp=("dc:creator", garbled), auteur="Habitante")) == {"autre-personne-citee"}


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("AFP", "agence-citee"),
        ("Jean Martin / Getty Images", "agence-citee"),
        ("Le Parisien", "presse-citee"),
    ],
)
def test_a_sheet_that_names_an_agency_is_looked_at(project, codes, author, found):
    assert codes(auteur=author) == [found]

    (shown,) = project.found(found)
    assert (shown.path, shown.line) == ("content/photos/jardin.md", 3)


def test_initials_are_a_person_where_a_person_signs(codes):
    assert codes(auteur="PA") == []
