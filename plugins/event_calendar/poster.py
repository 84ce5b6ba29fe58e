"""The QR code that leads from a printed poster to its page."""

from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """An SVG element without size and colour of its own; style sheets give both.

    Error correction M survives a fold and a drop of rain. The mask is fixed: trying all eight, as
    ISO/IEC 18004 proposes for scanners of 1994, takes eight times as long.
    """
    import segno  # noqa: PLC0415 - only events to come have a poster

    code = segno.make(address, error="m", micro=False, boost_error=False, mask=3)
    svg = code.svg_inline(border=0, omitsize=True, svgclass="qr", lineclass=None)
    return Markup(svg)  # noqa: S704 - drawn by segno from bits, no text of anybody in it
