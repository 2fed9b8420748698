"""The picture that stands for a page where its address is passed on: its title on the line, drawn as PNG.

A title of any length is set as large as it fits. One in letters that our font lacks is left out: a card without a title
is better than one of empty boxes.
"""

from timeline.pages.cards.drawing import drawn
from timeline.pages.cards.values import Card

__all__ = ["Card", "drawn"]
