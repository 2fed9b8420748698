"""Documents as known by a day: what they tell, without the answers, links and sources that came later.

It is a pure function from a document to a document of the same shape, so pages draw it by the same code. What an
entry's sources told later in its title or summary stays as it is worded today; nothing is worded anew. Left out is what
can't be told for that day: how many of some sources are independent, unless that is plain. A fact for which none but
later sources are named is named in `known_later`, and left out with them where an entry can be without it: not its day,
nor who is concerned. What no source is named for stays.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from timeline import dates
from timeline.printed.typesetting.neighbours import Document
from timeline.vocabulary import UNANSWERED, ClaimState, Supported

DERIVED_CLAIMS = (ClaimState.CORROBORATED, ClaimState.UNVERIFIED)
"""Those that follow from the sources; the others are editors' judgements and stay."""
FIELDS: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    Supported.PLACE: {"": {"location": None}, "protest": {"online": None}},
    Supported.PARTICIPANTS: {"protest": {"participants": ""}},
    Supported.SIZE: {"protest": {"size": None}},
    Supported.MET_WITH: {"protest": {"met_with": None}},
    Supported.AMOUNT: {"contract_event": {"amount": None, "currency": None}},
    Supported.PERIOD: {"contract_event": {"period": None}},
}
"""Of what sources are named for, what an entry can be without: where it stands in the document, or in a part of it, and
what stands there instead."""


@dataclass(frozen=True)
class Evidence:
    """What was known by a day.

    * `days`: by the id of an entry, the day by which it was known; of what is missing nothing was known.
    * `makers`: by the id of a demand, the short forms of the entries that make it, in the order of time.
    * `latest`: by the id of a demand, the latest day known of the stories in which it was known to be made; there its
      days without an answer end. Of what is missing none are counted.
    """

    day: date
    days: Mapping[str, date | None] = field(default_factory=dict)
    makers: Mapping[str, list[Document]] = field(default_factory=dict)
    latest: Mapping[str, date] = field(default_factory=dict)
    untold: Mapping[str, list[str]] = field(default_factory=dict)

    def tells(self, entry: Document) -> bool:
        """Whether an entry, given in its short form, was known."""
        known = self.days.get(entry["id"])
        return known is not None and known <= self.day

    def had_appeared(self, published_on: str | None) -> bool:
        return published_on is not None and published_on <= self.day.isoformat()

    def among(self, told: list[Document]) -> list[Document]:
        """Of what other entries tell, each with the entry in its short form, what was known."""
        return [one for one in told if self.tells(one["entry"])]


def as_known(kind: str, document: Document, evidence: Evidence) -> Document | None:
    """None where nothing was known of it. Of a kind that no source tells of, the document itself."""
    if "state" in document:
        return document
    return _BY_KIND.get(kind, _itself)(document, evidence)


def names(kind: str, document: Document) -> tuple[set[str], set[str]]:
    """The ids of the entries, and of the demands, of which it must be told to `as_known` when they were known."""
    if "state" in document:
        return set(), set()
    told = [*document.get("history", ()), *document.get("events", ()), *document.get("parties", ())]
    if kind == "entry":
        told = [*document["links"], *(answer for demand in document["demands"] for answer in demand["history"])]
    ids = {one["entry"]["id"] for one in told} | {entry["id"] for entry in document.get("made_in", ())}
    return ids, {demand["id"] for demand in document.get("demands", ())}


def known_later(entry: Document, evidence: Evidence) -> list[str]:
    """For what of an entry only sources are named that had not appeared, or whose day is not known."""
    by_time: dict[bool, set[str]] = {True: set(), False: set(entry.get("known_later", ()))}
    for citation in entry["citations"]:
        by_time[evidence.had_appeared(citation["published_on"])] |= set(citation["supports"])
    return sorted(by_time[False] - by_time[True])


def _itself(document: Document, evidence: Evidence) -> Document:
    return document


