"""Two doors that lock each other out: one order of locks makes it rare, and where it happens nothing is lost."""

import threading
from datetime import date

import pytest
from django.db import OperationalError, connection
from psycopg.errors import DeadlockDetected, LockNotAvailable

from tests.at_once import another, crossing, lock, until_waited_for
from tests.factories import ArticleFactory, DemandFactory, EntryFactory, OrganizationFactory, UserFactory
from tests.timeline.ingest.pages import LETTER
from timeline.editorial import AtOnce, publish, save
from timeline.editorial.door import door
from timeline.ingest import pipeline
from timeline.ingest.values import Given, Raw
from timeline.models import Article, Citation, Demand, Organization, TimelineEntry
from timeline.printed.models import Edition, Fragment
from timeline.publishing import draw, verify
from timeline.publishing.derived.fragments import settle

pytestmark = pytest.mark.usefixtures("record")
GIVEN = Given(outlet="The Courier", published_on=date(2021, 6, 14))


def retitled(record: TimelineEntry, title: str) -> None:
    record.title = title
    record.save()


def test_a_save_that_waits_too_long_is_told_so_and_nothing_of_it_is_written():
    entry, firm, editor = EntryFactory(title="The letter"), OrganizationFactory(name="Norvane"), UserFactory()

    def write() -> None:
        retitled(entry, "The longer letter")
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '300ms'")
        Organization.objects.update(name="Halyard")

    told, done = "at the same moment as you. Nothing was lost: try again", threading.Event()

    def hold(begun: threading.Event) -> None:
        lock(firm)
        begun.set()
        assert done.wait(20)

    with another(hold):
        with pytest.raises(AtOnce, match=f"Somebody saved or published .* {told}"):
            save(entry, write, by=editor)
        done.set()

    entry.refresh_from_db()
    assert (entry.title, entry.version, Organization.objects.get().name) == ("The letter", 1, "Norvane")
    save(entry, write, by=editor)


def test_a_publication_that_met_a_save_is_done_once_that_is():
    entry = EntryFactory()
    demand = DemandFactory(made_in=[entry])

    with crossing(held=demand, wanted=entry):
        edition = publish(entry, by=UserFactory())

    assert (edition.number, Edition.press.filter(record_id=entry.record_id).count()) == (1, 1)
    assert list(verify()) == []


@pytest.mark.parametrize(("met", "tries"), [(DeadlockDetected, 2), (LockNotAvailable, 1)])
def test_who_was_locked_out_tries_once_more_and_is_then_told_so(met, tries):
    entry, tried = EntryFactory(title="The letter"), []

    @door
    def act(record: TimelineEntry) -> None:
        tried.append(record)
        raise OperationalError from met()

    with pytest.raises(AtOnce, match="“The letter”"):
        act(entry)

    assert len(tried) == tries


def test_the_road_reads_again_what_somebody_saved_at_the_same_moment():
    pipeline.ingest(Raw(LETTER.encode(), name="a.txt"), GIVEN)
    article = Article.objects.get()
    entry = EntryFactory(citation=False)
    Citation.objects.create(entry=entry, article=article, quote_exact="seen by The")

    with crossing(held=article, wanted=entry):
        told = pipeline.ingest(Raw(f"{LETTER}\n\nOne more line was added to it.".encode(), name="a.txt"), GIVEN)

    assert told["article"]["action"] == "changed"
    assert "One more line" in Article.objects.get().text


def test_a_demand_is_untied_while_its_entry_is_saved_and_neither_locks_the_other_out():
    entry, editor = EntryFactory(), UserFactory()
    demand = DemandFactory(made_in=[entry], text="Stop it.")

    def untie(begun: threading.Event) -> None:
        def write() -> None:
            begun.set()
            until_waited_for()
            demand.made_in.remove(entry)

        save(demand, write, by=editor)

    with another(untie):
        save(entry, lambda: Demand.objects.update(text="Stop it now."), by=editor)

    assert Demand.objects.get().text == "Stop it now."
    assert not entry.demands.exists()


def test_two_entries_that_share_demands_are_saved_one_after_the_other():
    entries = EntryFactory(), EntryFactory()
    demands = DemandFactory(made_in=entries), DemandFactory(made_in=entries)
    editor = UserFactory()

    def first(begun: threading.Event) -> None:
        def write() -> None:
            Demand.objects.filter(pk=demands[1].pk).update(text="Second.")
            begun.set()
            until_waited_for()
            Demand.objects.filter(pk=demands[0].pk).update(text="First.")

        save(entries[0], write, by=editor)

    def second() -> None:
        for demand in demands:
            Demand.objects.filter(pk=demand.pk).update(text="Third.")

    with another(first):
        save(entries[1], second, by=editor)

    assert {demand.text for demand in Demand.objects.all()} == {"Third."}


def test_fragments_that_were_drawn_are_stored_in_the_order_in_which_the_press_marks_them():
    entries = [EntryFactory() for _ in range(4)]
    for entry in entries:
        publish(entry, by=UserFactory())
    drawn = sorted(Fragment.press.all(), key=lambda row: row.record_id, reverse=True)

    with crossing(held=drawn[-1], wanted=drawn[0]):
        settle(drawn)

    assert not Fragment.press.filter(due_at__isnull=False).exists()
    assert draw() == 0


def test_a_source_is_read_while_its_entry_is_published_and_neither_locks_the_other_out():
    title = LETTER.partition("\n")[0]
    article = ArticleFactory(text="", title=title, published_on=date(2021, 6, 14))
    entry = EntryFactory(citation=False)
    Citation.objects.create(entry=entry, article=article)
    editor = UserFactory()
    given = Given(url=article.url)

    def publishing(begun: threading.Event) -> None:
        lock(entry)
        begun.set()
        until_waited_for()
        publish(entry, by=editor)

    with another(publishing):
        told = pipeline.ingest(Raw(LETTER.encode(), name="a.txt"), given)

    assert told["article"]["id"] == article.record_id
    assert list(verify()) == []
