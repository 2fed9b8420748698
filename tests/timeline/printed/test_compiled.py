"""A compiled query answers as the query set does that it was made of, for whatever lists it is asked."""

import pytest
from django.db.models import BigIntegerField, CharField

from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.database.lists import any_of
from timeline.editorial import publish
from timeline.models import TimelineEntry
from timeline.printed.compiled import Compiled
from timeline.printed.models import Edition, PublicRecord

pytestmark = pytest.mark.django_db
TITLES = Compiled(
    lambda pks: TimelineEntry.objects.filter(any_of("pk", pks)).order_by("pk").values("pk", "title"),
    pks=BigIntegerField(),
)


def test_it_takes_as_many_as_it_is_given():
    one, two, three = EntryFactory(title="One"), EntryFactory(title="Two"), EntryFactory(title="100 %s")

    for entries in ([], [one], [one, two, three]):
        told = [{"pk": entry.pk, "title": entry.title} for entry in entries]
        assert list(TITLES.rows(pks=[entry.pk for entry in entries])) == told


def test_its_sql_is_written_once(django_assert_num_queries):
    entries = EntryFactory.create_batch(2)
    list(TITLES.rows(pks=[]))
    first = TITLES.statement

    with django_assert_num_queries(2):
        for entry in entries:
            assert next(TITLES.rows(pks=[entry.pk]))["pk"] == entry.pk

    assert TITLES.statement is first


def test_what_fields_make_of_a_column_is_made_of_it_too():
    entry = EntryFactory(roles={"amazon": "actor"})
    publish(entry, by=UserFactory())
    amazon = OrganizationFactory(slug="amazon").record_id
    rows = Compiled(
        lambda named: PublicRecord.press.filter(names__overlap=named).values_list("pk", "names", "document"),
        named=CharField(),
    )
    contents = Compiled(
        lambda ids: Edition.press.filter(any_of("record_id", ids)).values_list("content"), ids=CharField()
    )

    ((pk, names, document),) = rows.tuples(named=[amazon, "O999"])

    assert (pk, amazon in names, document["title"]) == (entry.record_id, True, entry.title)
    assert [content["title"] for (content,) in contents.tuples(ids=[pk])] == [entry.title]