def _entry(document: Document, evidence: Evidence) -> Document | None:
    cited = [citation for citation in document["citations"] if evidence.had_appeared(citation["published_on"])]
    if not cited:
        return None
    corroboration = _corroboration(document, cited)
    is_derived = document["claim_state"] in DERIVED_CLAIMS and cited != document["citations"]
    is_carried = (corroboration["independent"] or 0) > 1
    claim = (ClaimState.CORROBORATED if is_carried else ClaimState.UNVERIFIED).value
    later = known_later(document, evidence)
    told = _without(document, later) | ({"known_later": later} if later else {})
    return told | {
        "claim_state": claim if is_derived else document["claim_state"],
        "demands": [_asked(demand, evidence) for demand in document["demands"]],
        "links": evidence.among(document["links"]),
        "citations": cited,
        "corroboration": corroboration,
    }


def _without(document: Document, later: Iterable[str]) -> Document:
    """A document of an entry, or of a contract's event, without what was known later."""
    told = dict(document)
    for name in later:
        for part, values in FIELDS.get(name, {}).items():
            if not part:
                told |= values
            elif told.get(part):
                told[part] = told[part] | values
    return told


def _corroboration(document: Document, cited: list[Document]) -> Document:
    """`independent` is None where it can't be told: which sources share an owner or a report, the document says of all
    of them together alone."""
    if cited == document["citations"]:
        return dict(document["corroboration"])
    sources = len({citation["article"] for citation in cited})
    return {"sources": sources, "independent": 1 if sources == 1 else None}


def _asked(demand: Document, evidence: Evidence) -> Document:
    """A demand as an entry tells of it that makes it."""
    told = {name: demand[name] for name in ("id", "text", "of")}
    return told | _outcome(demand, evidence.makers.get(demand["id"], []), evidence)


def _demand(document: Document, evidence: Evidence) -> Document | None:
    makers = [entry for entry in document["made_in"] if evidence.tells(entry)]
    if not makers:
        return None
    left = ("response", "days_to_response", "days_unanswered", "history")
    told = {name: value for name, value in document.items() if name not in left}
    return told | {"made_in": makers} | _outcome(document, makers, evidence)


def _outcome(demand: Document, makers: list[Document], evidence: Evidence) -> Document:
    """Days are counted anew, from the first entry that was known to make the demand."""
    asked = next((_when(entry) for entry in makers if evidence.tells(entry)), None)
    answers = [answer | {"days": _days(asked, answer["entry"])} for answer in evidence.among(demand["history"])]
    response = answers[-1]["response"] if answers else "none"
    days: Document = {}
    if asked and response not in UNANSWERED:
        days = {"days_to_response": answers[-1]["days"]}
    elif asked and (latest := evidence.latest.get(demand["id"])):
        days = {"days_unanswered": dates.days_between(asked, dates.day(latest)) | {"counted_to": latest.isoformat()}}
    return {"response": response, **days, "history": answers}


def _contract(document: Document, evidence: Evidence) -> Document:
    """A party stands with the first entry that states it, and is known with that one."""
    known = {name: evidence.among(document[name]) for name in ("parties", "events")}
    return document | known | {"events": [_event(event, evidence) for event in known["events"]]}


def _event(event: Document, evidence: Evidence) -> Document:
    """As the entry that states it tells of it."""
    later = [name for name in evidence.untold.get(event["entry"]["id"], ()) if "contract_event" in FIELDS.get(name, ())]
    told = _without({"contract_event": event}, later)["contract_event"]
    return told | ({"known_later": later} if later else {})


def _when(entry: Document) -> dates.When:
    return dates.parse(entry["date"]["edtf"])


def _days(asked: dates.When | None, entry: Document) -> Document | None:
    return dates.days_between(asked, _when(entry)) if asked else None


_BY_KIND: Mapping[str, Callable[[Document, Evidence], Document | None]] = {
    "entry": _entry,
    "demand": _demand,
    "contract": _contract,
}
