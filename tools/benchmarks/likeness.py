"""How much a compressed picture looks like the one that it was made from."""

from PIL import Image, ImageMath

_WINDOW = 8
_STABLE = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(one: Image.Image, other: Image.Image) -> float:
    """Give the structural similarity of two pictures' luma: 1 for the same, near 0 for strangers.

    Windows are squares of eight pixels beside each other, all of the same weight:
    https://doi.org/10.1109/TIP.2003.819861, section III.B.
    """
    x, y = (picture.convert("L").convert("F") for picture in (one, other))
    first, second = _STABLE
    similar = ImageMath.lambda_eval(
        lambda of: (
            (2 * of["x"] * of["y"] + first)
            * (2 * (of["xy"] - of["x"] * of["y"]) + second)
            / (of["x"] * of["x"] + of["y"] * of["y"] + first)
            / (of["xx"] - of["x"] * of["x"] + of["yy"] - of["y"] * of["y"] + second)
        ),
        x=x.reduce(_WINDOW),
        y=y.reduce(_WINDOW),
        xx=_product(x, x).reduce(_WINDOW),
        yy=_product(y, y).reduce(_WINDOW),
        xy=_product(x, y).reduce(_WINDOW),
    )
    windows = similar.get_flattened_data()
    return float(sum(windows) / len(windows))


def _product(one: Image.Image, other: Image.Image) -> Image.Image:
    product: Image.Image = ImageMath.lambda_eval(lambda of: of["a"] * of["b"], a=one, b=other)
    return product
