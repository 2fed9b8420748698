"""Tells whether a block that was dropped is a part of the article, by the elements around it and by what it holds.

A name says little: "newsletter-wrap" may be the box of a letter to subscribe to, or a wrapper that a site puts around
any paragraph. So only what speaks of the article and still is no part of it (`BESIDE`) is left out by its name alone.
A box that is named after something of the site (`FRAME`) counts as the article's if it is plain prose, does not ask
its readers for anything, and has words in common with the article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from lxml.html import HtmlElement

from timeline.ingest.parse import beside, blocks, opening
from timeline.ingest.parse.blocks import Block

BESIDE = re.compile(
    r"\b(bio|byline|caption|credits?|footnotes?|correction|copyright|disclaimer|cookies?|consent|outbrain|taboola)\b"
)
FRAME = re.compile(
    r"\b(related|newsletters?|adverts?|advertisement|ads?|recommend(ed|ations?)|popular"
    r"|trending|footer|signup|subscri(be|ption)|nav|breadcrumbs?|more (on|from|stories)|read (more|next|also)"
    r"|donate|donation|login|register)\b"
)
MAY_LEAD_ON = re.compile(r"\b(promos?|promotion|sponsor(ed)?|about|tags?|next|gallery|jobs?|events?|podcasts?)\b")
"""Names of elements that lead to other pages, but that some sites also give to an article's first paragraph."""
QUOTED = re.compile('[“„«"「].*?[”“»"」]')
ASKS = re.compile(
    r"(?:^|[.!?:;–—] )(?:please|never miss|don['’]t miss|get|sign|subscribe|join|support|donate|register|follow|read"
    r"|log in|download|enjoy|try|buy|become|click|discover|find out|like what|want|jetzt|mehr|melden|abonn\w+|inscri\w+"
    r"|recevez|soutenez|suscr\w+|reciba?|apoya|iscriv\w+|assine|schrijf)\b"
    r"|\b(?:your|our|(?-i:us)|newsletters?|inbox|unser\w*|(?-i:Ihre?[mnr]?)|posteingang|votre|vos|notre|nos"
    r"|nuestr[ao]s?|vuestr[ao]s?|vostr[aeio]|nostr[aeio]|nosso|nossa|uw|onze)\b"
    r"|(?<![申邀聘提恳懇])[请請](?![求愿願])|您|欢迎|歡迎|我们的|我們的|本[站网網]|[订訂][阅閱]|[关關]注我|[点點][击擊]|[扫掃][码碼]"
    r"|ください|下さい|こちらから|申し込み|お届け|当サイト|購読|メルマガ|ニュースレター"
    r"|세요|십시오|드립니다|저희|구독|뉴스레터",
    re.I,
)
"""What a site says of itself to its readers, as nobody tells of events; quoted words aside."""


@dataclass(frozen=True)
class Known:
    """What is known of the article: its headline, the lines found so far, and all elements around these."""

    heading: str
    lines: list[str]
    around: set[HtmlElement]

    @cached_property
    def matter(self) -> set[str]:
        return opening.telling(" ".join((self.heading, *self.lines)))


def is_own(block: Block, known: Known, *, above: bool = False) -> bool:
    """Whether a block belongs to the article.

    Elements that also contain text that was found are not looked at. A block `above` stands between the headline and
    all that was found, where it may be an opening with a doubtful name.
    """
    boxes = list(_boxes(block, known))
    framed = [box for box in boxes if FRAME.search(beside.name(box)) or BESIDE.search(beside.name(box))]
    doubtful = framed + [box for box in boxes if MAY_LEAD_ON.search(beside.name(box))]
    if not all(map(opening.leads_nowhere, doubtful)):
        return False
    if not doubtful or (above and (not framed or _is_opening(block, boxes, known.heading))):
        return True
    return _speaks_of_it(block, doubtful, known)


def _speaks_of_it(block: Block, doubtful: list[HtmlElement], known: Known) -> bool:
    """Whether the article's matter is told in elements whose names speak of the site."""
    if any(BESIDE.search(beside.name(box)) for box in doubtful) or any(map(_asks, doubtful)):
        return False
    return len(opening.telling(block.text) & known.matter) > 1


def _asks(box: HtmlElement) -> bool:
    return bool(ASKS.search(QUOTED.sub("", blocks.all_said(box))))


def _is_opening(block: Block, boxes: list[HtmlElement], heading: str) -> bool:
    """By the trade's word for one, or by a word that others use too ("intro") if it has words of the headline."""
    if any(map(opening.is_called_so, boxes)):
        return True
    return any(map(opening.may_be_called_so, boxes)) and opening.speaks_of(block.text, heading)


def is_comment(block: Block, known: Known) -> bool:
    return any(beside.MAY_BE_COMMENTS.search(beside.name(box)) for box in _boxes(block, known))


def _boxes(block: Block, known: Known) -> Iterator[HtmlElement]:
    return takewhile(lambda holder: holder not in known.around, blocks.holders(block.element))
