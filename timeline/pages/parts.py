"""What a document says, part by part in words, and what differs between what is in print and what would be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline.pages.difference import MOST_PAIRS, Piece, word_by_word
from timeline.printed.typesetting import Document, links
from timeline.wording.demand_states import WORDS
from timeline.wording.labels import FIELDS, date_words, kind_words, label

BETWEEN = " · "
UNSAID = {"id", "slug", "url", "created_at", "edition", "entry", "language", "state"}
"""Keys of what no reader reads as words."""


@dataclass(frozen=True)
class Change:
    part: str
    pieces: list[Piece]


def changes(before: Document, after: Document) -> list[Change]:
    """The parts that differ, each word by word."""
    old, new = dict(parts(before)), dict(parts(after))
    return [
        Change(capfirst(part), _pieces(part, old.get(part, "").split(), new.get(part, "").split()))
        for part in dict.fromkeys([*new, *old])
        if old.get(part, "") != new.get(part, "")
    ]


def _pieces(part: str, old: list[str], new: list[str]) -> list[Piece]:
    """Of a date, and of what is too long to be compared word by word, first all that was, then all that is."""
    if part == FIELDS["date"] or len(old) * len(new) > MOST_PAIRS:
        return [Piece(kind, " ".join(words)) for kind, words in (("gone", old), ("new", new)) if words]
    return list(word_by_word(old, new))


def parts(document: Document) -> Iterator[tuple[str, str]]:
    """Of a record in print: the name of each part, and its words."""
    return _entry(document) if "citations" in document else _subject(document)


def _subject(document: Document) -> Iterator[tuple[str, str]]:
    for name, value in document.items():
        if name not in UNSAID:
            yield str(FIELDS.get(name, name.replace("_", " "))), _words(value)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(filter(None, (_words(each) for name, each in value.items() if name not in UNSAID)))
    if isinstance(value, list):
        return _joined(map(_words, value))
    return "" if value is None else str(value)


def _joined(lines: Iterable[str]) -> str:
    return BETWEEN.join(filter(None, lines))


def _entry(entry: Document) -> Iterator[tuple[str, str]]:
    said = {
        "title": entry["title"],
        "date": f"{date_words(entry['date'])} ({entry['date']['edtf']})",
        "is_announced": _("announced") if entry["is_announced"] else "",
        "summary": entry["summary"],
        "kind": kind_words(entry),
        "location": entry["location"] or "",
        "organizations": _joined(f"{o['name']}: {label(o['role'], 'role')}" for o in entry["organizations"]),
        "protest": _words({**(entry["protest"] or {}), "action_types": None}),
        "contract_event": _words(entry["contract_event"]),
        **{name: _joined(map(_named, entry[name])) for name in ("products", "contracts", "stories", "topics")},
        "demands": _joined(f"{demand['text']} ({WORDS[demand['response']]})" for demand in entry["demands"]),
        "citations": _joined(map(_source, entry["citations"])),
        "known_by": entry["known_by"] or "",
        "claim_state": _joined([label(entry["claim_state"], "claim"), entry["claim_note"]]),
        "links": _joined(map(_link, entry["links"])),
    }
    return ((str(FIELDS[name]), words) for name, words in said.items())


def _named(subject: Document) -> str:
    return str(subject.get("title") or subject.get("name"))


def _source(citation: Document) -> str:
    quote = citation["quote"] or {}
    told = [citation["title"], citation["outlet"], citation["published_on"], citation["basis"], citation["locator"]]
    quoted = f"“{quote['exact']}”" if quote else ""
    supported = ", ".join(label(field, "supported") for field in citation["supports"])
    confirmed = _("confirmed on %(day)s") % {"day": quote["confirmed_on"]} if "confirmed_on" in quote else ""
    return ", ".join(filter(None, [*told, quoted, confirmed, supported, citation["url"], citation["archive_url"]]))


def _link(link: Document) -> str:
    words = f"{links.words(link['relation'], link['direction'])}: {link['entry']['title']}"
    return f"{words} ({link['note']})" if link["note"] else words
