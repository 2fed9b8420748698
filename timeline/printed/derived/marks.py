"""What the visual timeline draws of an entry, as one short JSON array, kept as the text that is sent.

    ["E3", "2018-05-01", "2018-05-31", "2018-05", "protest", ["amazon"], ["rekognition"], 4, "The ACLU writes",
     [["prompted", "E1"]], [["D1", "amazon", "refused", "2018-06-22"]], null]

COLUMNS says what stands where. An answer of thousands of entries is these texts, joined.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import orjson

from timeline import dates, text
from timeline.printed.typesetting.neighbours import Document
from timeline.vocabulary import EntryKind, Part

FORM = 2
"""Of the array. One that is made otherwise takes the next number, so that what readers were shown stands beside it."""
COLUMNS = (
    *("id", "start", "end", "date", "kind", "organizations", "stories", "weight", "title"),
    *("links", "demands", "contract"),
)
READS = frozenset(
    ("state", "id", "date", "kind", "organizations", "stories", "title", "corroboration", "links", "demands")
    + ("contract_event", "contracts")
)
"""The keys of a document from which its mark is made."""
DONE_TO = (Part.TARGET, Part.RESPONDENT, Part.SUBJECT, Part.ACTOR, Part.BENEFICIARY)
DONE_BY = (Part.RESPONDENT, Part.ACTOR, Part.TARGET, Part.SUBJECT, Part.BENEFICIARY)
IN_FRONT: Mapping[str, Sequence[str]] = {
    EntryKind.PROTEST: DONE_TO,
    EntryKind.LEGAL: DONE_TO,
    EntryKind.REPORT: DONE_TO,
}
"""By kind, whose lane an entry is drawn in before whose: a protest in that of whom it is directed at, a statement in
that of who makes it."""
HEAVIEST = 9


class Mark(NamedTuple):
    """`named`: the facets of the subjects that the array names by their slugs, parted by spaces."""

    form: int
    text: str
    named: str


def marks(kind: str, document: Document) -> frozenset[Mark]:
    """The mark of an entry. The set is empty for other kinds of record and for an entry that was retracted."""
    if kind != "entry" or "state" in document:
        return frozenset()
    order = IN_FRONT.get(document["kind"], DONE_BY)
    organizations = sorted(document["organizations"], key=lambda organization: _rank(organization, order))
    lanes = {
        "organization": _once(organization["slug"] for organization in organizations),
        "story": _once(story["slug"] for story in document["stories"]),
        "contract": _once(contract["slug"] for contract in document["contracts"]),
    }
    named = " ".join(f"{facet}:{slug}" for facet, slugs in lanes.items() for slug in slugs)
    return frozenset([Mark(FORM, orjson.dumps(_array(document, lanes)).decode(), named)])


def _array(document: Document, lanes: dict[str, list[str]]) -> list:
    when = document["date"]
    return [
        *(document["id"], when["start"], when["end"], when["edtf"], document["kind"]),
        *(lanes["organization"], lanes["story"], weight(document), text.shown(document["title"])),
        [[link["relation"], link["entry"]["id"]] for link in document["links"] if link["direction"] == "in"],
        [_demand(demand) for demand in document["demands"]],
        _contract(document["contract_event"]),
    ]


def weight(document: Document) -> int:
    """How much hangs on it, 1 to 9: its independent sources, its links, the demands made in it."""
    hanging = (document["corroboration"]["independent"] or 0) + len(document["links"]) + len(document["demands"])
    return max(1, min(hanging, HEAVIEST))


def _rank(organization: Document, order: Sequence[str]) -> int:
    part = organization.get("role")
    return order.index(part) if part in order else len(order)


def _once(slugs: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(slugs))


def _demand(demand: Document) -> list:
    """Its id, of whom, what it came to, and the day of the answer, or else the one to which the silence is counted."""
    if "days_unanswered" in demand:
        until = demand["days_unanswered"]["counted_to"]
    else:
        answers = [answer["entry"]["date"] for answer in demand["history"]]
        until = (answers[-1]["start"] or answers[-1]["end"]) if answers else None
    return [demand["id"], demand["of"], demand["response"], until]


def _contract(event: Document | None) -> list | None:
    """The contract, what happened to it, from when to when it runs as far as this entry tells, and who supplies."""
    if not event or not event["contract"]:
        return None
    suppliers = [party["slug"] for party in event["parties"] if party["role"] == "supplier"]
    return [event["contract"], event["type"], *_period(event["period"]), suppliers[0] if suppliers else None]


def _period(edtf: str | None) -> tuple[str | None, str | None]:
    """None where it is not on record; an earlier form took any words."""
    try:
        start, end = dates.bounds(dates.parse(edtf or ""))
    except dates.DateError:
        return None, None
    return _iso(start), _iso(end)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
