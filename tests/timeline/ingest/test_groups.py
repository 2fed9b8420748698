"""Copies and light rewrites: each an article of its own, told apart from no other, asked about once, counted once."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.at_once import somebody
from tests.factories import CitationFactory, EntryFactory, UserFactory
from tests.timeline.ingest.pages import LETTER, cast
from tests.timeline.ingest.test_pipeline import OTHER_LETTER
from timeline import editorial
from timeline.editorial import Refused
from timeline.ingest import pipeline
from timeline.ingest.values import Given, Raw
from timeline.models import Article, ArticleGroup, Claim, Suggestion, User
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing import verify

pytestmark = pytest.mark.usefixtures("record")
TODAY = date(2026, 11, 24)
REWRITE = LETTER.replace("declined to comment on the letter", "would not comment on it")


def taken(outlet: str, words: str = LETTER) -> Article:
    told = pipeline.ingest(Raw(words.encode(), name="a.txt"), Given(outlet=outlet), today=TODAY)
    return Article.objects.get(pk=int(told["article"]["id"][1:]))


def publish_citing(*articles: Article, by: User) -> str:
    entry = EntryFactory(date="2021-06-14", citation=False)
    for article in articles:
        CitationFactory(entry=entry, article=article, quote_exact="")
    editorial.publish(entry, by=by)
    return entry.record_id


def independent(record_id: str) -> int:
    return PublicRecord.press.get(pk=record_id).document["corroboration"]["independent"]


def test_a_copy_at_another_outlet_is_an_article_of_its_own_in_the_others_group():
    told = [
        pipeline.ingest(Raw(LETTER.encode(), name="a.txt"), Given(outlet=outlet), today=TODAY)
        for outlet in ("The Courier", "Hill Gazette", "Hill Gazette")
    ]

    first = told[0]["article"]["id"]
    assert [one["article"]["action"] for one in told] == ["new", "new", "same"]
    assert [one["group"]["near_duplicates"] for one in told] == [[], [first], [first]]
    assert ArticleGroup.objects.get().articles.count() == 2


def test_one_copy_more_asks_no_more_of_the_database_however_many_there_are():
    asked = []
    for number in range(9):
        with CaptureQueriesContext(connection) as queries:
            taken(f"The Courier of {'ABCDEFGHI'[number]}ville")
        asked.append(len(queries))

    assert ArticleGroup.objects.get().articles.count() == 9
    assert asked[-1] <= asked[2]


def test_copies_that_are_stored_in_one_moment_are_one_group():
    with somebody(lambda: taken("The Courier")):
        second = taken("Hill Gazette", REWRITE)
    third = taken("Quay Post")

    groups = {article.group_id for article in Article.objects.all()}
    assert groups == {second.group_id} == {third.group_id} and second.group_id
    assert ArticleGroup.objects.count() == 1


def test_a_light_rewrite_joins_and_another_report_does_not():
    first, rewrite, other = taken("The Courier"), taken("Hill Gazette", REWRITE), taken("Quay Post", OTHER_LETTER)
    first.refresh_from_db()

    assert first.group == rewrite.group is not None
    assert other.group is None


def test_the_claims_of_copies_are_asked_once_and_one_verdict_holds_for_all():
    cast()
    first, copy = taken("The Courier"), taken("Hill Gazette")
    asked = first.suggestions.count()
    assert asked == copy.suggestions.count() == Suggestion.objects.to_decide().count()

    editorial.refuse(first.suggestions.first(), by=UserFactory(), verdict="not_this", reason="An old letter.")
    late = taken("Quay Post", REWRITE)

    decided = Suggestion.objects.filter(claim=Claim.objects.get())
    assert {one.article for one in decided} == {first, copy, late}
    assert Suggestion.objects.to_decide().count() == asked - 1

    editorial.reopen(late.suggestions.filter(claim__isnull=False).first(), by=UserFactory())
    assert Suggestion.objects.to_decide().count() == asked


def test_copies_that_come_into_print_together_count_once():
    first, copy, other = taken("The Courier"), taken("Hill Gazette"), taken("Quay Post", OTHER_LETTER)
    entry = EntryFactory(date="2021-06-14", citation=False)
    for article in (first, copy, other):
        CitationFactory(entry=entry, article=article, quote_exact="")

    editorial.publish(entry, by=UserFactory())

    assert independent(entry.record_id) == 2
    assert list(verify()) == []


def test_what_was_in_print_before_waits_for_a_yes():
    editor = UserFactory()
    first, late = taken("The Courier"), taken("Quay Post", OTHER_LETTER)
    entry = EntryFactory(date="2021-06-14", citation=False)
    for article in (first, late):
        CitationFactory(entry=entry, article=article, quote_exact="")
    editorial.publish(entry, by=editor)
    clock = Edition.press.clock()

    taken("Quay Post", f"{OTHER_LETTER}\n\n{REWRITE.partition('2021')[2]}")
    late.refresh_from_db()
    first.refresh_from_db()
    assert late.group == first.group is not None
    assert late.group_waits and independent(entry.record_id) == 2 and Edition.press.clock() == clock

    editorial.agree(late, by=editor)
    late.refresh_from_db()
    editorial.publish(late, by=editor)

    assert independent(entry.record_id) == 1
    assert list(verify()) == []


def test_a_copy_that_first_comes_into_print_later_counts_with_what_was_printed_before():
    editor, own_words = UserFactory(), LETTER.replace(" and seen by The Harbour Courier", "")
    first = taken("The Courier", own_words)
    publish_citing(first, by=editor)
    clock = Edition.press.clock()

    copy = taken("Hill Gazette", own_words)
    first.refresh_from_db()
    assert (first.group_waits, copy.group_waits, Edition.press.clock()) == (False, False, clock)
    entry = publish_citing(first, copy, by=editor)

    assert independent(entry) == 1
    assert list(verify()) == []


def test_an_editors_no_copy_stays_and_can_be_taken_back():
    cast()
    editor = UserFactory()
    first, copy = taken("The Courier"), taken("Hill Gazette")
    editorial.refuse(first.suggestions.first(), by=editor, verdict="not_this")

    editorial.part(copy, by=editor)

    assert not ArticleGroup.objects.exists()
    assert not copy.suggestions.filter(claim__isnull=False).exists(), "nobody decided on it"
    taken("Hill Gazette", LETTER)
    copy.refresh_from_db()
    assert copy.group is None and copy.stands_alone

    assert editorial.rejoin(copy, by=editor)
    copy.refresh_from_db()
    first.refresh_from_db()
    assert copy.group == first.group is not None
    assert copy.suggestions.filter(claim__isnull=False).count() == 1


def test_agreeing_where_there_is_no_group_is_refused():
    with pytest.raises(Refused, match="is in no group by now"):
        editorial.agree(taken("The Courier"), by=UserFactory())
