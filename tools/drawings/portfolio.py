"""Every drawing of the site, by the slug of its photo."""

from collections.abc import Callable

from tools.drawings import (
    fab_lab,
    feast,
    film_evening,
    litter_pick,
    meal,
    panorama,
    phone,
    photo_walk,
    planters,
    repair_cafe,
    the_slab,
    web_school,
)
from tools.drawings.canvas import Canvas

DRAWINGS: dict[str, Callable[[], Canvas]] = {
    "affiche-cafe-reparation": repair_cafe.draw,
    "affiche-fete-de-la-dalle": feast.draw,
    "affiche-film-du-soir": film_evening.draw,
    "atelier-impression-3d": fab_lab.draw,
    "bacs-de-jardin": planters.draw,
    "balade-photo": photo_walk.draw,
    "dalle-en-dessin": the_slab.draw,
    "panorama-du-soir": panorama.draw,
    "photo-au-telephone": phone.draw,
    "poste-de-code": web_school.draw,
    "ramassage-de-dechets": litter_pick.draw,
    "repas-partage": meal.draw,
}
