"""Which subjects a text names, and where.

All forms are sought at once (Aho-Corasick on the text folded character by character, so that offsets stay); then each
hit is asked: does a whole word stand there (`guards`), in a case in which it counts (`forms`), in its time, and in the
right sense (`sense`)? A full name licenses the short forms that follow it (`short`). The longest hit at the leftmost
place wins, so "Amazon Web Services" is no "Amazon"; words that name several subjects ("AWS": a product and its maker)
name them all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from timeline.ingest.match import former, forms, guards, short, worlds
from timeline.ingest.match.forms import Form, fold
from timeline.ingest.match.sense import Text
from timeline.ingest.match.views import HYPHEN, views
from timeline.ingest.values import Alias, Mention, Subject

SHORTEST_PLURAL = 4  # letters of a name that may take an s: "the Googles of this world", "Googles Angestellte"
SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n\s*|[“\"‘]\s*)$")


@dataclass(frozen=True)
class Hit:
    start: int
    end: int
    form: Form

    @property
    def subject(self) -> Subject:
        return self.form.subject


class Gazetteer:
    """All forms of all subjects, ready to be sought. Building costs; `find` keeps the last few."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self.meanings: dict[str, list[Form]] = defaultdict(list)
        for subject in subjects:
            for words, form in forms.of(subject):
                self.meanings[words].append(form)
        self.words = list(self.meanings)
        self.automaton = AhoCorasick(self.words, matchkind=MatchKind.Standard)

    def hits(self, text: Text, on: date | None) -> Iterator[Hit]:
        for view in views(text.text):
            for number, *place in self.automaton.find_matches_as_indexes(view.folded, overlapping=True):
                start, end = view.span(*place)
                if view.is_other and not HYPHEN.search(text.text, start, end):
                    continue
                if guards.is_whole(text.folded, start, end) or _is_plural(text.text, start, end):
                    for form in self.meanings[self.words[number]]:
                        if _may_name(form, view.text[slice(*place)], text.text, start, end, on):
                            yield Hit(start, end, form)


def find(text: str, subjects: Sequence[Subject], on: date | None = None) -> tuple[Mention, ...]:
    """Mentions by first appearance. `on` is the day the text was written: names may be valid for a time only."""
    read = Text(text)
    found = _in_sense(read, list(_gazetteer(tuple(subjects)).hits(read, on)))
    hits = [*found, *_licensed(text, found)]
    named: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in _longest(sorted(hits, key=lambda hit: (hit.start, -hit.end))):
        named[hit.subject.type, hit.subject.slug].append(hit)
    return tuple(_mention(text, found) for found in named.values())


@lru_cache(maxsize=4)
def _gazetteer(subjects: tuple[Subject, ...]) -> Gazetteer:
    return Gazetteer(subjects)


def _is_plural(text: str, start: int, end: int) -> bool:
    """One s more at the end of a name in capitals: a plural, or a genitive as German has it."""
    name = text[start:end]
    is_name = len(name) >= SHORTEST_PLURAL and name[0].isupper() and name[-1].isalpha() and name[-1] not in "sS"
    return is_name and text[end : end + 1] == "s" and guards.is_whole(text, start, end + 1)


def _may_name(form: Form, words: str, text: str, start: int, end: int, on: date | None) -> bool:
    alias = form.alias
    if on and not (_is_in_time(alias, on) or _is_told_as_past(form, text, start, end, on)):
        return False
    is_word = form.is_name or alias.case_sensitive
    if is_word and guards.is_compound_of_words(text, start, end):
        return False
    return forms.is_cased(form, words, text, start, end) and not guards.is_other(text, start, end)


def _is_in_time(alias: Alias, on: date) -> bool:
    return not ((alias.valid_from and on < alias.valid_from) or (alias.valid_to and on > alias.valid_to))


def _is_told_as_past(form: Form, text: str, start: int, end: int, on: date) -> bool:
    is_over = form.is_name and form.alias.valid_to and on > form.alias.valid_to
    return bool(is_over and former.is_called_former(text, start, end))


