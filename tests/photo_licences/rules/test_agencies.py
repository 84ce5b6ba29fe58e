import pytest

from photo_licences.rules.agencies import agencies_in, newspapers_in


@pytest.mark.parametrize(
    "value",
    [
        "AFP", "Jean Martin/AFP", "© Getty Images 2020", "REUTERS/John Doe", "Alamy Stock Photo",
        "www.shutterstock.com", "Adobe Stock", "iStock", "Corbis via Getty", "Hemis.fr", "PA",
        "PA Images", "AP", "John Doe (AP)", "AP Photo/John Doe", "EPA", "EPA-EFE", "SIPA PRESS",
        "ABACAPRESS.COM", "Agence France-Presse", "Getty", "Stringer/GETTY", "A.F.P.", "adobestock",
        "imagoimages", "NurPhoto", "J. Martin / REA", "Anadolu Agency", "RMN-Grand Palais",
        "stock.adobe.com", "UPI", "Leemage",
    ],
)  # fmt: skip
def test_sees_an_agency(value):
    assert list(agencies_in(value))


@pytest.mark.parametrize(
    "value",
    [
        "Marie Dupont", "Pa Diallo", "PA DIALLO", "Epa Sow", "Apolline", "Hemiseau", "Japan",
        "PA Sow", "Papeterie AFPA", "Sipahi", "A. F. Petit", "", "Réa Martin", "Gamma",
    ],
)  # fmt: skip
def test_sees_no_agency_in_ordinary_names(value):
    assert not list(agencies_in(value))


@pytest.mark.parametrize(
    "value",
    [
        "Le Parisien",
        "LP / Le Parisien / J. M.",
        "Ouest-France",
        "Pref 94",
        "© Le Monde",
        "J. M. / La Croix",
        "Photo : Le Monde",
        "leparisien.fr",
        "20minutes",
    ],
)
def test_sees_a_newspaper(value):
    assert list(newspapers_in(value))


@pytest.mark.parametrize(
    "value",
    [
        "Le Parisiennes",
        "Mondeville",
        "Inès de La Croix",
        "Place de la Libération",
        "Tout le monde",
        "Marie Dupont",
    ],
)
def test_sees_no_newspaper_in_ordinary_names(value):
    assert not list(newspapers_in(value))
