import pytest

from photo_licences.rules.persons import others_named


@pytest.mark.parametrize(
    ("value", "declared"),
    [
        ("Marie Dupont", "Marie Dupont"),
        ("MARIE DUPONT", "marie dupont"),
        ("Dupont Marie", "Marie Dupont"),
        ("Dupont, Marie", "Marie Dupont"),
        ("M. Dupont", "Marie Dupont"),
        ("Marie Dupont", "Marie D."),
        ("M.D.", "Marie Dupont"),
        ("MD", "Marie Dupont"),
        ("Helene Lefevre", "Hélène Lefèvre"),
        ("Jean Francois Peyret", "Jean-François Peyret"),
        ("© 2024 Marie Dupont", "Marie Dupont"),
        ("Copyright (c) Marie Dupont. All rights reserved.", "Marie Dupont"),
        ("(C) Marie Dupont, CC BY 4.0", "Marie Dupont"),
        ("Photo : Marie Dupont", "Marie Dupont"),
        ("Photographer: Marie Dupont", "Marie"),
        ("Marie", "Marie Dupont"),
        ("mariedupont", "Marie Dupont"),
        ("Marie Dupont / Jean Martin", "Jean Martin et Marie Dupont"),
        ("marie.dupont@example.org", "Marie Dupont"),
        ("https://www.example.org/", "Marie Dupont"),
        ("NIKON CORPORATION", "Marie Dupont"),
        ("SONY", "Habitante du 12"),
        ("Picasa", "Habitante du 12"),
        ("OLYMPUS DIGITAL CAMERA", "Habitante du 12"),
        ("Copyright", "Habitante du 12"),
        ("© 2024", "Habitante du 12"),
        ("unknown", "Habitante du 12"),
        ("Windows User", "Habitante du 12"),
        ("CC BY 4.0", "Habitante du 12"),
        ("This work is licensed under a Creative Commons Attribution license", "Habitante"),
        ("Marie Claire Dupont", "Marie Dupont"),
        ("Мария Иванова", "мария иванова"),
        ("Some rights reserved", "Habitante du 12"),
        ("Certains droits réservés", "Habitante du 12"),
        ("@mariedupont", "Marie Dupont"),
        ("Propriétaire", "Habitante du 12"),
        ("HP_Owner", "Habitante du 12"),
        ("PC", "Habitante du 12"),
        ("SONY DSC", "Habitante du 12"),
        ("SAMSUNG CSC", "Habitante du 12"),
        ("HUAWEI P30", "Habitante du 12"),
        ("AI TRIPLE CAMERA", "Habitante du 12"),
        ("SHOT ON REDMI 8T", "Habitante du 12"),
        ("[None] (Photographer) - [None] (Editor)", "Habitante du 12"),
        ("photographer's name", "Habitante du 12"),
        ("gnome-panel-screenshot", "Habitante du 12"),
        ("Windows Photo Gallery", "Habitante du 12"),
        ("IMG_1234", "Habitante du 12"),
        ("DSC00012", "Habitante du 12"),
        ("mailto:marie@example.org", "Habitante du 12"),
    ],
)
def test_names_nobody_else(value, declared):
    assert not list(others_named(value, declared))


@pytest.mark.parametrize(
    ("value", "declared", "others"),
    [
        ("Jean Martin", "Marie Dupont", ["Jean Martin"]),
        ("Marie Martin", "Marie Dupont", ["Marie Martin"]),
        ("© 2019 Jean Martin", "Marie Dupont", ["© 2019 Jean Martin"]),
        ("J. Martin", "Marie Dupont", ["J. Martin"]),
        ("Marie Dupont / Jean Martin", "Marie Dupont", ["Jean Martin"]),
        ("Jean Martin for Les couleurs", "Les couleurs", ["Jean Martin"]),
        ("Canon Jean Martin", "Marie Dupont", ["Canon Jean Martin"]),
        ("Pref 94", "Marie Dupont", ["Pref 94"]),
        ("Marie Dupont", "Habitante du 12", ["Marie Dupont"]),
        ("D", "Marie Martin", ["D"]),
        ("Jean Martin, Marie Dupont", "Marie Dupont", ["Jean Martin, Marie Dupont"]),
        ("CC BY 4.0 Jean Martin", "Marie Dupont", ["CC BY 4.0 Jean Martin"]),
        ("@jeanmartin", "Marie Dupont", ["@jeanmartin"]),
        ("iPhone de Jean", "Marie Dupont", ["iPhone de Jean"]),
        ("jean93", "Marie Dupont", ["jean93"]),
        ("Adobe Martin", "Marie Dupont", ["Adobe Martin"]),
        ("J. M.", "P. D.", ["J. M."]),
        ("Q", "B", ["Q"]),
        ("李", "王", ["李"]),
    ],
)
def test_names_somebody_else(value, declared, others):
    assert list(others_named(value, declared)) == others


def test_the_cameras_own_name_is_nobody():
    assert not list(others_named("Zéphyr S9600", "Marie", ("ZEPHYR", "Zephyr S9600")))
    assert list(others_named("Zéphyr S9600", "Marie"))
