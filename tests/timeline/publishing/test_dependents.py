"""Whom an act concerns is asked of indexes, of however many records and among however many."""

import json
import re
from itertools import count

import pytest
from django.db import connection

from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.publishing import dependents, print_records
from timeline.publishing.dependents import BOUND, first, touching

pytestmark = pytest.mark.django_db
MANY = """
INSERT INTO printed_publicrecord (id, kind, number, slug, title, state, merged_into, sequence, edited_sequence, version,
    document, names, reads, fence, attempts, last_error)
SELECT 'E' || n, 'entry', n, 'x', 'x', 'in_print', '', 1, 1, 1, held.document,
    ARRAY['O' || n, 'A' || n], ARRAY['O' || n, 'A' || n, 'latest:S' || n], 0, 0, ''
FROM generate_series(1000001, 1006000) AS n, (SELECT document FROM printed_publicrecord LIMIT 1) AS held
"""
IDS = [f"{letter}{1000001 + n}" for n in range(300) for letter in "OA"]


@pytest.fixture
def many() -> None:
    print_records([EntryFactory()], by=UserFactory())
    with connection.cursor() as cursor:
        cursor.execute(MANY)
        cursor.execute("ANALYZE printed_publicrecord")


def nodes(plan: dict) -> list[str]:
    own = f"{plan['Node Type']} {plan.get('Relation Name', '')}".strip()
    return [own, *(node for inner in plan.get("Plans", []) for node in nodes(inner))]


def planned(explain: str, params: list | None = None) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(explain, params)
        plan = cursor.fetchone()[0]
    return nodes((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])


def for_all_values(asked: str) -> str:
    """As PostgreSQL plans a statement that it keeps."""
    numbers = count(1)
    return "EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + re.sub("%s", lambda _place: f"${next(numbers)}", asked)


def test_six_hundred_ids_among_thousands_of_records_read_no_table_from_end_to_end(many: None) -> None:
    query = first(BOUND + 1)
    asked = query.statement.sql
    params = query.params({"ids": IDS, "reads": [*IDS, "latest:S1000500"], "named": ["D1", "K7"]})

    for_these, for_any = planned(f"EXPLAIN (FORMAT JSON) {asked}", params), planned(for_all_values(asked))

    assert "Seq Scan printed_publicrecord" not in for_these
    assert "Seq Scan printed_publicrecord" not in for_any


@pytest.mark.parametrize("bound", [2, 4])
def test_an_act_that_concerns_more_than_it_sets_leaves_the_rest_to_the_tick(bound: int, monkeypatch) -> None:
    monkeypatch.setattr(dependents, "BOUND", bound)
    editor = UserFactory()
    print_records([EntryFactory(roles={"amazon": "actor"}) for _ in range(5)], by=editor)

    print_records([OrganizationFactory(slug="amazon")], by=editor)

    assert PublicRecord.press.filter(due_at__isnull=False).count() == 5 - bound


def ids(rows: RecordQuerySet) -> list[str]:
    return sorted(rows.values_list("pk", flat=True))


def test_they_are_those_that_name_read_or_tell_of_one_and_none_of_the_act_itself(many: None) -> None:
    found = touching(ids=["O1000001", "E1000003"], reads=["latest:S1000002", "O1000003"], named=["E1000009"])

    assert ids(found) == ["E1000001", "E1000002", "E1000009"]
    assert ids(PublicRecord.press.naming(["A1000004", "O1000004", "O1000005"])) == ["E1000004", "E1000005"]
    assert ids(touching(ids=[], reads=[], named=[])) == []
