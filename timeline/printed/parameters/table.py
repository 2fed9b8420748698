"""The table of all parameters that pages, feeds, API and export take in their query strings."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from timeline.printed.contents import TYPES
from timeline.printed.parameters.as_of import DayOrSequence
from timeline.printed.parameters.searched import SearchedWords
from timeline.printed.parameters.updated_since import DayOrMoment
from timeline.printed.parameters.values import (
    Day,
    Number,
    Place,
    SeveralWords,
    Since,
    Slug,
    Token,
    Values,
    Words,
    YearOrEntry,
)
from timeline.vocabulary import ActionType, ClaimState, EditionAction, EntryKind, Vocabulary

COUNTED_BY = ("year", "kind", "organization")


@dataclass(frozen=True)
class Parameter:
    """One parameter.

    * `facet`: a value chooses the entries of the facet `facet:value`; with exact=1, of `exact_facet:value` if set.
    * `subject`: if the values are slugs, the kind of record they belong to.
    * `label`, `vocabulary`: of a facet whose values are fixed words, what it is called on a page, and the vocabulary of
      timeline.wording that has the names of its values.
    * `repeats`: it may be given several times, which means "one of these".
    """

    name: str
    values: Values
    description: str | Promise
    facet: str = ""
    exact_facet: str = ""
    subject: str = ""
    label: str | Promise = ""
    vocabulary: str = ""
    repeats: bool = False
    default: Any = None


def _about(kind: str, description: str | Promise, exact_facet: str = "") -> Parameter:
    return Parameter(kind, Slug(), description, kind, exact_facet, subject=kind, repeats=True)


def _one_of(
    name: str, words: type[Vocabulary], description: str | Promise, label: str | Promise, vocabulary: str
) -> Parameter:
    takes = Words(tuple(words.values))
    return Parameter(name, takes, description, facet=name, label=label, vocabulary=vocabulary, repeats=True)


# In the order in which shelves are best walked: the facet that holds fewest entries first.
_PARAMETERS = (
    _about("contract", _("Slug of a contract.")),
    _about("story", _("Slug of a story.")),
    _about("product", _("Slug of a product.")),
    _about("topic", _("Slug of a topic.")),
    _one_of("action_type", ActionType, _("What the people who protested did."), _("form of protest"), "action"),
    _about("organization", _("Slug of an organization; takes in its products."), "organization_exact"),
    Parameter("exact", Words(("1",)), _("With organization: only entries that name the organization itself.")),
    _one_of("kind", EntryKind, _("Kind of entry."), _("kind"), "kind"),
    _one_of("claim_state", ClaimState, _("How well the sources carry the entry."), _("state of the claim"), "claim"),
    Parameter("after", Day(), _("Only what may have happened on this day or later.")),
    Parameter("before", Day(), _("Only what may have happened on this day or earlier.")),
    Parameter(
        "updated_since",
        DayOrMoment(),
        _("Only what was published, corrected or printed anew on this day in UTC or later, or since this moment."),
    ),
    Parameter(
        "as_of", DayOrSequence(), _("The record as it stood at the end of this day in UTC, or at this sequence.")
    ),
    Parameter(
        "known_by",
        Day(),
        _("What was known by this day: entries with a source of that day or earlier, without what later ones brought."),
    ),
    Parameter(
        "ordering",
        Words(("date", "-date", "updated", "-updated")),
        _("By the day it happened or by the latest edition; a minus puts the latest first."),
        default="-date",
    ),
    Parameter("q", SearchedWords(), _("What to search for: words, “phrases”, -exclusions, this or that.")),
    Parameter(
        "sort",
        Words(("relevance", "-date", "date")),
        _("Of what was found: the most relevant, the newest or the oldest first."),
        default="relevance",
    ),
    Parameter(
        "since", Place(), _("Only editions after this place in the feed; 0 is the beginning."), default=Since("0")
    ),
    Parameter("action", Words(tuple(EditionAction.values)), _("What was done by an edition."), repeats=True),
    Parameter("record_kind", Words(tuple(TYPES)), _("Kind of the record that was changed."), repeats=True),
    Parameter("from", YearOrEntry(), _("Where a part of a long line begins: a year, or the id of an entry.")),
    Parameter("by", SeveralWords(COUNTED_BY), _("What the entries are counted by."), default=COUNTED_BY),
    Parameter("limit", Number(1, 200), _("How many results to a page."), default=50),
    Parameter("count", Words(("1",)), _("Also how many there are in all: exact to 1,000, see more.")),
    Parameter("cursor", Token(), _("Where to go on: take it from the next or previous address of a list.")),
)

TABLE: dict[str, Parameter] = {parameter.name: parameter for parameter in _PARAMETERS}
FACETS = tuple(name for name, parameter in TABLE.items() if parameter.facet)
NARROWING = (*FACETS, "after", "before")
"""What any choice of entries can be narrowed by: a list, a line, a feed."""
OF_ENTRIES = (*NARROWING, "exact", "updated_since", "as_of", "known_by", "q", "ordering", "limit", "cursor")
"""What the list of entries takes, on pages as from clients."""
OF_COUNTS = (*NARROWING, "exact", "updated_since", "as_of", "known_by", "by")
OF_SEARCH = (*NARROWING, "exact", "as_of", "q", "sort", "limit", "cursor")
