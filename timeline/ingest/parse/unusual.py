"""Finds in a page's JSON-LD when it came out if it is no article: a check of a claim, a vacancy, an episode, a notice.

It is asked only if the page describes no article, beside which an episode would be another work. What the page is about
(a book that is reviewed, the article that made a claim) is left out. Of several works that came out on different days
none is the page's.
"""

from typing import Any

from lxml.html import HtmlElement

from timeline.ingest.parse import json_scripts
from timeline.ingest.parse.days import machine_day
from timeline.ingest.parse.jsonld import is_article, same_page
from timeline.ingest.parse.words import in_order, word_set

KINDS = word_set(
    "ClaimReview CriticReview MediaReview JobPosting SpecialAnnouncement Episode PodcastEpisode RadioEpisode"
    " TVEpisode PublicationIssue DigitalDocument TextDigitalDocument EmailMessage Message Question FAQPage QAPage HowTo"
)
DAYS = in_order("datePublished datePosted dateSent")


def day(tree: HtmlElement, url: str | None) -> str | None:
    """What the page's own work says of its day, as it is written there."""
    own = [node.item for node in json_scripts.nodes(tree) if not node.is_other]
    if any(is_article(item) and not _is_one(item) for item in own):
        return None
    told = [text for item in own if _is_one(item) and not _is_elsewhere(item, url) and (text := _told(item))]
    return told[0] if len({machine_day(text) for text in told}) == 1 else None


def _is_one(item: dict[str, Any]) -> bool:
    stated = item.get("@type")
    kinds = stated if isinstance(stated, list) else [stated]
    return any(isinstance(kind, str) and kind.rpartition("/")[2].rpartition(":")[2] in KINDS for kind in kinds)


def _is_elsewhere(item: dict[str, Any], url: str | None) -> bool:
    at = item.get("url")
    return bool(url) and isinstance(at, str) and bool(at.strip()) and not same_page(at, url or "")


def _told(item: dict[str, Any]) -> str | None:
    stated = (item.get(name) for name in DAYS)
    return next((value.strip() for value in stated if isinstance(value, str) and value.strip()), None)
