"""How an entry or a story is cited: which edition of it, and at which sequence of the record, so that whoever follows
the citation finds what was cited whatever is printed later. As a sentence, as BibTeX and as CSL-JSON."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import gettext as _

from timeline import dates
from timeline.pages.addresses import page_of
from timeline.printed.typesetting import Document
from timeline.printed.typesetting.brief import title_of
from timeline.text import isolated
from timeline.wording.addresses import absolute, address

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SPECIAL = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    **{character: f"\\{character}" for character in "$&#_%"},
}
"""What means something to TeX. BibTeX counts braces, also those behind a backslash: one alone would end a field."""


@dataclass(frozen=True)
class Cited:
    """`edition`: its number. `sequence`: of the record, the version of the data. `address`: of the page as of then."""

    key: str
    record_id: str
    title: str
    published_on: date
    edition: int
    sequence: int
    address: str


def cited(kind: str, document: Document, sequence: int | None = None) -> Cited:
    """At the sequence of its own edition, where none is given."""
    edition = document["edition"]
    at = edition["sequence"] if sequence is None else sequence
    # By the number alone: an entry's slug follows its title.
    page = f"/entries/{document['id']}/" if kind == "entry" else page_of(kind, document["id"], document["slug"])
    return Cited(
        f"{slugify(settings.SITE_NAME) or 'record'}-{document['id']}-{edition['number']}",
        document["id"],
        title_of(document),
        date.fromisoformat(str(edition["published_at"])[:10]),
        edition["number"],
        at,
        f"{absolute(address(page))}?as_of={at}",
    )


def as_text(one: Cited) -> str:
    return _(
        "“%(title)s”. %(site)s, %(id)s, edition %(edition)s, %(day)s (record at sequence %(sequence)s). %(address)s"
    ) % {
        "title": isolated(one.title),
        "site": settings.SITE_NAME,
        "id": one.record_id,
        "edition": one.edition,
        "day": dates.day_in_words(one.published_on),
        "sequence": one.sequence,
        "address": one.address,
    }


def as_bibtex(one: Cited) -> str:
    fields = {
        "author": f"{{{in_tex(settings.SITE_NAME)}}}",
        "title": f"{{{in_tex(one.title)}}}",
        "year": str(one.published_on.year),
        "month": MONTHS[one.published_on.month - 1],
        "note": in_tex(f"{one.record_id}, edition {one.edition}, record at sequence {one.sequence}"),
        "url": one.address,
    }
    rows = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields.items()]
    return "@misc{%s,\n%s\n}\n" % (one.key, ",\n".join(rows))  # noqa: UP031 - braces are TeX's


def as_csl(one: Cited) -> list[dict[str, Any]]:
    """The JSON of the Citation Style Language, which Zotero, Pandoc and others read."""
    day = one.published_on
    return [
        {
            "id": one.key,
            "type": "webpage",
            "title": one.title,
            "container-title": settings.SITE_NAME,
            "author": [{"literal": settings.SITE_NAME}],
            "issued": {"date-parts": [[day.year, day.month, day.day]]},
            "URL": one.address,
            "number": one.record_id,
            "version": f"edition {one.edition}, sequence {one.sequence}",
        }
    ]


def in_tex(text: str) -> str:
    return re.sub(r"[\\^~{}$&#_%]", lambda found: SPECIAL[found.group()], " ".join(text.split()))
