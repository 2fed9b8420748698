"""The working rows of one affair: a contract, what was said against it, what was demanded, what was answered."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.db.models import Model

from bench.filler import subjects
from bench.filler.plan import ANSWERS, ENTRIES, EVENTS, PROTESTS, SECOND_SOURCES, Affair, few_have_most
from bench.filler.subjects import STAMPS
from bench.filler.words import AGENCIES, ASKED, DONE, OUTLETS, PLACES, REST, SUBJECTS, THINGS, WHO
from timeline.addresses.canonical import fingerprint
from timeline.models import (
    Article,
    Citation,
    Contract,
    ContractEvent,
    ContractParty,
    Demand,
    EntryContract,
    EntryLink,
    EntryProduct,
    EntryStory,
    EntryTopic,
    ProtestEvent,
    Response,
    Role,
    TimelineEntry,
)

OTHERS = ("statement", "policy", "legal", "report", "product", "protest", "protest", "other")
MadeIn = Demand.made_in.through


class Told:
    """One affair in rows. Their order is one in which they may be inserted."""

    def __init__(self, affair: Affair) -> None:
        self.affair, self.size = affair, affair.size
        self.random = affair.random("words")
        self.company = affair.company + 1
        self.agency = subjects.agency(self.size, affair.number)
        self.named = {
            "company": subjects.company_names(self.size)[affair.company],
            "agency": AGENCIES[affair.number % len(AGENCIES)],
            "thing": THINGS[affair.story % len(THINGS)],
            "product": subjects.product_name(affair.product),
        }

    def rows(self) -> Iterator[Model]:
        yield self.contract
        for position in range(ENTRIES):
            yield from self._entry(position)
        for asked, position in enumerate(PROTESTS):
            yield from self._demand(asked, position)

    @cached_property
    def contract(self) -> Contract:
        number = self.affair.number + 1
        title = "{product} for the {agency}".format(**self.named)
        award = f"CONT_AWD_{number:06}_BENCH"
        return Contract(id=number, slug=f"contract-{number}", title=title, award_id=award, **STAMPS)

    def kind(self, position: int) -> str:
        if position in EVENTS:
            return "contract"
        if position in PROTESTS:
            return "protest"
        return "statement" if position in ANSWERS else OTHERS[(position + self.affair.number) % len(OTHERS)]

    def _entry(self, position: int) -> Iterator[Model]:
        number, moment = self.affair.entry(position), self.affair.moments[position]
        title, summary = self._words(position)
        yield TimelineEntry(
            id=number,
            kind=self.kind(position),
            title=title,
            summary=summary,
            date=moment.edtf,
            starts_on=moment.starts_on,
            ends_on=moment.ends_on,
            sorts_on=moment.starts_on,
            is_announced=position == ENTRIES - 1,
            location=self.random.choice(PLACES),
            **STAMPS,
        )
        yield from self._about(position, number)
        yield from self._details(position, number)
        yield from self._sources(position, number, summary)

    def _words(self, position: int) -> tuple[str, str]:
        who = self.random.choice(WHO).capitalize()
        if self.kind(position) == "protest":
            told = f"{who} at {{company}} {DONE[self._action(position)]} over {{thing}} for the {{agency}}"
        elif self.kind(position) == "contract":
            told = f"{{company}} and the {{agency}}: {EVENTS[position].replace('_', ' ')} of the work on {{thing}}"
        else:
            told = f"{{company}} says what it will do about {{thing}} after {who.lower()} spoke up"
        title = told.format(**self.named)
        rest = " ".join(self.random.sample(REST, 2))
        return title, f"{title}, and {{product}} stays in use. {rest}".format(**self.named)

    def _action(self, position: int) -> str:
        return list(DONE)[(self.affair.number + position) % len(DONE)]

    def _about(self, position: int, number: int) -> Iterator[Model]:
        actor = subjects.group(self.size, position) if self.kind(position) == "protest" else self.company
        yield Role(entry_id=number, organization_id=actor, part="actor")
        other = self.agency if actor == self.company else self.company
        yield Role(entry_id=number, organization_id=other, part="target")
        yield EntryStory(entry_id=number, story_id=self.affair.story + 1)
        if position % 2 == 0:
            yield EntryProduct(entry_id=number, product_id=self.affair.product + 1)
        for topic in {few_have_most(self.random, len(SUBJECTS)) for _ in range(2)}:
            yield EntryTopic(entry_id=number, topic_id=topic + 1)

    def _details(self, position: int, number: int) -> Iterator[Model]:
        if position in EVENTS:
            yield from self._event(position, number)
        elif position in PROTESTS:
            yield EntryContract(entry_id=number, contract_id=self.contract.id)
        if self.kind(position) == "protest":
            many = self.random.randrange(20, 4000)
            size = {"size_text": f"about {many}", "size_low": many, "size_unit": "people"}
            yield ProtestEvent(entry_id=number, action_types=[self._action(position)], participants="staff", **size)
        if position in ANSWERS:
            asked = self.affair.entry(ANSWERS[position])
            yield EntryLink(earlier_id=asked, later_id=number, relation="prompted", note="“in answer to the letter”")

    def _event(self, position: int, number: int) -> Iterator[Model]:
        moment = self.affair.moments[position]
        event = {"type": EVENTS[position], "period": f"{moment.starts_on.year}/{moment.starts_on.year + 2}"}
        amount = Decimal(self.random.randrange(10, 9000)) * 1000
        key = 3 * self.affair.number + sorted(EVENTS).index(position) + 1
        yield ContractEvent(
            id=key, entry_id=number, contract_id=self.contract.id, amount=amount, currency="USD", **event
        )
        yield ContractParty(event_id=key, organization_id=self.agency, role="buyer")
        yield ContractParty(event_id=key, organization_id=self.company, role="supplier")

    def _sources(self, position: int, number: int, summary: str) -> Iterator[Model]:
        """Its first article, and where others reported too a second one."""
        moment = self.affair.moments[position]
        day = moment.starts_on - timedelta(days=200) if position == ENTRIES - 1 else moment.ends_on
        for key in (2 * number - 1, 2 * number)[: 2 if position in SECOND_SOURCES else 1]:
            article = self._article(key, day + timedelta(days=key % 3), summary)
            yield article
            quote = {"quote_exact": summary.split(". ")[1] + ".", "supports": ["date", "action"]}
            yield Citation(entry_id=number, article_id=key, basis="own_reporting", **quote)

    def _article(self, key: int, day: date, summary: str) -> Article:
        text = f"Report {key}.\n\n{summary}\n\n{' '.join(REST)}"
        address = f"https://news-{key % len(OUTLETS)}.example/{day:%Y/%m}/report-{key}"
        return Article(
            id=key,
            url=address,
            address_sha256=fingerprint(address),
            title=f"Report {key}: {summary.split(',')[0]}",
            byline="Ann Field",
            outlet_id=key % len(OUTLETS) + 1,
            published_on=day,
            date_origin="meta",
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            **STAMPS,
        )

    def _demand(self, asked: int, position: int) -> Iterator[Model]:
        key = len(PROTESTS) * self.affair.number + asked + 1
        words = ASKED[asked % len(ASKED)].format(**self.named)
        yield Demand(id=key, text=words, of_id=self.company, **STAMPS)
        yield MadeIn(demand_id=key, timelineentry_id=self.affair.entry(position))
        for answered, answers in ANSWERS.items():
            if answers == position:
                kind = self.random.choice(["refused", "acknowledged", "partly_met", "met"])
                yield Response(demand_id=key, entry_id=self.affair.entry(answered), kind=kind)
