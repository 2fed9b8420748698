"""The ground rules stand on: a page's sentences with names marked, so that one pattern fits every company.

`marked` is a sentence with each organization's name overwritten by Ꝏ, each product's by Ꝑ, quotations by ¤ and
brackets and a dateline by blanks; `open` is the same with quotations left readable. Both keep every offset of
`Page.text`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.ingest.propose import datelines, masks, sentences
from timeline.ingest.propose.pointing.values import Words
from timeline.ingest.propose.strangers import MARK, is_stranger, slug_of
from timeline.ingest.values import Mention, Page, Subject

TEXT_CAP, SENTENCE_CAP, LENGTH_CAP = 200_000, 400, 1_200
ORG, PRODUCT, SPEECH = "Ꝏ", "Ꝑ", "¤"  # two rare letters, so that \b and \w take a name for a word
PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "‑": "-", "‐": "-", "–": "—"})


@dataclass(frozen=True)
class Named:
    """One place where subjects stand, in offsets of the page."""

    start: int
    end: int
    organizations: tuple[str, ...]
    products: tuple[str, ...]


@dataclass(frozen=True)
class Sentence:
    start: int
    text: str
    marked: str
    open: str
    paragraph: int
    number: int
    named: tuple[Named, ...]  # offsets within the sentence
    asides: tuple[masks.Span, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def words(self) -> Words:
        return Words("text", self.start, self.end)

    def words_at(self, start: int, end: int) -> Words:
        return Words("text", self.start + start, self.start + end)

    def places_of(self, slug: str) -> Iterator[Words]:
        """Where an organization is named."""
        return (self.words_at(name.start, name.end) for name in self.named if slug in name.organizations)

    def names_in(self, start: int, end: int) -> tuple[Named, ...]:
        return tuple(name for name in self.named if name.start >= start and name.end <= end)

    def organizations_in(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(slug for name in self.names_in(start, end) for slug in name.organizations))

    def aside_of(self, at: int) -> int:
        """Which relative clause an offset lies in; -1 for the main clause."""
        return next((i for i, (start, end) in enumerate(self.asides) if start <= at < end), -1)


@dataclass(frozen=True)
class Ground:
    page: Page
    sentences: tuple[Sentence, ...]
    subjects: dict[tuple[str, str], Subject] = field(repr=False)
    leads: dict[str, str] = field(repr=False)  # of each sort of organization the one the article is mostly about

    @property
    def published(self) -> date | None:
        return self.page.published_on

    def sort(self, slug: str) -> str:
        return sort(self.subjects.get(("organization", slug)))

    def name(self, slug: str, type: str = "organization") -> str:
        subject = self.subjects.get((type, slug))
        return subject.name if subject else slug

    def place(self, slug: str, near: Sentence, at: int = 0) -> Words:
        """Where words name an organization: of one that is not on record its name in full; else in the sentence, as
        near as can be to an offset of it; else nearest before it; else where it is named first."""
        ranked = sorted(near.places_of(slug), key=lambda words: abs(words.start - near.start - at))
        if ranked and not is_stranger(slug):
            return ranked[0]
        rest = [words for one in self.sentences for words in one.places_of(slug)]
        ranked += sorted(rest, key=lambda words: (words.start > near.start, abs(words.start - near.start)))
        full = (words for words in ranked if self.page.text[words.start : words.end] == self.name(slug))
        return next(full, ranked[0])

    def sorts_of(self, strangers: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The names of those whose sort something on the page tells, each with it."""
        for name in dict.fromkeys(strangers):
            subject = self._stranger(name)
            if subject and subject.kind:
                yield name, subject.kind

    def is_stranger(self, name: str) -> bool:
        """Whether it is the full name of one that is not on record."""
        subject = self._stranger(name)
        return subject is not None and subject.name == name

    def _stranger(self, name: str) -> Subject | None:
        return self.subjects.get(("organization", MARK + slug_of(name)))

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, when it stands in the same paragraph."""
        earlier = self.sentences[sentence.number - 1] if sentence.number else None
        return earlier if earlier and earlier.paragraph == sentence.paragraph else None

    def after(self, sentence: Sentence) -> str:
        """The words of the sentence that follows in the same paragraph, if one does."""
        later = self.sentences[sentence.number + 1 : sentence.number + 2]
        return later[0].open if later and later[0].paragraph == sentence.paragraph else ""

    def sentence_at(self, at: int) -> Sentence | None:
        """Which an offset of the text lies in; None behind what is read of it."""
        number = bisect_right(self.sentences, at, key=lambda sentence: sentence.start) - 1
        return self.sentences[number] if number >= 0 and at < self.sentences[number].end else None

    def up_to(self, sentence: Sentence, back: int) -> Iterator[Sentence]:
        """The sentence, then those before it, nearest first."""
        for number in range(sentence.number, max(-1, sentence.number - 1 - back), -1):
            yield self.sentences[number]


def sort(subject: Subject | None) -> str:
    """company, agency (public bodies and institutions), or body: those who speak for people."""
    kind = subject.kind if subject else ""
    if subject and not kind and is_stranger(subject.slug):
        return "company"  # as most are of whom nothing tells what they are
    return {"company": "company", "agency": "agency", "other": "agency"}.get(kind, "body")


def lay(page: Page, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> Ground:
    known = {(subject.type, subject.slug): subject for subject in subjects}
    named = _named(mentions)
    return Ground(page, tuple(_sentences(page, named)), known, _leads(page, mentions, known))


def _named(mentions: Sequence[Mention]) -> list[Named]:
    places: dict[tuple[int, int], tuple[list[str], list[str]]] = {}
    for mention in mentions:
        for span in mention.spans:
            organizations, products = places.setdefault(span, ([], []))
            if mention.type == "organization":
                organizations.append(mention.slug)
            elif mention.type == "product":
                products.append(mention.slug)
    return [Named(a, b, tuple(o), tuple(p)) for (a, b), (o, p) in sorted(places.items()) if o or p]


def _leads(page: Page, mentions: Sequence[Mention], known: dict[tuple[str, str], Subject]) -> dict[str, str]:
    """Whoever is named most of each sort; a name in the title counts five times."""
    title = (page.title or "").casefold()
    leads: dict[str, str] = {}
    most: dict[str, int] = {}
    for mention in mentions:
        if mention.type == "organization":
            count = mention.count + 5 * any(word.casefold() in title for word in mention.matched)
            of = sort(known[mention.type, mention.slug])
            if count > most.get(of, 0):
                leads[of], most[of] = mention.slug, count
    return leads


def _sentences(page: Page, named: list[Named]) -> Iterator[Sentence]:
    text = page.text[:TEXT_CAP]
    starts = [name.start for name in named]
    number = at = 0
    for index, paragraph in enumerate(text.split("\n\n")):
        marked, open_ = _marked(paragraph, at, _within(named, starts, at, at + len(paragraph)), page.published_on)
        for start, end in sentences.split(paragraph):
            if number == SENTENCE_CAP:
                return
            end = min(end, start + LENGTH_CAP)
            names = _within(named, starts, at + start, at + end)
            yield _sentence(at + start, paragraph[start:end], marked[start:end], open_[start:end], index, number, names)
            number += 1
        at += len(paragraph) + 2


def _sentence(at: int, text: str, marked: str, open_: str, paragraph: int, number: int, names: list[Named]) -> Sentence:
    here = tuple(Named(n.start - at, n.end - at, n.organizations, n.products) for n in names)
    return Sentence(at, text, marked, open_, paragraph, number, here, tuple(masks.asides(marked)))


def _within(named: list[Named], starts: list[int], start: int, end: int) -> list[Named]:
    return [name for name in named[bisect_left(starts, start) : bisect_right(starts, end)] if name.end <= end]


def _marked(paragraph: str, at: int, names: list[Named], published: date | None) -> tuple[str, str]:
    """The paragraph as rules see it, and the same with quotations readable."""
    dateline = datelines.find(paragraph, published)
    plain = masks.blank(paragraph.translate(PLAIN), [dateline] if dateline else [], " ")
    for sign, spans in (
        (ORG, [(n.start - at, n.end - at) for n in names if n.organizations]),
        (PRODUCT, [(n.start - at, n.end - at) for n in names if not n.organizations]),
    ):
        plain = masks.blank(plain, spans, sign)
    shut = masks.blank(plain, masks.quotations(paragraph), SPEECH)
    return masks.blank(shut, masks.brackets(shut), " "), plain
