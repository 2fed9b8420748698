"""Verdicts that were given on suggestions stand on claims, with what came of them; pages that were taken stand with
their articles."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connections

from tests.databases import drop, point_at
from tests.first_form.database import OWNER, held, make
from timeline.models import ArticleBody, Claim, Intake, Suggestion

TAKEN = """
    INSERT INTO timeline_intake (url, name, body, given_outlet, skipped_reason, skipped_detail, created_at, article_id,
        fence, attempts, last_error)
    SELECT '', name, name::bytea, '', '', '', now(), 48, 0, 0, '' FROM unnest(ARRAY['first.html', 'last.html']) AS name
"""


@pytest.fixture
def migrated(worker, django_db_setup, django_db_blocker) -> Iterator[None]:
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        name = make(f"verdicts_{worker}")
        with connections[OWNER].cursor() as cursor:
            cursor.execute("UPDATE timeline_suggestion SET quote = repeat('long ', 2000) WHERE id = 1")
            cursor.execute(TAKEN)
        call_command("migrate", database=OWNER, verbosity=0, skip_checks=True)
        yield
    point_at(before)
    drop(name)


def test_every_verdict_is_carried_over(migrated):
    before = {row["id"]: row for row in held()["tables"]["timeline_suggestion"]}
    decided = {number: row for number, row in before.items() if row["verdict"]}
    assert decided and len(decided) < len(before)

    suggestions = {row.pk: row for row in Suggestion.objects.select_related("claim")}

    assert suggestions.keys() == before.keys()
    assert {number for number, row in suggestions.items() if row.claim} == decided.keys()
    for number, row in decided.items():
        claim = suggestions[number].claim
        assert f"A{row['article_id']}|{claim.key}" == row["claim_key"]
        assert (claim.verdict, claim.by_id, claim.entry_id) == (row["verdict"], row["decided_by_id"], row["entry_id"])
    assert Claim.objects.count() == len(decided)
    assert [(body.article_id, body.page) for body in ArticleBody.objects.all()] == [(48, b"last.html")]
    assert set(Intake.objects.values_list("article", "body")) == {(48, None)}
