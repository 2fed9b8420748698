"""The links of an entry to others: those that editors made, and those that follow from demands and their answers."""

from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed.typesetting.brief import brief, chronological
from timeline.printed.typesetting.neighbours import Content, Document, Reading
from timeline.vocabulary import Relation

ANSWERS = "answers"
"""The relation of an entry that answers a demand to the entry that made it. Editors don't set it by hand."""


def words(relation: str, direction: str) -> str:
    """The relation in words, as read at the earlier entry (direction "out") or at the later one ("in")."""
    if relation == ANSWERS:
        return _("answered by") if direction == "out" else _("answers")
    return str(Relation(relation).label) if direction == "out" else Relation(relation).label_at_later


def links(content: Content, demands: list[Content], reading: Reading) -> list[Document]:
    found = [*_back(content, reading), *_on(content, reading), *_answers(content, demands, reading)]
    found.sort(key=lambda pair: chronological(pair[0]))
    return [link for _entry, link in found]


def _link(entry: Content, relation: str, direction: str, note: str, *, derived: bool = False) -> tuple:
    return entry, {
        "relation": relation,
        "direction": direction,
        "label": words(relation, direction),
        "note": note,
        "derived": derived,
        "entry": brief(entry),
    }


def _back(content: Content, reading: Reading) -> list[tuple]:
    return [
        _link(earlier, link["relation"], "in", link["note"])
        for link in content["links"]
        if (earlier := reading.get(link["earlier"]))
    ]


def _on(content: Content, reading: Reading) -> list[tuple]:
    return [
        _link(later, link["relation"], "out", link["note"])
        for later in reading.naming(content["id"], "entry")
        for link in later["links"]
        if link["earlier"] == content["id"]
    ]


def _answers(content: Content, demands: list[Content], reading: Reading) -> list[tuple]:
    found = []
    for demand in demands:
        answering = [r["entry"] for r in demand["responses"] if r["kind"] != "none"]
        if content["id"] in demand["made_in"]:
            found += [
                _link(e, ANSWERS, "out", demand["text"], derived=True)
                for e in reading.each(answering)
                if e["id"] != content["id"] and not _before(e, content)
            ]
        elif content["id"] in answering:
            asking = [e for e in reading.each(demand["made_in"]) if not _before(content, e)]
            found += [_link(e, ANSWERS, "in", demand["text"], derived=True) for e in asking]
    return found


def _before(one: Content, other: Content) -> bool:
    """Whether one entry surely happened before the other; an answer can't lie before the demand."""
    return dates.lies_before(dates.parse(one["date"]), dates.parse(other["date"]))
