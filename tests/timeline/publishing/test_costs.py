"""What publishing costs in queries: constant, however large the record is. Savepoints are not counted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests.api.bulk import print_copies
from tests.factories import (
    ArticleFactory,
    CitationFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProductFactory,
    StoryFactory,
    UserFactory,
)
from timeline.editorial import correct, publish
from timeline.models import ContractEvent, EntryContract, EntryProduct, EntryTopic, Response, TimelineEntry, Topic
from timeline.printed.models import PublicRecord
from timeline.publishing import print_records, refresh, reprint, verify

pytestmark = pytest.mark.django_db
PLANNED_FOR_ALL = 6
"""At which time PostgreSQL plans a trigger's statement for all values, and keeps that plan."""


def queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        act()
    return sum("SAVEPOINT" not in query["sql"] for query in asked)


def an_entry(**fields) -> TimelineEntry:
    """With ten neighbours of seven kinds, none of them in print."""
    entry = EntryFactory(kind="contract", roles={"amazon": "actor", "google": "target"}, **fields)
    CitationFactory(entry=entry, article=ArticleFactory())
    ContractEvent.objects.create(entry=entry, type="award", contract=ContractFactory())
    EntryContract.objects.create(entry=entry, contract=ContractFactory())
    EntryProduct.objects.create(entry=entry, product=ProductFactory(maker=OrganizationFactory(slug="amazon")))
    EntryTopic.objects.create(entry=entry, topic=Topic.objects.create(slug=f"topic-{entry.pk}", name="A topic"))
    DemandFactory(of=OrganizationFactory(slug="google"), made_in=[entry])
    return entry


def scanned() -> int:
    """Rows of print that this transaction has read without an index, in triggers too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(seq_tup_read) FROM pg_stat_xact_user_tables WHERE relname LIKE 'printed_%'")
        return cursor.fetchone()[0]


def moved() -> int:
    """Printed records that this transaction has written to another page, and so into each of their indexes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT n_tup_upd - n_tup_hot_upd FROM pg_stat_xact_user_tables WHERE relname = 'printed_publicrecord'"
        )
        return cursor.fetchone()[0]


@contextmanager
def as_if_tables_were_small() -> Iterator[None]:
    """PostgreSQL keeps the plans of what the triggers ask, and a small table is read from end to end sooner."""
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")
        cursor.execute("SET LOCAL random_page_cost = 1000")
        yield
        cursor.execute("SET LOCAL random_page_cost TO DEFAULT")


def about_another_topic(entry: TimelineEntry) -> None:
    """So that a place and a reference are closed, and others opened."""
    topic = Topic.objects.create(slug=f"another-{Topic.objects.count()}", name="Another topic")
    EntryTopic.objects.filter(entry=entry).update(topic=topic)


def test_publishing_reads_no_table_of_print_from_end_to_end():
    entry, editor = an_entry(stories=[StoryFactory()]), UserFactory()
    with as_if_tables_were_small():
        for _time in range(PLANNED_FOR_ALL):
            publish(entry, by=editor)
            about_another_topic(entry)
    print_copies(entry.record_id, 3000)
    before = scanned()

    publish(entry, by=editor)

    assert scanned() - before < 300


def test_a_first_publication_with_ten_new_neighbours_of_seven_kinds():
    entry, editor = an_entry(stories=[StoryFactory()]), UserFactory()

    assert queries(lambda: publish(entry, by=editor)) <= 60


@pytest.mark.parametrize("around", [3, 60])
def test_publishing_again_costs_the_same_at_any_size(around):
    story, editor = StoryFactory(), UserFactory()
    entry = an_entry(stories=[story])
    answers = [EntryFactory(stories=[story], roles={"amazon": "actor"}) for _ in range(around)]
    for answer in answers:
        LinkFactory(earlier=entry, later=answer)
    Response.objects.create(demand=entry.demands.get(), entry=answers[0], kind="refused")
    print_records([entry, *answers], by=editor)
    TimelineEntry.objects.filter(pk=entry.pk).update(summary="Better words.")

    assert queries(lambda: publish(entry, by=editor)) <= 25


@pytest.mark.parametrize("is_its_answer", [False, True])
def test_so_does_a_demand_in_however_many_entries_it_was_made_or_answered(is_its_answer):
    editor, entries = UserFactory(), EntryFactory.create_batch(30)
    demand = DemandFactory(made_in=entries[:1] if is_its_answer else entries)
    if is_its_answer:
        Response.objects.bulk_create(Response(demand=demand, entry=one, kind="refused") for one in entries[1:])
    print_records(entries, by=editor)
    demand.text = "Better words."
    demand.save()

    assert queries(lambda: publish(entries[0], by=editor)) <= 25


@override_settings(TRACKER_FOUR_EYES=True)
def test_so_does_an_entry_however_many_demands_were_reworded_in_it():
    entry, editor = EntryFactory(), UserFactory()
    demands = [DemandFactory(made_in=[entry]) for _ in range(30)]
    print_records([entry], by=editor)
    for demand in demands:
        demand.text = "Better words."
        demand.save()

    assert queries(lambda: publish(entry, by=editor)) <= 25


def test_an_edition_that_moves_nothing_asks_for_no_rows_of_its_record():
    entry, editor = an_entry(stories=[StoryFactory()]), UserFactory()
    publish(entry, by=editor)
    TimelineEntry.objects.filter(pk=entry.pk).update(summary="Better words.")

    with CaptureQueriesContext(connection) as asked:
        publish(entry, by=editor)

    rows = [query["sql"] for query in asked if 'printed_shelf"."id"' in query["sql"] or "COPY" in query["sql"]]
    assert [statement for statement in rows if "printed_edition" not in statement] == []


def test_correcting_a_name_that_three_hundred_entries_print():
    editor = UserFactory()
    print_records([EntryFactory(roles={"amazon": "actor"}) for _ in range(300)], by=editor)
    amazon = OrganizationFactory(slug="amazon")
    amazon.name = "Amazon.com"
    amazon.save()

    def corrected() -> None:
        correct(amazon, by=editor, note="Its name.")
        while refresh():
            pass

    assert queries(corrected) <= 60


@pytest.mark.parametrize("changed", ["document", "reads"])
def test_reprinting_sixty_records_asks_no_more_than_three(changed):
    printed = print_records([EntryFactory(roles={"amazon": "actor"}) for _ in range(63)], by=UserFactory())
    ids = [edition.record_id for edition in printed.chosen]
    tampered = {"document": {"title": "Another"}, "reads": ["O999"]}[changed]
    PublicRecord.press.filter(pk__in=ids).update(**{changed: tampered})

    few, many = queries(lambda: reprint(ids[:3])), queries(lambda: reprint(ids[3:]))

    assert many == few
    assert list(verify()) == []
    assert not PublicRecord.press.filter(pk__in=ids, reads=["O999"]).exists()


def test_a_record_that_is_printed_again_stays_where_it_is():
    printed = print_records([EntryFactory(), EntryFactory()], by=UserFactory())
    ids = [edition.record_id for edition in printed.chosen]
    PublicRecord.press.filter(pk__in=ids).update(document={"title": "Another"})
    before = moved()

    assert reprint(ids)["editions"] == 2
    assert moved() == before
