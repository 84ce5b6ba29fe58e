import pytest

from photo_licences.rules.terms import contradicts, reserves_all_rights

BY = frozenset({"CC-BY-4.0"})
BY_SA = frozenset({"CC-BY-SA-3.0"})


@pytest.mark.parametrize(
    ("value", "declared"),
    [
        ("CC BY 4.0", BY),
        ("https://creativecommons.org/licenses/by/4.0/", BY),
        (
            "This work is licensed under a Creative Commons Attribution 4.0 International License.",
            BY,
        ),
        ("Licensed CC BY 4.0, see https://creativecommons.org/licenses/by/4.0/deed.fr", BY),
        ("Creative Commons Attribution", BY),
        ("Creative Commons Attribution-Share Alike 3.0 Unported", BY_SA),
        ("Cette photo est sous licence CC BY-SA 3.0.", BY_SA),
        ("GFDL OR CC BY-SA 3.0", BY_SA),
        ("CC0 1.0", frozenset({"CC0-1.0"})),
        ("", BY),
        ("Tous droits réservés", BY),
        ("GFDL 1.3", frozenset({"licence-rare"})),
        ("© N. D., CC BY 4.0", BY),
        ("None", BY),
        ("n/a", BY),
        ("No usage terms", BY),
        ("Public domain", frozenset({"CC0-1.0"})),
        ("Copyleft : licence art libre, http://artlibre.org", frozenset({"LAL-1.3"})),
        ("Sous Licence Ouverte 2.0 (Etalab)", frozenset({"etalab-2.0"})),
        ("This work is free under the terms of the Free Art License 1.3", frozenset({"LAL-1.3"})),
    ],
)
def test_terms_that_agree(table, value, declared):
    assert not contradicts(value, declared, table, terms=True)


@pytest.mark.parametrize(
    ("value", "declared"),
    [
        ("CC BY-NC 4.0", BY),
        ("CC BY-SA 4.0", BY),
        ("CC BY 3.0", BY),
        ("Creative Commons Attribution-NonCommercial 4.0", BY),
        ("https://creativecommons.org/licenses/by-nc-nd/4.0/", BY),
        ("Creative Commons Attribution-NoDerivs 3.0", BY_SA),
        ("CC0", BY),
        ("GFDL 1.2", BY),
        ("CC BY 4.0, non commercial only", BY),
        ("CC BY 4.0 (no derivatives)", BY),
        ("CC BY-NC 4.0; see https://creativecommons.org/licenses/by/4.0/", BY),
        ("CC BY-NC-ND 4.0", frozenset({"licence-rare"})),
        ("© Marie Dupont, usage non commercial", BY),
        ("Marie Dupont. Pas d’usage commercial", BY),
        ("© Marie, sans modification", BY),
        ("Licence Art Libre 1.3", BY),
        ("Etalab", BY),
        ("Tous droits réservés, CC BY-NC 4.0", BY),
        ("Reproduction interdite sans autorisation", BY),
        ("For editorial use only", BY),
        ("NO SALES, NO ARCHIVES", BY),
        ("Ne pas diffuser", BY),
        ("Do not use without written permission", BY),
    ],
)
def test_another_licence_contradicts_in_any_field(table, value, declared):
    assert contradicts(value, declared, table, terms=True)
    assert contradicts(value, declared, table, terms=False)


@pytest.mark.parametrize(
    "value", ["With my name, please", "Pour le journal du quartier", "Contact me before any use"]
)
def test_terms_that_nobody_understands_are_looked_at(table, value):
    assert contradicts(value, BY, table, terms=True)
    assert not contradicts(value, BY, table, terms=False)


@pytest.mark.parametrize("value", ["© 2024 N. D. Marie", "https://www.example.org/me", "CC"])
def test_a_notice_without_licence_says_nothing(table, value):
    assert not contradicts(value, BY, table, terms=False)


@pytest.mark.parametrize(
    "value",
    [
        *("All rights reserved", "© Marie, tous droits réservés.", "Droits reserves", "DR", "D.R."),
        *("Tous droits de reproduction réservés", "Tous droits sont réservés"),
    ],
)
def test_all_rights_are_reserved(value):
    assert reserves_all_rights(value)


@pytest.mark.parametrize(
    "value", ["© Marie Dupont", "Some rights reserved", "Certains droits réservés", "", "Dr. Marie"]
)
def test_a_plain_notice_reserves_nothing(value):
    assert not reserves_all_rights(value)
