"""Which subjects a text names, and where.

All forms are sought at once (`table`, in the text folded character by character, so that offsets stay); then each
hit is asked: does a whole word stand there (`guards`), in a case in which it counts (`forms`), in its time, and in the
right sense (`sense`)? A full name licenses the short forms that follow it (`short`). The longest hit at the leftmost
place wins, so "Amazon Web Services" is no "Amazon"; words of a product and its maker ("AWS") name both, and words that
may mean several others name nobody without a sign (`unclear`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.ingest.match import former, guards, openings, short, unclear, worlds
from timeline.ingest.match.forms import Case, Form, Hit, fold, shouts
from timeline.ingest.match.index import SHORTEST_PLURAL
from timeline.ingest.match.sense import Text
from timeline.ingest.match.table import Table
from timeline.ingest.match.views import HYPHEN, views
from timeline.ingest.values import Alias, Mention, Subject


class Found(NamedTuple):
    """Mentions by first appearance, and the subjects that they mean or may mean."""

    mentions: tuple[Mention, ...]
    subjects: tuple[Subject, ...]


def find(text: str, subjects: Table | Sequence[Subject], on: date | None = None) -> tuple[Mention, ...]:
    """Mentions by first appearance. `on` is the day the text was written: names may be valid for a time only."""
    return read(text, subjects, on).mentions


def read(text: str, subjects: Table | Sequence[Subject], on: date | None = None) -> Found:
    asked = Text(text)
    table = subjects if isinstance(subjects, Table) else _table(tuple(subjects))
    found = _in_sense(asked, _hits(asked, table, on))
    hits = list(_longest(sorted([*found, *_licensed(asked, found)], key=lambda hit: (hit.start, -hit.end))))
    named: dict[tuple[str, ...], list[Hit]] = defaultdict(list)
    for key, hit in unclear.told_apart(hits, text):
        named[key].append(hit)
    meant = {hit.key: hit.subject for hit in hits}
    return Found(tuple(_mention(text, key, some) for key, some in named.items()), tuple(meant.values()))


@lru_cache(maxsize=4)
def _table(subjects: tuple[Subject, ...]) -> Table:
    return Table(subjects)


def _hits(text: Text, table: Table, on: date | None) -> list[Hit]:
    """Those of the text itself first, last those that have spaces for its hyphens."""
    found: list[Hit] = []
    apart: list[Hit] = []
    for view in views(text, table.is_word):
        for start, end, cased, is_apart in table.spelt(view):
            at = view.span(start, end)
            if cased and not (view.is_other and not HYPHEN.search(text.text, *at)) and _is_whole(text, *at):
                named = (Hit(*at, form) for form, case in cased if _may_name(text, form, case, *at, on))
                (apart if is_apart else found).extend(named)
    return [*found, *apart]


def _is_whole(text: Text, start: int, end: int) -> bool:
    return guards.is_whole(text.folded, start, end) or _is_plural(text.text, start, end)


def _is_plural(text: str, start: int, end: int) -> bool:
    """One s more at the end of a name in capitals: a plural, or a genitive as German has it."""
    name = text[start:end]
    is_name = len(name) >= SHORTEST_PLURAL and name[0].isupper() and name[-1].isalpha() and name[-1] not in "sS"
    return is_name and text[end : end + 1] == "s" and guards.is_whole(text, start, end + 1)


def _may_name(text: Text, form: Form, case: Case, start: int, end: int, on: date | None) -> bool:
    """What is asked of the form goes before what is asked of the place, which costs more and is asked once."""
    alias = form.alias
    if case is Case.SHOUTED and not shouts(text.text, start, end):
        return False
    if on and not (_is_in_time(alias, on) or _is_told_as_past(form, text.text, start, end, on)):
        return False
    if (form.is_name or alias.case_sensitive) and guards.is_compound_of_words(text.text, start, end):
        return False
    return not text.is_other(start, end)


def _is_in_time(alias: Alias, on: date) -> bool:
    return not ((alias.valid_from and on < alias.valid_from) or (alias.valid_to and on > alias.valid_to))


def _is_told_as_past(form: Form, text: str, start: int, end: int, on: date) -> bool:
    is_over = form.is_name and form.alias.valid_to and on > form.alias.valid_to
    return bool(is_over and former.is_called_former(text, start, end))


def _in_sense(text: Text, hits: list[Hit]) -> list[Hit]:
    """Those that name their subject and nothing else that goes by the same words."""
    first: dict[str, int] = {}
    others = set()
    for hit in hits:
        words = worlds.of(hit.form)
        if words and text.is_another(words, hit.subject.kind, hit.start, hit.end):
            others.add(hit.key)
        if hit.form.is_full and not (words or short.is_short(hit.form.alias.text)):
            for slug in filter(None, (hit.subject.slug, hit.subject.maker)):
                first[slug] = min(hit.start, first.get(slug, hit.start))
    inside = {hit.key for hit in hits if not openings.opens(text.text, hit)}
    return [hit for hit in hits if _means(text, hit, hit.key in inside, first, hit.key in others)]


def _means(text: Text, hit: Hit, is_inside: bool, first: dict[str, int], has_other_sense: bool) -> bool:
    alias = hit.form.alias
    is_before = first.get(hit.subject.slug, hit.start) >= hit.start
    if alias.context and is_before and not text.is_in_context(alias.context, hit.start):
        return False
    is_own = short.is_own(text.text, text.text[hit.start : hit.end], hit.subject)
    if is_own is False or _is_small_word(text, hit):
        return False
    if not is_inside and openings.is_phrase(text.text, text.folded, hit):
        return False
    if words := worlds.of(hit.form):
        return _is_meant(text, hit, words, bool(is_own) or hit.subject.slug in first, has_other_sense)
    return is_inside or not openings.is_mere_word(text.text, hit)


def _is_small_word(text: Text, hit: Hit) -> bool:
    """ "A palantir" names no company, unless whoever wrote it writes everything small."""
    at, meant = (hit.start, hit.end), hit.form.alias.text
    if not (text.text[hit.start].islower() and meant[:1].isupper() and " " not in meant):
        return False
    is_word = worlds.is_word(hit.form) or text.is_one_of_many(hit.subject.kind, *at)
    return is_word and not text.is_written_small(hit.start)


def _is_meant(text: Text, hit: Hit, words: tuple[str, ...], is_sure: bool, has_other_sense: bool) -> bool:
    """The evidence weighs for it. Of a name with rules, what is undecided means nobody; where nobody gave rules, and in
    languages whose words of business are not known here, it takes evidence against it."""
    at, is_ruled = (hit.start, hit.end), bool(hit.form.alias.not_beside)
    if text.is_beside(words, *at) or text.is_a_train(words, hit.subject.kind, *at):
        return False
    is_thing = (
        text.is_a_thing(*at)
        or openings.is_a_kind(text.folded, hit)
        or (is_ruled and text.is_counted(*at))
        or (has_other_sense and text.is_the(*at))
    )
    if is_thing and not text.is_at_head(hit.subject.kind, *at):
        return False
    weight = text.weight(words, hit.subject.kind, *at) + 4 * is_sure - has_other_sense
    return weight >= (is_ruled and text.is_english)


def _licensed(text: Text, hits: list[Hit]) -> Iterator[Hit]:
    """Short forms that the text brings in with a full name, wherever they stand after it."""
    brought: dict[tuple[str, str, str], Hit] = {}
    for hit in hits:
        for words in (
            short.forms(text.text[hit.start : hit.end], text.text[hit.end : hit.end + 40]) if hit.form.is_full else ()
        ):
            brought.setdefault((words, *hit.key), hit)
    for (words, *_), hit in brought.items():
        for start in short.places(text.text, words, hit.end):
            end = start + len(words)
            if "-" in (text.text[start - 1], text.text[end : end + 1]) or not guards.is_whole(text.text, start, end):
                continue
            if not text.is_other(start, end):
                yield Hit(start, end, hit.form)


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Of overlapping hits the leftmost, of those the longest; several subjects under the very same words all stay."""
    last: Hit | None = None
    for hit in hits:
        if last is None or hit.start >= last.end or (hit.start, hit.end) == (last.start, last.end):
            yield hit
            last = hit


def _mention(text: str, key: tuple[str, ...], hits: list[Hit]) -> Mention:
    spans = tuple(dict.fromkeys((hit.start, hit.end) for hit in hits))
    matched = tuple(dict.fromkeys(" ".join(text[a:b].split()) for a, b in spans))
    if key[0] == unclear.NOBODY:
        whom = {hit.key: (*hit.key, hit.subject.name) for hit in hits}
        return Mention("", "", matched[0], len(spans), matched, spans, tuple(whom.values()))
    subject = hits[0].subject
    return Mention(subject.type, subject.slug, subject.name, len(spans), matched, spans)


__all__ = ["Found", "Table", "find", "fold", "read"]
