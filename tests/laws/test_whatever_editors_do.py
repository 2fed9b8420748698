"""All laws at once: random editorial acts, and after them print is what its contents give.

Two records are set at once, not a hundred, so much is still due when the next act comes; print is held against one who
looks everything up.
"""

import random
from collections import defaultdict
from datetime import date
from itertools import count

import pytest

from tests import factories
from timeline import models
from timeline.editorial import Refused, correct, publish, retract
from timeline.printed.derived.places import places
from timeline.printed.gather import Print, contents_in_print, days_of
from timeline.printed.models import Edition, Fragment, PublicRecord, Shelf
from timeline.printed.typesetting import Neighbours, names, typeset
from timeline.publishing import dependents, draw, refresh, reprint, verify

pytestmark = pytest.mark.usefixtures("record")
ACTS = 120
AT_ONCE = 2
DATES = ["2018-05-02", "2018-05", "[2018-04-01..2018-05-20]", "[..2018-06-01]", "2018-03/..", "2018-03/2018-05", "2018"]
SUBJECTS = [models.Organization, models.Product, models.Contract, models.Story]
PRINTABLE = [models.TimelineEntry, models.Demand, models.Article, *SUBJECTS]


class Desk:
    """Editors who write, rewrite and publish without plan. Every word they write is new."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.editor = factories.UserFactory()
        self.numbers = count()
        self.unprinted: dict[str, str] = {}  # words, by the record they were written into
        factories.ProductFactory.create_batch(2)
        factories.StoryFactory.create_batch(3)
        factories.ContractFactory.create_batch(2)
        self.articles = [factories.ArticleFactory(published_on=date(2019, 1, day)) for day in (1, 2, 3)]

    def word(self, record) -> str:
        word = f"canary{next(self.numbers)}x"
        self.unprinted[word] = record.record_id
        return word

    def any(self, model):
        return self.random.choice(model.objects.order_by("pk"))

    def write(self) -> None:
        kind = self.random.choice(["statement", "contract"])
        entry = factories.EntryFactory(kind=kind, citation__article=self.random.choice(self.articles))
        if kind == "contract":
            event = models.ContractEvent.objects.create(entry=entry, type="award")
            event.parties.create(organization=self.any(models.Organization), role="supplier")
        self.rewrite(entry)

    def rewrite(self, entry=None) -> None:
        entry = entry or self.any(models.TimelineEntry)
        entry.title, entry.date = self.word(entry), self.random.choice(DATES)
        entry.is_announced = self.random.random() < 0.2
        entry.save()
        entry.stories.set([self.any(models.Story), self.any(models.Story)][: self.random.randrange(3)])
        entry.products.set([self.any(models.Product)][: self.random.randrange(2)])
        entry.roles.all().delete()
        entry.roles.create(organization=self.any(models.Organization), part="actor")
        models.ContractEvent.objects.filter(entry=entry).update(contract=self.any(models.Contract))

    def link(self) -> None:
        earlier, later = self.any(models.TimelineEntry), self.any(models.TimelineEntry)
        if earlier != later and not earlier.links_on.filter(later=later).delete()[0]:
            factories.LinkFactory(earlier=earlier, later=later)

    def demand(self) -> None:
        held = [*models.Demand.objects.order_by("pk"), None]
        demand = self.random.choice(held) or factories.DemandFactory(of=self.any(models.Organization))
        demand.text = self.word(demand)
        demand.save()
        demand.made_in.set({self.any(models.TimelineEntry), self.any(models.TimelineEntry)})
        demand.responses.all().delete()
        demand.responses.create(entry=self.any(models.TimelineEntry), kind=self.random.choice(["none", "refused"]))

    def rename(self) -> None:
        subject = self.any(self.random.choice(SUBJECTS))
        setattr(subject, "title" if hasattr(subject, "title") else "name", word := self.word(subject))
        if not PublicRecord.press.filter(pk=subject.record_id).exists():
            subject.slug = self.random.choice([subject.slug, word])
        if isinstance(subject, models.Product):
            subject.maker = self.any(models.Organization)
        subject.save()

    def print(self) -> None:
        """Another's act prints a record the first time only, or what was taken out of its form; a refusal prints
        nothing."""
        records = [record for model in PRINTABLE for record in model.objects.order_by("pk")]
        rewritten = [record for record in records if record.record_id in self.unprinted.values()]
        record = self.random.choice(self.random.choice([rewritten or records, records]))
        demands = {d.record_id for d in in_its_form(record)}
        before = Edition.press.clock()
        try:
            self.random.choice([*[publish] * 4, correct, retract])(record, by=self.editor, note="Why.")
        except Refused:
            assert Edition.press.clock() == before
        for edition in Edition.press.since(before):
            last = Edition.press.of(edition.record_id).filter(sequence__lt=edition.sequence).first()
            if edition.action == "refreshed":
                assert edition.content == last.content
            else:
                is_its_own = edition.record_id in (record.record_id, *demands)
                assert is_its_own or last is None or record.record_id in names(last.content)
                self.unprinted = {word: of for word, of in self.unprinted.items() if of != edition.record_id}


def in_its_form(record: models.Printable) -> list[models.Demand]:
    """The demands that an entry makes, and those that it answers."""
    if not isinstance(record, models.TimelineEntry):
        return []
    return [*record.demands.all(), *(answer.demand for answer in record.responses.all())]


def contents() -> dict[str, dict]:
    return contents_in_print(PublicRecord.press.in_print().values_list("pk", flat=True))


def everything() -> Neighbours:
    naming, latest = defaultdict(list), {}
    known = contents()
    for record_id, content in known.items():
        for named in names(content):
            naming[named].append(record_id)
        for story, day in days_of(content):
            latest[story] = max(day, latest.get(story, day))
    return Neighbours(known, naming, latest)


def settle() -> None:
    while refresh(limit=AT_ONCE) or draw():
        pass


@pytest.mark.parametrize("seed", [1, 4])
def test_print_is_what_its_contents_give(seed, monkeypatch):
    monkeypatch.setattr(dependents, "BOUND", AT_ONCE)
    desk = Desk(seed)
    desk.write()
    for _ in range(ACTS):
        desk.random.choice([desk.write, desk.rewrite, desk.link, desk.demand, desk.rename, *[desk.print] * 7])()
        if desk.random.random() < 0.3:
            settle()
            known = everything()
            for record in PublicRecord.press.in_print():
                content = known.contents[record.pk]
                assert typeset(content, known)[0] | {"edition": record.document["edition"]} == record.document
            assert list(verify()) == []
            documents = PublicRecord.press.values_list("document")
            text = str([contents(), *documents, *Fragment.press.values_list("html")])
            assert [word for word in desk.unprinted if word in text] == []
    settle()
    assert reprint()["editions"] == 0
    shelves, standing = list(Shelf.press.all()), {}
    for edition in Edition.press.filter(kind="entry").order_by("sequence"):
        standing[edition.record_id] = {place.facet for place in places("entry", edition.document)}
        now = edition.sequence
        open_now = {(s.record_id, s.facet) for s in shelves if s.from_sequence <= now < (s.to_sequence or now + 1)}
        assert open_now == {(record_id, facet) for record_id, facets in standing.items() for facet in facets}


@pytest.mark.parametrize("seed", [2, 3])
def test_what_stood_at_a_sequence_is_what_the_contents_of_then_give(seed):
    """Typeset from the content of then, a document has the names and titles that its neighbours had then."""
    desk, settled = Desk(seed), {}
    desk.write()
    for _ in range(ACTS):
        desk.random.choice([desk.write, desk.rewrite, desk.link, desk.demand, desk.rename, *[desk.print] * 7])()
        if desk.random.random() < 0.3:
            settle()
            settled[Edition.press.clock()] = dict(PublicRecord.press.in_print().values_list("pk", "document"))

    for sequence, documents in settled.items():
        stood = contents_in_print(documents, at=sequence)
        neighbours = Print(at=sequence).neighbours_of(stood.values())
        for record_id, content in stood.items():
            document = typeset(content, neighbours)[0]
            assert document | {"edition": documents[record_id]["edition"]} == documents[record_id], sequence
        assert stood.keys() == documents.keys()
    assert len(settled) > 10
