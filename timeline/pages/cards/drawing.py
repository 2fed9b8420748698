"""Draws a card: the site's name over a rule, and under it the line, with the title beside it."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from timeline.pages.cards.letters import Font, fitted, font, height, is_set, plain
from timeline.pages.cards.outlines import polygons
from timeline.pages.cards.values import Card
from timeline.vocabulary import EntryKind

WIDTH, HEIGHT = 1200, 630
KEPT = 128
PAPER, INK, INK_2, INK_3 = "#fbfbf8", "#16181a", "#43474b", "#62676b"
COLOURS = {
    "protest": "#74328a",
    "contract": "#1a6540",
    "statement": "#1d4f91",
    "product": "#0c626e",
    "policy": "#595800",
    "legal": "#6b4526",
    "report": "#46546a",
    "other": INK_3,
}
"""As in the style sheet, by light."""
EDGE, RULE, SPINE, TEXT = 64, 128, 92, 168
SIGN, SHARPER = 48, 4
ROOM = WIDTH - TEXT - EDGE
LAST_LINE = HEIGHT - EDGE


@lru_cache(maxsize=KEPT)
def drawn(card: Card) -> bytes:
    """As PNG."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    _frame(pen, card.site)
    top = RULE + 60
    if card.kicker:
        if card.kind:
            image.paste(_sign(card), (SPINE - SIGN // 2, top - 4))
        top = _write(pen, card.kicker, font("Semibold", 34), top, COLOURS.get(card.kind, INK_2)) + 18
    title = plain(card.title)
    if title and is_set(title):
        letters, lines = fitted(title, ROOM, LAST_LINE - 58 - top)
        for line in lines:
            top = _write(pen, line, letters, top, INK)
    _write(pen, card.below, font("Regular", 34), LAST_LINE - 34, INK_2)
    return _as_png(image)


def _frame(pen: ImageDraw.ImageDraw, site: str) -> None:
    """The name and the rules, and the line that runs down from them."""
    if is_set(plain(site)):
        pen.text((EDGE, RULE - 20), plain(site), INK, font("Bold", 56), anchor="ls")
    pen.rectangle((EDGE, RULE, WIDTH - EDGE, RULE + 5), INK)
    pen.rectangle((EDGE, RULE + 10, WIDTH - EDGE, RULE + 11), INK)
    pen.rectangle((SPINE - 2, RULE, SPINE + 2, HEIGHT), INK)


def _write(pen: ImageDraw.ImageDraw, text: str, letters: Font, top: int, colour: str) -> int:
    """One line, if the font has its letters; returns where the next one begins."""
    text = plain(text)
    if text and is_set(text):
        pen.text((TEXT, top), _shortened(text, letters), colour, letters)
    return top + height(letters)


def _shortened(text: str, letters: Font) -> str:
    while letters.getlength(text) > ROOM:
        text = text[:-2].rstrip() + "…"
    return text


def _sign(card: Card) -> Image.Image:
    """Drawn larger and made small, since edges are not smoothed otherwise."""
    side = SIGN * SHARPER
    image = Image.new("RGB", (side, side), PAPER)
    pen, scale, colour = ImageDraw.Draw(image), side / 16, COLOURS[card.kind]
    fill = colour if card.is_exact else PAPER
    outlines = polygons(EntryKind(card.kind).path)
    for outline in outlines:
        pen.polygon([(x * scale, y * scale) for x, y in outline], fill, colour, round(2 * scale))
    if not outlines:
        pen.ellipse((scale, scale, side - scale, side - scale), PAPER, colour, round(3 * scale))
    return image.resize((SIGN, SIGN), Image.Resampling.LANCZOS)


def _as_png(image: Image.Image) -> bytes:
    """Few colours are needed, and a card is fetched for each message that names the page."""
    sent = BytesIO()
    image.quantize(64).save(sent, "PNG")
    return sent.getvalue()
