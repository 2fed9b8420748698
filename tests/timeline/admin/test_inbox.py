"""The inbox: what ingestion believes, explained; one press decides, one press takes it back."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.text import capfirst
from lxml.html import fromstring

from tests.factories import ArticleFactory, EntryFactory, UserFactory
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import QUOTE, suggest
from timeline.editorial import accept, attach, publish, refuse, reopen, save
from timeline.models import Claim, Suggestion, TimelineEntry


def door(suggestion: Suggestion, verb: str) -> str:
    return f"/admin/inbox/{suggestion.pk}/{verb}/"


def undo(desk: Client, suggestion: Suggestion, page: HttpResponse | None = None) -> HttpResponse:
    """What follows the click on Undo, in the page of the suggestion or another one."""
    opened = fromstring((page or desk.get(f"/admin/inbox/{suggestion.pk}/")).content.decode())
    form = opened.xpath(f"//form[@action='{door(suggestion, 'reopen')}']")[0]
    return desk.post(door(suggestion, "reopen"), dict(form.form_values()), follow=True)


def test_it_says_so_when_nothing_waits(desk: Client):
    assert "Nothing waits for a verdict." in text(desk.get("/admin/inbox/"))


def test_the_sentence_stands_marked_in_its_context(desk: Client):
    suggest()

    page = desk.get("/admin/inbox/")

    assert f"<mark>{QUOTE}</mark>" in page.content.decode()
    assert "Paragraph 2 of 3." in text(page)
    assert "Employees are not alone." in text(page)
    assert "The last paragraph." in text(page)


def test_it_explains_what_it_proposes(desk: Client):
    suggest()

    page = text(desk.get("/admin/inbox/"))

    for words in [
        "between 17 and 22 June 2018",
        "“Earlier this week”, counted from publication.",
        "Protest: open letter",
        "Amazon: directed at",
        "19 shareholders",
        "A letter of a group is spoken of.",
        "Proposed by “letter.to”: strong, 0.80 of 1",
    ]:
        assert words in page


def test_who_is_not_on_record_is_shown_as_written_and_who_is_inferred_as_a_question(desk: Client):
    strangers = [
        {"slug": None, "name": "Lumovar", "kind": None, "role": "target", "on_record": False, "inferred": True},
        {"slug": "amazon", "role": "subject", "inferred": True},
    ]
    suggest(organizations=strangers)

    page = text(desk.get("/admin/inbox/"))

    assert "Lumovar? (not on record): directed at" in page and "Amazon?: concerning" in page


def test_sums_lengths_demands_and_what_it_answers_are_shown_as_words(desk: Client):
    asked = suggest(score=0.9)
    more = {"amount": {"amount": "44000000", "currency": "USD"}, "period": "P2Y", "demands": ["to stop selling it"]}
    answer = suggest(asked.article, answers=[asked.claim_key], **more)

    page = text(desk.get(f"/admin/inbox/{answer.pk}/"))

    for words in ["USD 44,000,000", "2 years", "“to stop selling it”", f"Answers {asked.title}"]:
        assert words in page


def test_hostile_words_of_a_page_stay_words(desk: Client):
    quote = "<script>alert(1)</script> wrote."
    suggest(ArticleFactory(title="<b>x</b>", text=f"A. {quote} B."), quote=quote, title='"><img src=x>')

    page = desk.get("/admin/inbox/").content.decode()

    assert "<script>alert" not in page
    assert "<img src=x>" not in page
    assert "<mark>&lt;script&gt;alert(1)&lt;/script&gt; wrote.</mark>" in page


def test_articles_stand_together_the_likeliest_first(desk: Client):
    likely, weak = ArticleFactory(relevance=0.9), ArticleFactory(relevance=0.1)
    for article, score, title in [(weak, 0.9, "third"), (likely, 0.7, "second"), (likely, 0.8, "first")]:
        suggest(article, score=score, title=title)

    page = text(desk.get("/admin/inbox/"))

    assert page.index("first") < page.index("second") < page.index("third")


def test_accepting_opens_a_draft_filled_from_it(desk: Client):
    suggestion = suggest()

    response = desk.post(door(suggestion, "accept"))

    entry = TimelineEntry.objects.get()
    assert response.url == f"/admin/timeline/timelineentry/{entry.pk}/change/"
    assert (entry.date, entry.protest.size_low, entry.citations.get().quote_exact) == (
        "[2018-06-17..2018-06-22]",
        19,
        QUOTE,
    )


def test_what_has_no_date_is_not_accepted_but_explained(desk: Client):
    suggestion = suggest(date=None)

    assert "date not found" in text(desk.get("/admin/inbox/"))
    assert "says nothing of when" in text(desk.post(door(suggestion, "accept"), follow=True))
    assert not TimelineEntry.objects.exists()


def test_attaching_makes_the_sentence_a_citation_of_what_is_on_record(desk: Client):
    entry = EntryFactory()
    suggestion = suggest(existing=entry)

    assert f"Already on record: {entry.record_id} {entry}" in text(desk.get("/admin/inbox/"))
    desk.post(door(suggestion, "attach"), {"entry": entry.pk})

    assert entry.citations.filter(quote_exact=QUOTE).exists()


def test_candidates_are_ranked_with_why(desk: Client):
    sure, perhaps = EntryFactory(title="The letter"), EntryFactory(title="Another letter")
    suggestion = suggest(existing=sure)
    suggestion.candidates.create(entry=perhaps, score=0.45, reasons=["It names amazon too."])

    page = text(desk.get("/admin/inbox/"))

    assert page.index(f"Already on record: {sure.record_id}") < page.index(f"Perhaps on record: {perhaps.record_id}")
    assert "It names amazon too." in page
    desk.post(door(suggestion, "attach"), {"entry": perhaps.pk})
    assert perhaps.citations.filter(quote_exact=QUOTE).exists()


@pytest.mark.parametrize("chosen", ["", "999", "x", "9" * 5000])
def test_attaching_to_nothing_is_answered_with_a_sentence(desk: Client, chosen: str):
    suggestion = suggest()

    page = desk.post(door(suggestion, "attach"), {"entry": chosen}, follow=True)

    assert "Choose the entry that this sentence supports." in text(page)
    assert Suggestion.objects.waiting().exists()


def test_every_way_to_say_no_has_its_button(desk: Client):
    suggestion = suggest()

    page = desk.get("/admin/inbox/").content.decode()

    for verdict in Claim.Verdict.refusals():
        assert f'action="{door(suggestion, verdict)}"' in page
        assert f">{capfirst(verdict.label)}</button>" in page


def test_a_yes_is_no_way_to_refuse(desk: Client):
    assert desk.post(door(suggest(), "accepted")).status_code == 404


@pytest.mark.parametrize("verdict", Claim.Verdict.refusals())
def test_a_no_keeps_its_reason_and_the_next_one_comes_up(desk: Client, verdict: str):
    article = ArticleFactory()
    first, second = suggest(article, score=0.9), suggest(article, score=0.7)

    response = desk.post(door(first, verdict), {"reason": "Sidebar."})

    first.refresh_from_db()
    claim = first.claim
    assert (claim.verdict, claim.reason, claim.by.username) == (verdict, "Sidebar.", "owner")
    assert response.url == f"/admin/inbox/{second.pk}/"


def test_a_reason_is_told_back_where_its_suggestion_is_gone(desk: Client):
    gone = door(suggest(), "duplicate")
    Suggestion.objects.all().delete()

    page = text(desk.post(gone, {"reason": "Told in May."}, follow=True))

    assert "This suggestion is there no more" in page and "You typed: “Told in May.”" in page


def test_the_last_verdict_can_be_taken_back(desk: Client):
    suggestion = suggest()
    desk.post(door(suggestion, "not_this"))

    assert "Your last verdict: not this" in text(desk.get("/admin/inbox/"))
    undo(desk, suggestion, desk.get("/admin/inbox/"))

    assert list(Suggestion.objects.waiting()) == [suggestion]


@pytest.mark.parametrize("page", ["/admin/inbox/", "/admin/inbox/{}/"])
def test_an_undo_takes_back_no_verdict_that_was_given_after_the_page_was_opened(desk: Client, page: str):
    suggestion = suggest()
    desk.post(door(suggestion, "not_this"))
    opened = desk.get(page.format(suggestion.pk))
    ben = UserFactory(username="ben")
    reopen(suggestion, by=ben)
    accept(suggestion, by=ben)

    told = undo(desk, suggestion, opened)

    assert "You saw: not this, owner. Now it is: accepted, ben." in text(told)
    assert TimelineEntry.objects.exists() and Claim.objects.get().by == ben
    undo(desk, suggestion, told)
    assert not TimelineEntry.objects.exists() and not Claim.objects.exists()


def test_the_desk_says_what_an_undo_left_since_a_colleague_has_worked_on_it(desk: Client):
    suggestion, entry = suggest(), EntryFactory()
    citation = attach(suggestion, entry, by=UserFactory())
    citation.locator = "page 3"
    save(entry, citation.save, by=UserFactory())

    page = text(undo(desk, suggestion))

    assert f"The citation stays in {entry.record_id}" in page
    assert entry.citations.filter(locator="page 3").exists()


def test_what_became_a_published_entry_is_not_taken_back(desk: Client):
    suggestion = suggest()
    desk.post(door(suggestion, "accept"))
    publish(TimelineEntry.objects.get(), by=UserFactory())

    assert "retract it instead" in text(undo(desk, suggestion))


def test_the_second_of_two_editors_is_told_who_decided(desk: Client):
    suggestion = suggest()
    refuse(suggestion, by=UserFactory(username="colleague"), verdict="duplicate")

    page = text(desk.post(door(suggestion, "accept"), follow=True))

    assert "colleague decided this already: duplicate. Undo that first." in page
    assert not TimelineEntry.objects.exists()


def test_decided_ones_are_listed_by_themselves(desk: Client):
    suggest(title="Still waits")
    refuse(suggest(title="Was refused"), by=UserFactory(), verdict="not_this", reason="A list of names.")

    decided = text(desk.get("/admin/inbox/?show=decided"))

    assert "Was refused" in decided and "A list of names." in decided
    assert "Still waits" not in decided


def test_a_verdict_takes_a_post(desk: Client):
    suggestion = suggest()

    assert desk.get(door(suggestion, "accept")).status_code == 405
    assert desk.post(door(suggestion, "promote")).status_code == 404
    assert Suggestion.objects.waiting().exists()


def test_a_helper_without_the_right_may_look_but_not_decide(desk: Client, owner):
    suggestion = suggest()
    owner.is_superuser = False
    owner.save()

    assert desk.post(door(suggestion, "accept")).status_code == 403


@pytest.mark.parametrize("number", [3, 60])
def test_it_asks_the_database_twenty_times_at_most(desk: Client, number: int):
    article = ArticleFactory(text="One.")
    for _ in range(number):
        suggest(article, existing=EntryFactory())

    with CaptureQueriesContext(connection) as queries:
        desk.get("/admin/inbox/")

    assert len(queries) <= 20


def test_it_names_the_entries_to_which_the_article_may_belong_and_links_nothing_by_itself(desk: Client):
    entry = EntryFactory(title="Shareholders ask Amazon to stop selling Rekognition", citation=False)
    save(entry, entry.save, by=UserFactory())
    suggestion = suggest(ArticleFactory(title="Rekognition: shareholders write to Amazon", text=f"A. {QUOTE} B."))

    page = desk.get("/admin/inbox/")

    assert "Where the article may belong" in text(page)
    assert f"{entry.record_id} {entry}" in text(page) and "Both say “" in text(page)
    assert not entry.citations.exists()

    desk.post(door(suggestion, "attach"), {"entry": entry.pk})

    assert entry.citations.get().article == suggestion.article
