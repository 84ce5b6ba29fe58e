"""Where things of this room lie, relative to the project's root."""

PHOTOS = "content/photos"
REVIEWS = "content/relectures.yml"
WITHDRAWALS = "content/retraits.yml"
