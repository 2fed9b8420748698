"""Proposals beside labels: one to one, greedily, the likest first (the conventions of proposals/README.md).

A pair agrees in kind and shares a party, or quotes the label's words where it names none. What quotes a labelled
sentence can only be what it quotes. A second proposal of one event is false; an optional label is neither missed nor
false.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from timeline import dates
from timeline.ingest.values import Page, Proposal

Label = dict[str, Any]
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
ALSO = {
    "amazon": "aws amazon-web-services",
    "google": "alphabet",
    "facebook": "meta meta-platforms",
    "ibm": "international-business-machines",
    "aclu": "american-civil-liberties-union",
    "dod": "department-of-defense defense-department pentagon",
    "ice": "immigration-and-customs-enforcement",
    "cbp": "customs-and-border-protection",
    "dhs": "department-of-homeland-security homeland-security",
    "nypd": "new-york-police-department new-york-city-police-department",
    "opd": "orlando-police-department orlando-police",
}
ONE = {other: name for name, others in ALSO.items() for other in others.split()}
ENDINGS = re.compile(r"(-(inc|corp|corporation|technologies|software|market|platforms|com|co|company|llc))+$")


def same_name(name: str) -> str:
    """A name as one of its spellings: how labels and proposals are compared."""
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"\bu\.s\.", "us", name.lower())).strip("-")
    slug = re.sub(r"^(the-|us-|united-states-)+", "", slug)
    slug = ENDINGS.sub("", slug) or slug
    return ONE.get(slug, slug)


@dataclass
class Score:
    """Counts by what is counted; `missed` and `false` in words, for whoever mends rules."""

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @classmethod
    def total(cls, scores: Iterable["Score"]) -> "Score":
        whole = cls()
        for one in scores:
            whole.counts.update(one.counts)
            whole.missed += one.missed
            whole.false += one.false
        return whole

    def share(self, part: str, of: str) -> str:
        whole = self.counts[of]
        return f"{self.counts[part] / whole if whole else 0:.3f} ({self.counts[part]}/{whole})"

    def lines(self) -> Iterator[str]:
        yield f"  recall {self.share('found', 'due')}, precision {self.share('right', 'proposed')}, "
        yield (
            f"  dates equal {self.share('equal', 'dated')}, contain {self.share('inside', 'dated')}, "
            f"disjoint {self.counts['apart']}; days of publication {self.share('published', 'articles')}"
        )
        yield (
            f"  parties recall {self.share('party', 'parties')}, precision {self.share('rightly', 'named')}; "
            f"sizes {self.share('size', 'sizes')}, where none is due {self.counts['size_false']}"
        )
        yield (
            f"  actions {self.share('action', 'actions')}, contract events {self.share('event', 'events')}; "
            f"false on {self.counts['empty']} empty articles {self.counts['on_empty']}, forbidden parties "
            f"{self.counts['forbidden']}"
        )


class Pair(NamedTuple):
    label: int
    proposal: int


def scored(row: Mapping[str, Any], page: Page | None, proposals: Sequence[Proposal], names: Mapping[str, str]) -> Score:
    """Of one article. `names` are those on record, by slug. Of an article that was not read, `page` is None."""
    score, labels = Score(), row["expected"]
    forms = [_forms(one, names) for one in proposals]
    named = [frozenset[str]().union(*each) for each in forms]
    pairs = _pairs(row, proposals, named)
    due = [at for at, label in enumerate(labels) if not label.get("optional")]
    met = [pair for pair in pairs if pair.label in due]
    score.counts.update(
        articles=1,
        published=bool(page) and str(page.published_on if page else "") == str(row["published_on"]),
        due=len(due),
        found=len(met),
        right=len(met),
        proposed=len(met) + len(proposals) - len(pairs),
        empty=row["empty"],
        on_empty=len(proposals) if row["empty"] else 0,
        forbidden=sum(same_name(one) in each for each in named for one in row["forbidden_parties"]),
    )
    for pair in met:
        score.counts.update(_told(row, labels[pair.label], proposals[pair.proposal], forms[pair.proposal]))
    score.missed += [f"{row['id']}: {labels[at]['quote_contains']}" for at in set(due) - {pair.label for pair in pairs}]
    score.false += [
        f"{row['id']}: {one.kind} {sorted(named[at])} {one.quote[:90]}"
        for at, one in enumerate(proposals)
        if at not in {pair.proposal for pair in pairs}
    ]
    return score


def _forms(proposal: Proposal, names: Mapping[str, str]) -> list[frozenset[str]]:
    """Of each organization all that it may be called."""
    on_record = [{slug, names.get(slug, "")} for slug, _ in proposal.organizations]
    return [
        frozenset(map(same_name, each - {""})) for each in (*on_record, *({name} for name, _ in proposal.strangers))
    ]


def _pairs(row: Mapping[str, Any], proposals: Sequence[Proposal], named: Sequence[frozenset[str]]) -> list[Pair]:
    ranked = sorted(
        (
            (rank, -label, -proposal)
            for proposal, one in enumerate(proposals)
            for label, rank in _fitting(row, one, named[proposal])
        ),
        reverse=True,
    )
    labels, taken, pairs = set[int](), set[int](), []
    for _, label, proposal in ranked:
        if label not in labels and proposal not in taken:
            labels.add(label)
            taken.add(proposal)
            pairs.append(Pair(-label, -proposal))
    return pairs


def _fitting(row: Mapping[str, Any], one: Proposal, named: frozenset[str]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The labels that a proposal can be, and how well each fits."""
    quote, labels = _plain(one.quote), row["expected"]
    quoted = [any(_plain(words) in quote for words in (e["quote_contains"], *e.get("quote_also", []))) for e in labels]
    for at, label in enumerate(labels):
        wanted = frozenset(map(same_name, label["parties"]))
        shared = bool(wanted & named) if wanted else quoted[at]
        if (
            one.kind not in (label["kind"], *label.get("kinds_ok", []))
            or not shared
            or (any(quoted) and not quoted[at])
        ):
            continue
        types = {*(label["action_types"] or ()), label["contract_event"]} - {None}
        mine = {*one.action_types, one.contract_event} - {None}
        if not quoted[at] and types and mine and not types & mine:
            continue
        yield (
            at,
            (
                quoted[at],
                _is_near(label, quote),
                one.kind == label["kind"],
                len(wanted & named),
                _dates(row, label, one)[0],
                bool(types & mine),
                not label.get("optional"),
            ),
        )


