"""A row that is older than a rule stands; `verify` names it, its field and what to do."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connections
from psycopg.types.range import DateRange

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, OrganizationFactory
from timeline.publishing import verify

pytestmark = pytest.mark.usefixtures("record")


def grown_old(table: str, column: str, value: str, pk: int) -> None:
    """As a release left it that did not know the rule yet."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c'"
            " AND conrelid = %s::regclass"
            " AND conkey = (SELECT ARRAY[attnum] FROM pg_attribute WHERE attrelid = conrelid AND attname = %s)",
            [table, column],
        )
        checks = cursor.fetchall()
        for name, _ in checks:
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = %s", [value, pk])
        for name, definition in checks:
            cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition} NOT VALID')


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://wire.example/a",
        "https://me:secret@wire.example/",
        "file:///etc/x",
    ],
)
@pytest.mark.parametrize(("column", "called"), [("url", "address"), ("archive_url", "archived copy")])
def test_an_address_that_may_be_no_link_is_named_with_its_record(address: str, column: str, called: str):
    article = ArticleFactory()
    grown_old("timeline_article", column, address, article.pk)

    with pytest.raises(SystemExit):
        call_command("verify", stdout=(said := StringIO()))

    assert (
        f"{article.record_id} keeps in its field “{called}” what may not be stored any more (“{address}”): mend it"
        in said.getvalue()
    )


@pytest.mark.parametrize("value", ["a\u0007b", "x" * 10_001])
def test_so_is_any_text_that_a_rule_would_refuse_and_its_words_are_not_told(value: str):
    entry = EntryFactory()
    grown_old("timeline_timelineentry", "summary", value, entry.pk)

    assert [line for line in verify() if entry.record_id in line] == [
        f"{entry.record_id} keeps in its field “summary” what may not be stored any more: mend it on the desk, or the "
        "record can't be saved."
    ]


def test_a_part_is_named_by_its_entry():
    citation = CitationFactory()
    grown_old("timeline_citation", "locator", "page\u00853", citation.pk)

    assert any(f"Citation {citation.pk} of {citation.entry.record_id} keeps in its field" in line for line in verify())


def test_so_are_days_that_no_page_could_write():
    article, organization = ArticleFactory(), OrganizationFactory()
    former = organization.former_names.create(name="Cadabra", during=DateRange(date(1994, 7, 5), None))
    grown_old("timeline_article", "published_on", "0018-06-22", article.pk)
    grown_old("timeline_name", "during", "empty", former.pk)

    found = "\n".join(verify())

    assert f"{article.record_id} keeps in its field “published on”" in found
    assert f"Former name {former.pk} of {organization.record_id} keeps in its field “during”" in found


def test_where_all_rows_agree_nothing_is_said():
    organization = OrganizationFactory()
    grown_old("timeline_organization", "name", "Norvane", organization.pk)

    assert list(verify()) == []
