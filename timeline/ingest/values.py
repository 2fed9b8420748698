"""The values that travel down the road in. No rule lives here, nothing of Django, no network, no database."""

import hashlib
from dataclasses import dataclass
from datetime import date

from timeline.ingest.characters import words
from timeline.ingest.locate import Leaf


@dataclass(frozen=True)
class Skipped:
    """Nothing could be taken. `reason` is a stable word for programs, `detail` one sentence for people."""

    reason: str
    detail: str = ""


@dataclass(frozen=True)
class Raw:
    """What arrived: the bytes, with what the carrier said of them (`name` is a file's name, if it was a file)."""

    body: bytes
    url: str | None = None
    content_type: str | None = None
    name: str = ""


@dataclass(frozen=True)
class Given:
    """What the caller states about the source; it wins over whatever the page says of itself."""

    url: str | None = None
    published_on: date | None = None
    outlet: str | None = None


@dataclass(frozen=True)
class Page:
    """One article: `text` is the body, paragraphs joined by a blank line; `date_origin` says where the date stood.

    `url` is where it was found (`is_found`), else what it names as its own address; `stated_url` is the latter alone.
    `claimed_url` stands in the place of `url` where another article is held at it. `leaves` are the pages of a PDF.
    """

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published_on: date | None = None
    date_origin: str = ""
    language: str = "en"
    text: str = ""
    rests_on: str | None = None
    stated_url: str | None = None
    claimed_url: str | None = None
    is_found: bool = False
    leaves: tuple[Leaf, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n\n")) if self.text else ()

    @property
    def words(self) -> int:
        return words(self.text)

    @property
    def is_english(self) -> bool:
        """Where it does not say, it is taken for English."""
        return self.language.lower().split("-")[0] in ("", "en")

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the text, white space and case folded (a moved line break is no change); "" without text."""
        folded = " ".join(self.text.split()).lower()
        return hashlib.sha256(folded.encode()).hexdigest() if folded else ""


@dataclass(frozen=True)
class Alias:
    """Words that name a subject. With `context`, one of those words must stand in the same paragraph;
    beside one of `not_beside` they name something else."""

    text: str
    case_sensitive: bool = False
    context: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    not_beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Subject:
    """Somebody or something an entry can be about; `maker` is the slug of the organization that makes a product."""

    type: str  # organization | product | person
    slug: str
    name: str
    kind: str = ""
    maker: str | None = None
    aliases: tuple[Alias, ...] = ()
    former_names: tuple[Alias, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A subject in a text: how often, under which words, where (offsets into `Page.text`).

    Words that may mean several, of whom nothing tells one, are a mention without type and slug: `may_mean` lists
    (type, slug, name) of each.
    """

    type: str
    slug: str
    name: str
    count: int
    matched: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    may_mean: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Stranger:
    """An organization that a text names and the record does not know: its fullest name as written, each form of it,
    where they stand (offsets into `Page.text`), its sort (company, agency, body, or "" where nothing tells), how often
    it is named, and in sentences why it is taken for one. `signs` are those for it and against, `weight` their sum."""

    name: str
    forms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    sort: str
    count: int
    reasons: tuple[str, ...]
    signs: tuple[str, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True)
class Size:
    """How many, as said: "more than 20,000" has low 20000 and no high."""

    text: str
    low: int | None = None
    high: int | None = None
    unit: str = ""


@dataclass(frozen=True)
class DateGuess:
    """An EDTF string that `timeline.dates.parse` accepts, and the words it rests on."""

    edtf: str
    reason: str


SURE_FROM = 0.7
"""The score from which a proposal is surely an event; below it, it may be one. In plain articles nine in ten are right
from here on, and ten articles without an event bring about one; below, about half are right."""


@dataclass(frozen=True)
class Proposal:
    """A machine's belief that the text tells of one event. `quote` is its sentence, in `Page.text` at `start`.

    `claim` = (kind, actor, target, instrument): words that stay the same when a rule, a score or an offset changes, so
    that an editor's "no" to a claim survives. `told_in` are the other sentences that tell of it. `locator` is the page
    of the document on which the quote stands. `strangers` are organizations that are not on record, by name and role,
    and `sorts` those of their sorts that something tells, by name (company, agency, body); `inferred` are the parties
    that no sentence which tells of it names, by slug or, where not on record, by name. `amount` is a sum, in digits,
    and its ISO 4217 currency, `period` an ISO 8601 duration; `trigger` the words of the deed; `demands` what is asked,
    in the page's words; `answers` the claims of what this one answers. `contract_roles` are the parties' roles in the
    contract, as OCDS spells them, by slug or, where not on record, by name; only of whom the page's reader said so.
    """

    kind: str
    title: str
    date: DateGuess | None
    quote: str
    start: int
    rule: str
    score: float
    claim: tuple[str, str, str, str]
    organizations: tuple[tuple[str, str], ...] = ()
    products: tuple[str, ...] = ()
    action_types: tuple[str, ...] = ()
    contract_event: str | None = None
    size: Size | None = None
    prefix: str = ""
    suffix: str = ""
    reasons: tuple[str, ...] = ()
    participants: str = ""
    locator: str = ""
    strangers: tuple[tuple[str, str], ...] = ()
    amount: tuple[str, str] | None = None
    period: str | None = None
    demands: tuple[str, ...] = ()
    answers: tuple[tuple[str, str, str, str], ...] = ()
    inferred: tuple[str, ...] = ()
    told_in: tuple[str, ...] = ()
    sorts: tuple[tuple[str, str], ...] = ()
    contract_roles: tuple[tuple[str, str], ...] = ()
    trigger: str = ""


Span = tuple[int, int]


@dataclass(frozen=True)
class Hint:
    """What would be marked in a sentence, were it to tell an event of this kind, however unlikely it does (`likely`).

    Places are offsets of `Page.text`; `start` is the sentence's. `actions` are those of a protest, or the events of a
    contract, the likeliest first; `parties` stand with their roles of docs/pointing.md.
    """

    start: int
    kind: str
    likely: float
    trigger: Span
    actions: tuple[str, ...] = ()
    parties: tuple[tuple[Span, str], ...] = ()
    who: Span | None = None
    size: Span | None = None
    is_announced: bool = False


@dataclass(frozen=True)
class Relevance:
    """From 0 to 1: how far the article belongs to what the tracker covers, and why; `signs` is what was weighed."""

    score: float
    reasons: tuple[str, ...] = ()
    signs: tuple[float, ...] = ()


@dataclass(frozen=True)
class Reading:
    """All that was understood of one page. `gazetteer` is what it was read with: the version of the names and, behind a
    blank, that of the pointer where it was read in full. `is_left`: it was not, and is to be. `mentions` are of the
    record alone; `hints` are those of a page that was read in full."""

    page: Page
    mentions: tuple[Mention, ...]
    relevance: Relevance
    proposals: tuple[Proposal, ...]
    gazetteer: str = ""
    strangers: tuple[Stranger, ...] = ()
    is_left: bool = False
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True)
class Held:
    """An article the record holds already; `fingerprint` and `text` are "" when its text is not known; `earlier` are
    the fingerprints of the texts that it had before."""

    article_id: int
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published_on: date | None = None
    fingerprint: str = ""
    text: str = ""
    earlier: tuple[str, ...] = ()
    is_claimant: bool = False  # the address that its page names is another's, and that is on record


@dataclass(frozen=True)
class Plan:
    """What is to be done with an arrived page: `new`, `filled` (it lacked something), `changed` or `same`.
    `takes_address` is False where it is another's."""

    action: str
    reason: str
    article_id: int | None = None
    takes_address: bool = True
