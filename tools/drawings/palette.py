"""The colours of the theme, and lighter or darker ones beside them."""

PAPER = "#fff8ec"
CARD = "#ffffff"
INK = "#241c15"
SAND = "#e9d9bf"
STONE = "#d3bf9f"
SHADE = "#5c4f42"

BLUE, BLUE_MIST, BLUE_SKY, BLUE_DEEP = "#1f5c99", "#d8e7f5", "#9ccbff", "#153f69"
AMBER, AMBER_MIST, AMBER_SUN, AMBER_DEEP = "#8a5200", "#fbe6c2", "#ffc46b", "#e08a1e"
BERRY, BERRY_MIST, BERRY_ROSE, BERRY_DEEP = "#8c2450", "#f8dbe7", "#ffa8c9", "#5e1635"
GREEN, GREEN_MIST, GREEN_LEAF, GREEN_DEEP = "#23683f", "#d9efdf", "#96deb0", "#16442a"
BRICK, BRICK_LIGHT = "#b8410e", "#ffb98a"
NIGHT, NIGHT_SOFT = "#14233a", "#223a5c"

SKINS = ("#6b4226", "#a8714a", "#d9a179", "#4a2c1a", "#c68a5e")