def _in_sense(text: Text, hits: list[Hit]) -> list[Hit]:
    """Those that name their subject and nothing else that goes by the same words."""
    first: dict[str, int] = {}
    for hit in hits:
        if hit.form.is_full and not (worlds.of(hit.form) or short.is_short(hit.form.alias.text)):
            for slug in filter(None, (hit.subject.slug, hit.subject.maker)):
                first[slug] = min(hit.start, first.get(slug, hit.start))
    others = {h.subject for h in hits if text.is_another(worlds.of(h.form), h.subject.kind, h.start, h.end)}
    return [hit for hit in hits if _means(text, hit, hits, first, hit.subject in others)]


def _means(text: Text, hit: Hit, hits: list[Hit], first: dict[str, int], has_other_sense: bool) -> bool:
    alias = hit.form.alias
    is_before = first.get(hit.subject.slug, hit.start) >= hit.start
    if alias.context and not text.is_in_context(alias.context, hit.start) and is_before:
        return False
    is_own = short.is_own(text.text, text.text[hit.start : hit.end], hit.subject)
    if is_own is False or _is_small_word(text, hit):
        return False
    if words := worlds.of(hit.form):
        return _is_meant(text, hit, words, bool(is_own) or hit.subject.slug in first, has_other_sense)
    return not _is_mere_word(text.text, hit, hits)


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
    if text.is_beside(words, *at):
        return False
    is_thing = text.is_a_thing(*at) or (is_ruled and text.is_counted(*at)) or (has_other_sense and text.is_the(*at))
    if is_thing and not text.is_at_head(hit.subject.kind, *at):
        return False
    weight = text.weight(words, hit.subject.kind, *at) + 4 * is_sure - has_other_sense
    return weight >= (is_ruled and text.is_english)


def _is_mere_word(text: str, hit: Hit, hits: list[Hit]) -> bool:
    """“Beacons” at the head of a sentence are no company where beacons burn all through the text."""
    words = text[hit.start : hit.end]
    if (
        not (hit.form.is_name or hit.form.alias.case_sensitive)
        or not words.istitle()
        or " " in words
        or not _opens(text, hit)
    ):
        return False
    if any(other.subject == hit.subject and not _opens(text, other) for other in hits):
        return False
    return bool(re.search(rf"(?<!\w){re.escape(words.lower())}s?(?!\w)", text))


def _opens(text: str, hit: Hit) -> bool:
    return bool(SENTENCE_START.search(text[max(0, hit.start - 5) : hit.start]))


def _licensed(text: str, hits: list[Hit]) -> Iterator[Hit]:
    """Short forms that the text brings in with a full name, wherever they stand after it."""
    brought: dict[tuple[str, Subject], Hit] = {}
    for hit in hits:
        for words in short.forms(text[hit.start : hit.end], text[hit.end : hit.end + 40]) if hit.form.is_full else ():
            brought.setdefault((words, hit.subject), hit)
    for (words, _subject), hit in brought.items():
        for found in re.finditer(rf"(?<!-){re.escape(words)}(?!-)", text[hit.end :]):
            start, end = hit.end + found.start(), hit.end + found.end()
            if guards.is_whole(text, start, end) and not guards.is_other(text, start, end):
                yield Hit(start, end, hit.form)


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Of overlapping hits the leftmost, of those the longest; several subjects under the very same words all stay."""
    last: Hit | None = None
    for hit in hits:
        if last is None or hit.start >= last.end or (hit.start, hit.end) == (last.start, last.end):
            yield hit
            last = hit


def _mention(text: str, hits: list[Hit]) -> Mention:
    spans = tuple(dict.fromkeys((hit.start, hit.end) for hit in hits))
    subject = hits[0].subject
    matched = tuple(dict.fromkeys(" ".join(text[a:b].split()) for a, b in spans))
    return Mention(subject.type, subject.slug, subject.name, len(spans), matched, spans)


__all__ = ["Gazetteer", "find", "fold"]
