"""A quote that the held text does not contain is not printed without a word: another passage, or an editor's own."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.edits import edited
from tests.factories import ArticleFactory, CitationFactory, EntryFactory, UserFactory
from timeline.editorial import Refused, confirm_quote, preview, publish, quotes_of, save, use_passage
from timeline.ingest.store.versions import supersede
from timeline.ingest.values import Page
from timeline.models import Article, Citation, TimelineEntry
from timeline.publishing import verify

pytestmark = pytest.mark.django_db
TEXT = "The dockers wrote on Monday: “We will not load cameras that watch our neighbours.” Four hundred signed."
WRONG = "We shall not load any cameras that watch our neighbours"


def quoting(words: str, text: str = TEXT) -> Citation:
    return CitationFactory(entry=EntryFactory(citation=False), article=ArticleFactory(text=text), quote_exact=words)


def state(citation: Citation) -> str:
    (quoted,) = quotes_of(citation.entry_id)
    return quoted.state


def version(citation: Citation) -> int:
    return TimelineEntry.objects.get(pk=citation.entry_id).version


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("We will not load cameras", TEXT, "found"),
        ("We will not load … our neighbours", TEXT, "found"),
        ("we\u00a0will not load", TEXT.replace("We will", "we will"), "found"),
        (WRONG, TEXT, "missing"),
        ("dockers … load camera", TEXT, "missing"),
        ("load camera", TEXT, "missing"),
        ("[They were lied to by everybody]", TEXT, "missing"),
        ("[…] [Nobody was asked.]", TEXT, "missing"),
        ("[Applause]", f"{TEXT} [Applause]", "found"),
        ("our neighbours … We will not load", TEXT, "missing"),
        (WRONG, "", "unheld"),
    ],
)
def test_a_quote_stands_in_the_text_or_does_not_or_there_is_none(words, text, found):
    assert state(quoting(words, text)) == found


def test_one_that_does_not_stand_there_is_refused_at_publishing_and_foreseen_in_the_preview():
    citation, editor = quoting(WRONG), UserFactory()

    (foreseen,) = preview(citation.entry, by=editor).objections
    with pytest.raises(Refused) as refused:
        publish(citation.entry, by=editor)

    assert foreseen.messages == refused.value.messages
    assert f"does not contain the words “{WRONG}”" in refused.value.messages[0]
    assert str(citation.article) in refused.value.messages[0]


AMID = "We will not load cameras"


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (AMID, "wrote on Monday: “", " that watch"),
        (AMID, "The dockers wrote on Monday:", ""),
        (AMID, "", "that watch our"),
        (f"“{AMID}", "on\u00a0Monday", "that"),
        (AMID, "… Monday", "that watch …"),
        ("We will […] cameras", "wrote on Monday:", "that watch"),
        ("… cameras that watch", "on Monday", "our neighbours."),
        (WRONG[:2], "Monday:", "will"),
    ],
)
def test_words_around_a_quote_are_those_of_the_text_whatever_marks_stand_between(words, before, after):
    citation = quoting(words)
    Citation.objects.update(quote_prefix=before, quote_suffix=after)

    quote = publish(citation.entry, by=UserFactory()).document["citations"][0]["quote"]

    assert (quote["prefix"], quote["suffix"]) == (before, after)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (AMID, "The dockers never wrote:", ""),
        (AMID, "", "or anything else"),
        (AMID, "wrote on Monday:", "our neighbours"),
        (AMID, "that watch", "wrote on Monday"),
        ("We will […] cameras", "wrote on Tuesday:", ""),
    ],
)
def test_words_around_a_quote_that_do_not_stand_beside_it_are_refused_at_the_quote(words, before, after):
    citation = quoting(words)
    Citation.objects.update(quote_prefix=before, quote_suffix=after)

    with pytest.raises(Refused, match="do not stand between the words before and after") as refused:
        publish(citation.entry, by=UserFactory())

    assert [field for field, _error in refused.value.objections()] == ["citations.0.quote"]


def test_where_no_text_is_held_the_words_around_a_quote_are_an_editors():
    citation = quoting(WRONG, "")
    Citation.objects.update(quote_prefix="they said", quote_suffix="and left")

    assert publish(citation.entry, by=UserFactory())


def test_where_no_text_is_held_nothing_is_said():
    entry = quoting(WRONG, "").entry

    edition = publish(entry, by=UserFactory())

    assert edition.document["citations"][0]["quote"] == {"exact": WRONG, "prefix": "", "suffix": ""}


def test_one_that_an_editor_confirmed_is_printed_and_says_so_and_not_who():
    citation, editor = quoting(WRONG), UserFactory()

    confirm_quote(citation, by=editor)
    edition = publish(citation.entry, by=editor)

    held = Citation.objects.get(pk=citation.pk)
    assert state(citation) == "confirmed"
    assert held.confirmed_by == editor
    assert edition.document["citations"][0]["quote"] == {
        "exact": WRONG,
        "prefix": "",
        "suffix": "",
        "confirmed_on": held.confirmed_on.isoformat(),
    }
    assert list(verify()) == []


def test_confirming_counts_a_version_of_the_entry():
    citation = quoting(WRONG)
    before = version(citation)

    confirm_quote(citation, by=UserFactory())

    assert version(citation) == before + 1


@pytest.mark.parametrize("change", [{"quote_exact": "We load nothing"}, {"article": "another"}])
def test_a_confirmation_is_of_these_words_of_this_article(change):
    citation = quoting(WRONG)
    confirm_quote(citation, by=UserFactory())
    if "article" in change:
        change = {"article": ArticleFactory(text="Another text.")}

    Citation.objects.filter(pk=citation.pk).update(**change)

    assert state(citation) == "missing"
    with pytest.raises(Refused, match="does not contain"):
        publish(citation.entry, by=UserFactory())


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [("We will not load", TEXT, "nothing to confirm"), (WRONG, "", "nothing to compare")],
)
def test_there_must_be_something_to_confirm(words, text, said):
    with pytest.raises(Refused, match=said):
        confirm_quote(quoting(words, text), by=UserFactory())


def test_the_nearest_passage_can_be_quoted_instead():
    citation = quoting(WRONG)
    Citation.objects.update(quote_prefix="they said", quote_suffix="and left")
    (quoted,) = quotes_of(citation.entry_id)

    use_passage(citation, quoted.nearest(), by=UserFactory())

    held = Citation.objects.get(pk=citation.pk)
    assert held.quote_exact == "We will not load cameras that watch our neighbours"
    assert (held.quote_prefix, held.quote_suffix) == ("", "")
    assert state(citation) == "found"
    publish(citation.entry, by=UserFactory())


@pytest.mark.parametrize("passage", ["Nobody wrote this.", "", " "])
def test_only_a_passage_of_the_text_is(passage):
    with pytest.raises(Refused, match="choose again"):
        use_passage(quoting(WRONG), passage, by=UserFactory())


def test_nor_one_that_the_entry_cites_already():
    citation = quoting(WRONG)
    CitationFactory(entry=citation.entry, article=citation.article, quote_exact="We will not load cameras")

    with pytest.raises(ValidationError):
        use_passage(citation, "We will not load cameras", by=UserFactory())


def test_a_quote_that_somebody_took_out_meanwhile_is_a_sentence():
    citation = quoting(WRONG)
    Citation.objects.filter(pk=citation.pk).delete()

    with pytest.raises(Refused, match="there no more"):
        confirm_quote(citation, by=UserFactory())


def test_words_that_left_the_text_after_they_were_printed_stay_in_print_and_are_asked_about_next_time():
    citation, editor = quoting("We will not load cameras"), UserFactory()
    publish(citation.entry, by=editor)
    Article.objects.update(text="The page is gone.")

    edited(citation.entry, summary="More.")

    with pytest.raises(Refused, match="does not contain"):
        publish(citation.entry, by=editor)
    confirm_quote(citation, by=editor)
    publish(citation.entry, by=editor)


def test_a_confirmation_is_dropped_with_the_next_save_when_the_text_has_the_words_by_now():
    citation, editor = quoting(WRONG), UserFactory()
    confirm_quote(citation, by=editor)
    publish(citation.entry, by=editor)
    Article.objects.update(text=f"{TEXT} {WRONG}.")

    edited(citation.entry, summary="More.")
    edition = publish(citation.entry, by=editor)

    assert edition.document["citations"][0]["quote"] == {"exact": WRONG, "prefix": "", "suffix": ""}
    assert Citation.objects.get(pk=citation.pk).confirmed_by is None


@pytest.mark.parametrize("is_superseded", [False, True])
def test_a_confirmation_is_not_printed_once_the_text_that_the_quote_is_of_has_the_words(is_superseded):
    citation, editor = quoting(WRONG), UserFactory()
    confirm_quote(citation, by=editor)
    article = citation.article
    Article.objects.update(text=f"{TEXT} {WRONG}.")
    if is_superseded:
        article.refresh_from_db()
        supersede(article, Page(text="The page is gone."))
        Article.objects.update(text="The page is gone.")

    (edition,) = [one for one in preview(citation.entry, by=editor).editions if one.kind == "entry"]

    assert "confirmed_on" not in edition.document["citations"][0]["quote"]
    assert publish(citation.entry, by=editor).document["citations"] == edition.document["citations"]


@pytest.mark.parametrize("words", ["load camera", "ill not load"])
def test_parts_of_words_are_refused_at_publishing_though_the_text_has_their_letters(words):
    with pytest.raises(Refused, match="does not contain"):
        publish(quoting(words).entry, by=UserFactory())


@pytest.mark.parametrize("door", ["save", "update"])
def test_another_article_is_not_asked_for_a_text_of_the_one_before(door):
    citation, editor = quoting("We will not load cameras"), UserFactory()
    held = {"text_sha256": "1", "until": timezone.now()}
    citation.version = citation.article.versions.create(text=TEXT, **held)
    citation.save()
    Article.objects.update(text="The page is gone.")
    other = ArticleFactory(text="Another report, of another day.")
    assert state(citation) == "found"

    def write() -> None:
        if door == "save":
            citation.article = other
            citation.save()
        else:
            Citation.objects.update(article=other)

    save(citation.entry, write, by=editor)

    assert state(citation) == "missing"
    with pytest.raises(Refused, match="does not contain"):
        publish(citation.entry, by=editor)


def test_a_citation_of_another_article_names_no_text_of_the_one_before():
    citation = quoting("We will not load cameras")
    citation.version = citation.article.versions.create(text=TEXT, text_sha256="1", until=timezone.now())
    citation.save()

    citation.article = ArticleFactory(text="Another report.")
    citation.save(update_fields=["article"])

    assert Citation.objects.get(pk=citation.pk).version is None


@pytest.mark.parametrize(
    ("words", "text", "changed", "texts"),
    [
        ("We will not load cameras", TEXT, False, 0),
        ("We will not load cameras", TEXT, True, 0),
        (WRONG, TEXT, False, 0),
        (WRONG, TEXT, True, 1),
    ],
    ids=["of a text that never changed", "word for word in one that has", "missing", "missing in one that has changed"],
)
def test_a_save_reads_the_quotes_once_and_no_text_that_it_need_not_compare(words, text, changed, texts):
    citation = quoting(words, text)
    if changed:
        citation.article.versions.create(text="Another.", text_sha256="1", until=timezone.now())

    with CaptureQueriesContext(connection) as asked:
        edited(citation.entry, summary="More.")

    queries = [query["sql"] for query in asked]
    assert sum('FROM "timeline_citation"' in sql and "is_word_for_word" in sql for sql in queries) == 1
    assert sum(sql.startswith('SELECT "timeline_article"."text"') for sql in queries) == texts
