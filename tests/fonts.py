"""The one font that browsers under test have, wherever they run: wider than the wide ones that readers have.

Pages that hold with it hold with Verdana and DejaVu, and what a test says of a page depends on no machine's fonts.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

EM = 1000
WIDTH = (
    720  # of every character; words in DejaVu Sans Bold, "Commitments" say, have 712 thousandths of an em on average
)
SAID = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2040), 0x20AC, 0x2192, 0xD7)]
CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir></fontconfig>"""


def only_a_wide_font(folder: Path) -> str:
    """Puts the font there. Returns the file that FONTCONFIG_FILE names to a program that should see no other font."""
    _draw(folder / "wide.ttf")
    configuration = folder / "fonts.conf"
    configuration.write_text(CONFIGURATION.format(folder))
    return str(configuration)


def _draw(file: Path) -> None:
    """A box for every character."""
    font = FontBuilder(EM, isTTF=True)
    names = [".notdef", "space", "box"]
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord(character): "space" if character.isspace() else "box" for character in SAID})
    font.setupGlyf({".notdef": _box(), "space": Glyph(), "box": _box()})
    font.setupHorizontalMetrics(dict.fromkeys(names, (WIDTH, 0)))
    font.setupHorizontalHeader(ascent=930, descent=-240)
    font.setupNameTable({"familyName": "Wide", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=930, sTypoDescender=-240, usWinAscent=930, usWinDescent=240)
    font.setupPost()
    font.save(file)


def _box() -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((60, 0))
    for corner in ((60, 700), (660, 700), (660, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
