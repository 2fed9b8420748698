"""Verdicts that were given on suggestions stand on claims, with what came of them; pages that were taken stand with
their articles."""

from tests.first_form.database import held
from timeline.models import ArticleBody, Claim, Intake, Suggestion


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
