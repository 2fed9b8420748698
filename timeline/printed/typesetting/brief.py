"""The short form of an entry in the documents of others, its address, and what any record is called."""

from datetime import date
from functools import lru_cache

from django.utils.text import slugify

from timeline import dates
from timeline.printed.typesetting.neighbours import Content, Document


def path(content: Content) -> str:
    return f"/entries/{content['id']}/{slug(content)}/"


def page_address(kind: str, document: Document) -> str:
    """The address of the page of a record of any kind, by its document; "" where its kind has none. (The `url` of an
    article is where it was published.)"""
    return f"/articles/{document['id']}/" if kind == "article" else document.get("url") or ""


def slug(content: Content) -> str:
    return _slug(content["title"])


@lru_cache(maxsize=1_000)
def _slug(title: str) -> str:
    """At most 80 characters, cut between words. Kept in memory, since one page needs it several times."""
    whole = slugify(title)
    return (whole if len(whole) <= 80 else whole[:81].rsplit("-", 1)[0][:80]).strip("-") or "entry"


def brief(content: Content) -> Document:
    return {
        "id": content["id"],
        "url": path(content),
        "kind": content["kind"],
        "title": content["title"],
        "date": dates.as_json(dates.parse(content["date"])),
    }


def title_of(record: Content | Document) -> str:
    """What a record of any kind is called, by its content or its document."""
    return record.get("title") or record.get("name") or record.get("text") or record.get("url") or record["id"]


def chronological(content: Content) -> tuple[date, int]:
    return place(content["date"], content["id"])


def place(edtf: str, record_id: str) -> tuple[date, int]:
    """Where an entry stands among others in the order of time; those of one day go by number."""
    return dates.sort_date(dates.parse(edtf)), int(record_id[1:])
