"""The only writer: a reading becomes rows, all or nothing, and what a person decided is never touched."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg.types.range import DateRange

from tests.factories import ArticleFactory, EntryFactory, OrganizationFactory, ProductFactory, UserFactory
from tests.timeline.ingest.dump import dump
from timeline import editorial
from timeline.ingest import store
from timeline.ingest.decide import decide
from timeline.ingest.values import (
    Alias,
    DateGuess,
    Held,
    Mention,
    Page,
    Plan,
    Proposal,
    Reading,
    Relevance,
    Size,
    Subject,
)
from timeline.models import Alias as AliasRow
from timeline.models import Article, Citation, Outlet, Role, Suggestion

pytestmark = pytest.mark.django_db(transaction=False)

NEW = Plan("new", "")
PAGE = Page(
    "The letter", "Dana Whitlock", "Harbour Courier", "https://c.example/a", date(2021, 6, 14), "meta", text="A. B."
)
PROPOSAL = Proposal(
    kind="protest",
    title="Norvane employees: open letter to Norvane",
    date=DateGuess("[..2021-06-14]", "known by"),
    quote="Norvane employees wrote a letter.",
    start=0,
    rule="letter.sent",
    score=0.9,
    claim=("protest", "norvane:workers", "norvane", "letter"),
    organizations=(("norvane", "target"),),
    action_types=("open_letter",),
    participants="Norvane employees",
    size=Size("300", 300, 300, "employees"),
    reasons=("A letter was written.",),
)
NAMED = Mention("organization", "norvane", "Norvane", 2, ("Norvane",), ((0, 7), (9, 16)))


def reading(page: Page = PAGE, *proposals: Proposal, mentions: tuple[Mention, ...] = ()) -> Reading:
    return Reading(page, mentions, Relevance(0.5, ("why",)), proposals)


def test_a_new_article_has_outlet_mentions_and_suggestions():
    norvane = OrganizationFactory(slug="norvane", name="Norvane")

    article = store.apply(NEW, reading(PAGE, PROPOSAL, mentions=(NAMED,)))

    assert (article.title, article.byline, article.outlet.name) == ("The letter", "Dana Whitlock", "Harbour Courier")
    assert (article.published_on, article.date_origin, article.url) == (PAGE.published_on, "meta", PAGE.url)
    assert (article.text, article.text_sha256, article.relevance) == (PAGE.text, PAGE.fingerprint, 0.5)
    mention = article.mentions.get()
    assert (mention.organization, mention.count, mention.matched) == (norvane, 2, ["Norvane"])
    suggestion = article.suggestions.get()
    assert suggestion.claim_key == "protest|norvane:workers|norvane|letter"
    assert (suggestion.rule, suggestion.score, suggestion.claim) == ("letter.sent", 0.9, None)


def test_an_outlet_is_found_however_it_is_cased():
    Outlet.objects.create(name="Harbour Courier")

    store.apply(NEW, reading(replace(PAGE, outlet="HARBOUR COURIER")))

    assert Outlet.objects.count() == 1


def test_a_subject_that_left_meanwhile_is_no_mention():
    article = store.apply(NEW, reading(PAGE, mentions=(NAMED, replace(NAMED, type="person"))))

    assert not article.mentions.exists()


def test_filling_gives_text_and_leaves_what_was_on_record():
    held = ArticleFactory(
        title="Our headline", url=None, byline="", text="", outlet=None, edited_by=UserFactory(username="ann")
    )

    store.apply(Plan("filled", "", held.pk), reading(PAGE, PROPOSAL))

    held.refresh_from_db()
    assert (held.title, held.byline, held.text, held.url) == ("Our headline", "Dana Whitlock", "A. B.", PAGE.url)
    assert held.published_on == date(2018, 6, 22), "an editor's day stays"
    assert held.suggestions.count() == 1
    assert held.version == 2, "its page would say more than before"
    assert held.edited_by is None, "ann may publish it: what the road saves has no editor"


def test_a_changed_text_brings_new_claims_and_keeps_the_verdicts():
    article = store.apply(NEW, reading(PAGE, PROPOSAL))
    editorial.refuse(article.suggestions.get(), by=UserFactory(), verdict="not_this", reason="a rumour")
    other = replace(PROPOSAL, claim=("protest", "norvane:workers", "norvane", "walkout"), title="A walkout")
    better = replace(PROPOSAL, score=0.99, quote="Better words.")

    store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text="A. B. C."), better, other))

    refused, fresh = article.suggestions.order_by("pk")
    assert (refused.claim.verdict, refused.score, refused.quote) == ("not_this", 0.9, PROPOSAL.quote)
    assert (fresh.title, fresh.claim) == ("A walkout", None)


def test_a_waiting_suggestion_is_brought_up_to_date():
    article = store.apply(NEW, reading(PAGE, PROPOSAL))
    better = replace(PROPOSAL, score=0.99, quote="Better words.")

    store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text="A. B. C."), better))

    suggestion = article.suggestions.get()
    assert (suggestion.score, suggestion.quote, suggestion.proposal["quote"]) == (
        0.99,
        "Better words.",
        "Better words.",
    )


def test_a_waiting_suggestion_that_is_read_no_longer_is_dropped():
    page = replace(PAGE, text=PROPOSAL.quote)
    article = store.apply(NEW, reading(page, PROPOSAL))

    store.rewrite(article, reading(page))

    assert not article.suggestions.exists()


def test_a_waiting_suggestion_whose_sentence_left_the_article_waits_on():
    article = store.apply(NEW, reading(replace(PAGE, text=PROPOSAL.quote), PROPOSAL))

    store.apply(Plan("changed", "", article.pk), reading(PAGE))

    assert article.suggestions.get().quote == PROPOSAL.quote


def test_a_text_that_changes_is_kept_as_a_version_once():
    article = store.apply(NEW, reading(PAGE))

    for text in ("A. B. C.", PAGE.text, "A. B. C."):
        store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text=text)))

    article.refresh_from_db()
    assert article.text == "A. B. C."
    assert {version.text for version in article.versions.all()} == {"A. B. C.", "A. B."}
    assert all(version.taken_at < version.until for version in article.versions.all())


def test_a_version_holds_what_its_page_said_then_whatever_the_record_says():
    first = replace(PAGE, title="Nineteen write", byline="Ada Moss", published_on=date(2021, 6, 14))
    second = replace(first, title="Ninety write", text="A. B. C.", published_on=date(2021, 6, 16))
    article = store.apply(NEW, reading(first))
    Article.objects.filter(pk=article.pk).update(title="The editor's title", byline="", published_on=None)

    kept = store.merged(Plan("changed", "", article.pk), second)
    store.apply(Plan("changed", "", article.pk), reading(kept), second)

    article.refresh_from_db()
    version = article.versions.get()
    assert (version.title, version.byline, version.published_on) == ("Nineteen write", "Ada Moss", date(2021, 6, 14))
    assert (article.page_title, article.page_published_on) == ("Ninety write", date(2021, 6, 16))
    assert article.title == "The editor's title"


def test_of_a_text_that_came_back_the_last_page_is_told_and_nothing_is_lost_where_nothing_was_kept():
    article = store.apply(NEW, reading(replace(PAGE, title="One")))
    for title, text in (("Two", "A. B. C."), ("Three", PAGE.text), ("Four", "A. B. C.")):
        store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, title=title, text=text)))
    assert {version.text: version.title for version in article.versions.all()} == {
        "A. B. C.": "Two",
        PAGE.text: "Three",
    }

    Article.objects.filter(pk=article.pk).update(page_title="", page_byline="", page_published_on=None)
    store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, title="Five")))

    assert "Two" in {version.title for version in article.versions.all()}


def test_quotes_name_the_text_that_they_stand_in():
    article = store.apply(NEW, reading(replace(PAGE, text="Nineteen wrote. It rained.")))
    entry = EntryFactory(citation=False)
    stays, goes = (
        Citation.objects.create(entry=entry, article=article, quote_exact=words)
        for words in ("It rained", "Nineteen wrote")
    )

    for text in ("Nine wrote. It rained.", "Nine wrote. It rained. Then it stopped."):
        store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text=text)))

    stays.refresh_from_db(), goes.refresh_from_db()
    assert stays.version is None
    assert goes.version.text == "Nineteen wrote. It rained."
    assert entry.version == 1, "nobody edited the entry"

    store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text="Nineteen wrote. It rained.")))

    goes.refresh_from_db()
    assert goes.version is None, "its words stand in what is held again"


def test_a_page_that_comes_with_an_earlier_text_is_held():
    article = store.apply(NEW, reading(PAGE))
    store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text="A. B. C.")))

    (held,) = store.held(Page(text=PAGE.text))

    assert (held.article_id, held.earlier) == (article.pk, (PAGE.fingerprint,))


def test_two_proposals_of_one_claim_are_one_suggestion_the_first():
    article = store.apply(NEW, reading(PAGE, PROPOSAL, replace(PROPOSAL, title="Again")))

    assert article.suggestions.get().title == PROPOSAL.title


def test_a_claim_of_many_words_still_has_a_key_of_its_own():
    long = [replace(PROPOSAL, claim=("protest", "a" * 200, "b" * 200, end)) for end in ("letter", "walkout")]

    article = store.apply(NEW, reading(PAGE, *long))

    keys = article.suggestions.values_list("claim_key", flat=True)
    assert len(set(keys)) == 2 and all(len(key) <= 300 for key in keys)


def test_a_failure_halfway_leaves_nothing():
    broken = replace(PROPOSAL, kind="x" * 30)

    with pytest.raises(DatabaseError), transaction.atomic():
        store.apply(NEW, reading(PAGE, PROPOSAL, replace(broken, claim=("a", "b", "c", "d"))))

    assert not Article.objects.exists() and not Outlet.objects.exists() and not Suggestion.objects.exists()


def test_what_postgresql_refuses_never_reaches_it():
    strange = "\0na\ud800me\0 " * 100

    article = store.apply(NEW, reading(store.fit(Page(*[strange] * 4, text="A\0 \udfffB", language=strange))))

    assert "\0" not in article.title and len(article.title) <= 500
    assert article.text == "A B"


def test_an_address_that_is_too_long_is_none():
    assert store.fit(replace(PAGE, url="https://c.example/" + "a" * 3000)).url is None


def test_held_are_those_of_the_address_the_text_or_the_outlets_day():
    by_url = ArticleFactory(url=PAGE.url)
    by_text = ArticleFactory(text_sha256=PAGE.fingerprint)
    by_day = ArticleFactory(outlet__name="harbour courier", published_on=PAGE.published_on)
    ArticleFactory()

    held = store.held(PAGE)

    assert [one.article_id for one in held] == [by_url.pk, by_text.pk, by_day.pk]
    assert held[0] == Held(by_url.pk, PAGE.url, by_url.outlet.name, by_url.title, by_url.published_on, "")


def test_nothing_is_held_of_a_page_that_says_nothing_of_itself():
    ArticleFactory(url=None, title="", outlet=None, published_on=None)

    assert store.held(Page()) == ()


def test_subjects_are_the_records_organizations_and_products():
    maker = OrganizationFactory(slug="norvane", name="Norvane", kind="company")
    AliasRow.objects.create(
        organization=maker,
        text="NVN",
        is_case_sensitive=True,
        context=["software"],
        during=DateRange(date(2019, 1, 1), date(2021, 1, 1)),
    )
    ProductFactory(slug="halyard", name="Halyard", maker=maker)

    norvane, halyard = store.subjects()

    alias = Alias("NVN", True, ("software",), date(2019, 1, 1), date(2020, 12, 31))
    assert norvane == Subject("organization", "norvane", "Norvane", "company", None, (alias,))
    assert halyard == Subject("product", "halyard", "Halyard", "", "norvane", ())


def queries_of(function) -> int:
    with CaptureQueriesContext(connection) as queries:
        function()
    return len(queries)


def test_names_on_record_are_read_as_texts_are():
    AliasRow.objects.create(
        organization=OrganizationFactory(), text="Soci\u00ade\u0301te\u0301 Brume", context=["e\u0301nergie"]
    )

    (subject,) = store.subjects()

    assert [(alias.text, alias.context) for alias in subject.aliases] == [
        ("Soci\u00e9t\u00e9 Brume", ("\u00e9nergie",))
    ]


def test_thirty_subjects_cost_the_queries_of_three():
    for number in range(3):
        ProductFactory(name=f"P{number}")
    few = queries_of(store.subjects)
    for number in range(30):
        AliasRow.objects.create(product=ProductFactory(name=f"Q{number}"), text="words")

    assert queries_of(store.subjects) == few <= 5


def test_thirty_proposals_cost_the_queries_of_three():
    def costs(count: int, text: str) -> int:
        proposals = [replace(PROPOSAL, claim=("protest", "a", "b", str(number))) for number in range(count)]
        page = replace(PAGE, text=text, url=None)
        return queries_of(lambda: store.apply(NEW, reading(page, *proposals)))

    store.apply(NEW, reading(PAGE))  # the outlet stands

    assert costs(30, "Many.") == costs(3, "Few.")


def test_the_document_has_the_shape_of_the_contract():
    OrganizationFactory(slug="norvane", name="Norvane")
    article = store.apply(NEW, reading(replace(PAGE, rests_on="Gizmodo"), PROPOSAL, mentions=(NAMED,)))

    told = store.document(article, "new")

    assert told["article"] == {
        "id": article.record_id,
        "url": "https://c.example/a",
        "title": "The letter",
        "byline": "Dana Whitlock",
        "outlet": "Harbour Courier",
        "published_on": "2021-06-14",
        "date_origin": "meta",
        "language": "en",
        "created": True,
        "action": "new",
        "words": 2,
    }
    matched = {"count": 2, "matched": ["Norvane"]}
    assert told["mentions"] == [{"type": "organization", "slug": "norvane", "name": "Norvane"} | matched]
    assert told["relevance"] == {"score": 0.5, "reasons": ["why"]}
    assert told["group"] == {"near_duplicates": [], "basis": "rests on Gizmodo"}
    (proposal,) = told["proposals"]
    assert proposal["date"]["start"] is None and proposal["date"]["display"] == "by 14 June 2021"
    assert proposal["known_by"] == "2021-06-14"
    assert proposal["organizations"] == [{"slug": "norvane", "role": "target"}]
    assert proposal["size"] == {"text": "300", "low": 300, "high": 300, "unit": "employees"}
    assert proposal["existing_entry"] is None
    assert told["skipped"] is None


def test_who_is_not_on_record_is_told_by_name_and_who_is_inferred_as_a_question():
    OrganizationFactory(slug="norvane", name="Norvane")
    strangers = (("Lumovar", "subject"), ("Tide Office", "actor"))
    proposal = replace(PROPOSAL, strangers=strangers, inferred=("norvane", "Lumovar"))
    proposal = replace(proposal, sorts=(("Tide Office", "agency"), ("Lumovar", "body")))

    article = store.apply(NEW, reading(PAGE, proposal))

    (told,) = store.document(article, "new")["proposals"]
    assert told["organizations"] == [
        {"slug": "norvane", "role": "target", "inferred": True},
        {"slug": None, "name": "Lumovar", "role": "subject", "inferred": True, "kind": None, "on_record": False},
        {"slug": None, "name": "Tide Office", "role": "actor", "inferred": False, "kind": "agency", "on_record": False},
    ]


def test_proposals_stand_in_the_order_of_the_text_however_often_it_was_read():
    first, last = (replace(PROPOSAL, quote=quote, claim=(*PROPOSAL.claim[:3], quote)) for quote in ("A.", "B."))
    article = store.apply(NEW, reading(PAGE, last))

    store.rewrite(article, reading(PAGE, first, last))

    assert [told["quote"] for told in store.document(article, "reread")["proposals"]] == ["A.", "B."]


def test_sums_lengths_demands_and_answers_are_told():
    answer = replace(PROPOSAL, kind="statement", claim=("statement", "norvane", "", "post"), answers=(PROPOSAL.claim,))
    told = {"amount": ("44000000", "USD"), "period": "P2Y", "demands": ("stop selling it",)}

    article = store.apply(NEW, reading(PAGE, PROPOSAL, replace(answer, **told)))

    letter, answered = store.document(article, "new")["proposals"]
    assert (letter["amount"], letter["period"], letter["demands"], letter["answers"]) == (None, None, [], [])
    assert (answered["amount"], answered["period"]) == ({"amount": "44000000", "currency": "USD"}, "P2Y")
    assert (answered["demands"], answered["answers"]) == (["stop selling it"], [0])


def test_a_proposal_without_a_date_says_so():
    article = store.apply(NEW, reading(replace(PAGE, published_on=None), replace(PROPOSAL, date=None)))

    (proposal,) = store.document(article, "new")["proposals"]

    assert (proposal["date"], proposal["known_by"]) == (None, None)


def test_what_a_suggestion_became_is_its_existing_entry():
    OrganizationFactory(slug="norvane", name="Norvane")
    article = store.apply(NEW, reading(PAGE, PROPOSAL))
    entry = editorial.accept(article.suggestions.get(), by=UserFactory())

    (proposal,) = store.document(article, "same")["proposals"]

    assert proposal["existing_entry"] == entry.record_id


def test_an_entry_that_cites_the_article_already_is_recognised_with_the_reason():
    held = ArticleFactory(text="")
    entry = EntryFactory(kind="protest", date="2021-06", citation=False, roles={"norvane": "target"})
    Citation.objects.create(entry=entry, article=held, quote_exact="employees wrote a letter")
    assert Role.objects.count() == 1

    store.apply(Plan("filled", "", held.pk), reading(PAGE, PROPOSAL))

    suggestion = held.suggestions.get()
    assert suggestion.existing_entry == entry
    assert suggestion.reasons[-1].startswith(f"{entry.record_id} cites this article already")


def test_applying_a_page_makes_it_held_as_the_same():
    store.apply(NEW, reading(PAGE, PROPOSAL))
    before = dump()

    plan = decide(store.held(PAGE), PAGE)

    assert plan.action == "same"
    assert dump() == before
    assert Article.objects.get().updated_at < timezone.now()


def test_subjects_come_with_their_former_names_and_the_rules_of_their_aliases():
    lumora = OrganizationFactory(name="Lumora")
    lumora.former_names.create(name="Pinboard Social", during=DateRange(date(2009, 3, 1), date(2021, 10, 28)))
    AliasRow.objects.create(organization=lumora, text="LMR", context=["phones"], not_beside=["racing"])

    (subject,) = store.subjects()

    assert subject.former_names == (Alias("Pinboard Social", valid_from=date(2009, 3, 1), valid_to=date(2021, 10, 27)),)
    assert subject.aliases == (Alias("LMR", context=("phones",), not_beside=("racing",)),)


def test_who_is_what_in_a_contract_is_told_where_the_page_says_so():
    article = store.apply(NEW, reading(PAGE, replace(PROPOSAL, contract_roles=(("norvane", "supplier"),))))

    (told,) = store.document(article, "new")["proposals"]
    assert {one["slug"]: one.get("contract_role") for one in told["organizations"]}["norvane"] == "supplier"
