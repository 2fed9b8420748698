"""Entries as TimelineJS reads them (timeline.knightlab.com/docs/json-format.html). Its texts are HTML, so they are
escaped."""

from html import escape
from typing import Any

from django.utils.text import capfirst

from timeline.printed.typesetting import Document
from timeline.wording.addresses import absolute
from timeline.wording.labels import date_words, label

Event = dict[str, Any]


def title(headline: str, url: str) -> Event:
    return {"text": {"headline": escape(headline), "text": _link(url, url)}}


def event(document: Document) -> Event:
    """One whose beginning is not known begins with its end, as it does on our lists; its words say so."""
    when = document["date"]
    start, end = when["start"] or when["end"], when["end"]
    return {
        "unique_id": document["id"],
        "start_date": _day(start),
        **({"end_date": _day(end)} if end and end != start else {}),
        "display_date": date_words(when),
        "group": capfirst(label(document["kind"], "kind")),
        "text": {
            "headline": _link(absolute(document["url"]), document["title"]),
            "text": document["summary_html"] + _sources(document),
        },
    }


def _sources(document: Document) -> str:
    told = [_source(citation) for citation in document["citations"]]
    return f"<p>{', '.join(told)}</p>" if told else ""


def _source(citation: Document) -> str:
    name = citation["outlet"] or citation["title"] or citation["article"]
    return _link(citation["url"], name) if citation["url"] else escape(name)


def _link(url: str, words: str) -> str:
    return f'<a href="{escape(url)}">{escape(words)}</a>'


def _day(iso: str) -> dict[str, int]:
    year, month, day = map(int, iso.split("-"))
    return {"year": year, "month": month, "day": day}
