"""Pages as linked data, in the words of schema.org, for search engines and whoever else reads them by machine.

An entry is an event, told by a page that cites articles; a story is a collection of such pages; all of them are parts
of one data set. No more is said than the page says: an event has a beginning or an end only where it is known.
"""

import re
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from timeline.addresses.web import is_web_address
from timeline.printed.typesetting import Document
from timeline.wording.addresses import absolute, address

CONTEXT = "https://schema.org"
Data = dict[str, Any]
PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def of_record(description: str) -> Data:
    """The whole record, as a data set."""
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": _whole(),
        "name": settings.SITE_NAME,
        "description": description,
        "url": absolute(address("/")),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": absolute("/api/v1/entries/"),
            }
        ],
    }


def of_entry(entry: Document) -> Data:
    return _page(entry, "WebPage", entry["title"], entry["summary"]) | {
        "mainEntity": _without_nothing(_event(entry)),
        "citation": [_without_nothing(_article(citation)) for citation in entry["citations"]],
    }


def of_story(story: Document) -> Data:
    return _page(story, "CollectionPage", story["title"], story["lead"])


def _page(document: Document, kind: str, name: str, description: str) -> Data:
    edition, url = document["edition"], absolute(address(document["url"]))
    return _without_nothing(
        {
            "@context": CONTEXT,
            "@type": kind,
            "@id": url,
            "url": url,
            "name": name,
            "description": description,
            "inLanguage": get_language(),
            "dateModified": str(edition["published_at"]),
            "version": edition["number"],
            "isPartOf": {"@type": "Dataset", "@id": _whole(), "name": settings.SITE_NAME},
        }
    )


def _event(entry: Document) -> Data:
    place = entry["location"]
    return {
        "@type": "Event",
        "name": entry["title"],
        **_days(entry["date"]),
        "location": {"@type": "Place", "name": place} if place else None,
        "about": [
            *(_thing("Organization", one["name"], "/organizations/", one) for one in entry["organizations"]),
            *(_thing("Product", one["name"], "/products/", one) for one in entry["products"]),
        ],
        "subjectOf": [_thing("CollectionPage", one["title"], "/stories/", one) for one in entry["stories"]],
    }


def _days(said: Document) -> Data:
    """Of one day: that day, month or year, where one is known; an event that lasted has two ends. Of an interval in
    which it happened nothing can be said in these words."""
    if said["type"] == "moment":
        is_known = said["precision"] in ("day", "month", "year") and not (said["circa"] or said["uncertain"])
        return {"startDate": said["edtf"] if is_known else None}
    first, _slash, last = said["edtf"].partition("/")
    return {"startDate": _known(first), "endDate": _known(last)}


def _known(end: str) -> str | None:
    """Of a span's end in EDTF: a day, month or year, which ISO 8601 writes alike; None of what is less sure."""
    return end if PLAIN.fullmatch(end) else None


def _thing(kind: str, name: str, folder: str, named: Document) -> Data:
    return {"@type": kind, "name": name, "url": absolute(address(folder, named["slug"], "/"))}


def _article(citation: Document) -> Data:
    outlet = citation["outlet"]
    return {
        "@type": "NewsArticle" if outlet else "CreativeWork",
        "name": citation["title"] or outlet or citation["article"],
        "url": _link(citation["url"]),
        "archivedAt": _link(citation["archive_url"]),
        "datePublished": citation["published_on"],
        "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
    }


def _link(url: str | None) -> str | None:
    """Only what the page links to as well."""
    return url if is_web_address(url) else None


def _without_nothing(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def _whole() -> str:
    return f"{absolute('/')}#record"
