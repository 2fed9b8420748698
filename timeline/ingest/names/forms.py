"""The names of a page: each with the places where it stands and all signs that it has there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.ingest.names import beside, listed, shape
from timeline.ingest.names.runs import Run
from timeline.ingest.names.signs import ENOUGH, Sign
from timeline.ingest.names.tokens import Span, Token
from timeline.ingest.parse.words import in_order, word_set

COMMON_ENDINGS = in_order("s ing ed ly ment ion ness ity ance ence ism ist ship ful less ive al able ible ary ory")
UNSURE_ENDINGS = in_order("y age ure ee")
STOPPED = word_set("inc corp co ltd s.a s.p.a s.r.l")
PLACED = {"place", "known place", "people of", "bare", "common", "person", "first name"}
SHORT = (2, 3)  # letters in capitals that are no shouted word: "ICE", where the page has ice too
OWN = ("called", "people", "belongings")
FARTHEST = 3  # names of a row that one sure name speaks for, one after another


@dataclass
class Form:
    """Everything that is written alike but for case, "the" and what law makes of a name."""

    key: str
    written: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    signs: dict[str, Sign] = field(default_factory=dict)

    @property
    def longest(self) -> str:
        return max(self.written, key=len)

    @property
    def weight(self) -> float:
        return sum(sign.weight for sign in self.signs.values())

    @property
    def is_organization(self) -> bool:
        return shape.is_organization(tuple(self.signs.values()))

    def take(self, signs: Iterable[Sign]) -> None:
        """A sign counts once; one that tells the sort is kept before one that does not."""
        for sign in signs:
            if sign.kind not in self.signs or (sign.sort and not self.signs[sign.kind].sort):
                self.signs[sign.kind] = sign


def forms(text: str, words: Sequence[Token], runs: Iterable[Run]) -> dict[str, Form]:
    found: dict[str, Form] = {}
    for run in runs:
        span = _span(text, words, run)
        written = " ".join(text[slice(*span)].split())
        key = listed.key(written)
        form = found.setdefault(key, Form(key))
        form.runs.append(run)
        form.spans.append(span)
        if written not in form.written:
            form.written.append(written)
    small = {word.folded for word in words if not word.is_large}
    for form in found.values():
        _weigh(form, words, small)
    _tell_persons(found)
    _tell_shortened(found)
    _tell_neighbours(found, words)
    return found


def _span(text: str, words: Sequence[Token], run: Run) -> Span:
    start, last = words[run.first].start, words[run.last - 1]
    is_stopped = last.folded in STOPPED and text.startswith(".", last.end)
    return start, last.end + is_stopped


def _weigh(form: Form, words: Sequence[Token], small: set[str]) -> None:
    for written in form.written:
        form.take(shape.signs(written))
    if any(run.head for run in form.runs):
        form.take([Sign("head", "ends in what a public body is", "agency")])
    if all(run.begins for run in form.runs):
        if "listed word" not in form.signs:  # the list has no word that pages write small
            form.take([Sign("only begins", "stands only where every word has a capital")])
        if " " not in form.key and not form.signs.keys() & {"listed word", "letters", "inner capital", "word"}:
            form.take([_as_word(form.key)])
    else:
        form.take([Sign("inside", "has capitals inside a sentence")])
    if form.key in small and not any(written.isupper() and len(written) in SHORT for written in form.written):
        form.take([Sign("common", "is written small elsewhere")])
    if any(run.called for run in form.runs):
        form.take([Sign("person", "stands behind a title")])
    _weigh_places(form, [list(beside.signs(words, run)) for run in form.runs])
    if " " in form.key:
        form.signs.pop("asked", None)


def _as_word(word: str) -> Sign:
    if word.endswith(COMMON_ENDINGS):
        return Sign("may be a word", "may be a common word")
    kind = "rather a name" if word.endswith(UNSURE_ENDINGS) else "no common word"
    return Sign(kind, "has not the ending of a common word")


def _weigh_places(form: Form, beside_each: list[list[Sign]]) -> None:
    """What stands before half of them or more makes a place of it, what stands there less often does not."""
    often = Counter(sign.kind for signs in beside_each for sign in signs)
    for signs in beside_each:
        form.take(sign for sign in signs if sign.kind != "place" or 2 * often["place"] >= len(form.runs))


def _tell_shortened(found: dict[str, Form]) -> None:
    """ "Flock Safety", which is "Flock" elsewhere: people go by the last of their names, organizations by the first.
    What goes on from an organization's whole name is one of its branches, or a thing that it makes."""
    for form in found.values():
        first = found.get(form.key.partition(" ")[0])
        if not first or first is form or first.signs.keys() & PLACED or "person" in form.signs:
            continue
        if "branch" in form.signs:
            first.take([Sign("shortened", f"has a branch, “{form.longest}”", "company")])
        elif first.weight < ENOUGH:
            form.take([Sign("shortened", f"is “{first.longest}” elsewhere")])


def _tell_neighbours(found: dict[str, Form], words: Sequence[Token]) -> None:
    """ "Uber, Bolt and Little": who stands in a row with an organization is one."""
    begin = {run.first: form for form in found.values() for run in form.runs}
    ends = ((form, begin.get(_next(words, run.last))) for form in found.values() for run in form.runs)
    rows = [(form, other) for form, other in ends if other and other is not form]
    for _ in range(FARTHEST):
        for pair in rows:
            known, unknown = sorted(pair, key=lambda form: form.weight < ENOUGH)
            if known.weight >= ENOUGH > unknown.weight:
                unknown.take([Sign("listed beside", f"stands in a row with “{known.longest}”")])


def _next(words: Sequence[Token], at: int) -> int:
    """Where the next name of a row would begin: behind a comma, a stroke, "and" or "or"."""
    if at + 1 < len(words) and words[at].folded in ("and", "or", "&") and words[at].gap in (" ", ", "):
        return at + 1 if words[at + 1].gap == " " else -1
    return at if at < len(words) and words[at].gap in (", ", " / ", "/") else -1


def _tell_persons(found: dict[str, Form]) -> None:
    """Whoever is called by a first name, a title or a function; then by the surname alone."""
    people = {
        form.key
        for form in found.values()
        if "person" in form.signs or (shape.is_person(form.longest, tuple(form.signs.values())) and not _does(form))
    }
    people |= {form.key for form in found.values() if _goes_by_its_last(form, found)}
    parts = {part for key in people for part in key.split()[-1:] + key.split()[:1]}
    for form in found.values():
        if form.is_organization:
            form.signs.pop("person", None)
        elif form.key in people or form.key in parts:
            form.take([Sign("person", "is a person's name")])


def _does(form: Form) -> bool:
    """What only organizations are called, have or sign outweighs a first name: "the insurer Pearl Assurance"."""
    return any(sign.kind == "deal" or (sign.kind in OWN and sign.sort) for sign in form.signs.values())


def _goes_by_its_last(form: Form, found: dict[str, Form]) -> bool:
    """ "De'Broski Herbert", who is "Herbert" elsewhere: so do people, and organizations hardly ever."""
    first, _, last = form.key.partition(" ")
    is_told = form.is_organization or "listed" in form.signs or first in found
    return not is_told and last in found and " " not in last and not found[last].signs.keys() & {"bare", "word"}