def _is_near(label: Label, quote: str) -> bool:
    words = set(re.findall(r"\w+", _plain(label["quote_contains"])))
    return len(words & set(re.findall(r"\w+", quote))) / len(words) >= 0.5


def _told(row: Mapping[str, Any], label: Label, one: Proposal, forms: Sequence[frozenset[str]]) -> Counter[str]:
    wanted, named = frozenset(map(same_name, label["parties"])), frozenset[str]().union(*forms)
    equal, inside, apart = _dates(row, label, one)
    has_action = bool(label["action_types"]) and one.kind == "protest"
    has_event = bool(label["contract_event"]) and one.kind == "contract"
    return Counter(
        dated=bool(label["date"]),
        equal=equal,
        inside=inside,
        apart=apart,
        party=len(wanted & named),
        parties=len(wanted),
        named=len(forms),
        rightly=sum(bool(each & wanted) for each in forms),
        sizes=bool(label["size"]),
        size=bool(label["size"]) and _is_size(label["size"], one),
        size_false=not label["size"] and bool(one.size and one.size.low is not None) and not label.get("size_open"),
        actions=has_action,
        action=has_action and bool(set(label["action_types"]) & set(one.action_types)),
        events=has_event,
        event=has_event and label["contract_event"] == one.contract_event,
    )


def _is_size(label: Label, one: Proposal) -> bool:
    low, high = (one.size.low, one.size.high) if one.size else (None, None)
    if low is None:
        return False
    if label.get("vague"):
        return bool(label["low"] / 2 <= low <= label["low"] * 1.5)
    return (low, high) == (label["low"], label.get("high"))


def _dates(row: Mapping[str, Any], label: Label, one: Proposal) -> tuple[bool, bool, bool]:
    """Whether the dates are equal, whether the proposed one holds the labelled one, whether they exclude each other."""
    first, last = _days(one)
    if not label["date"]:
        return False, False, False
    options = [label["date"], *label.get("date_also", [])]
    equal = any(e["start"] == first and (first is None or e["end"] == last) for e in options)
    if not label["date"]["start"]:
        return equal, equal or first is None, False
    if first is None:
        return equal, equal, False
    inside = any((e["start"] or "") >= first and (e["end"] or "9999") <= (last or "9999") for e in options)
    apart = all((last or "9999") < (e["start"] or "") or first > (e["end"] or "9999") for e in options)
    return equal, equal or inside, apart


def _days(one: Proposal) -> tuple[str | None, str | None]:
    if not one.date:
        return None, None
    when = dates.parse(one.date.edtf)
    first, last = ((day.isoformat() if day else None) for day in (when.start, when.end))
    return first, last


def _plain(words: str) -> str:
    return " ".join(words.translate(PLAIN).lower().split())
