"""Whatever is quoted stands in the text that is held, and verify finds what does not."""

import sys
import unicodedata

import pytest
from django.db import connection
from django.utils import timezone

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, UserFactory
from timeline.editorial import Refused, publish, save
from timeline.models import Article, Citation
from timeline.publishing import verify
from timeline.publishing.matching import folded, stands_in

TEXT = (
    "The dockers\u2019 letter \u201cis no\u00a0threat\u201d, she said.\n\n"
    "They met at the caf\u00e9 \u2013 twice \u2013 and sang until the lamps went out."
)


@pytest.mark.parametrize(
    "quote",
    [
        "is no threat",
        'The dockers\' letter "is no threat"',
        "“is no threat”",
        "she said. They met",
        "at the cafe\u0301 - twice",
        "The dockers’ letter … sang until",
        "The dockers’ letter [...] she said",
        "The dockers’ letter . . . sang",
        "[T]hey met […] until the lamps".replace("[T]hey", "They"),
        "[t]he lamps went out",
        "lamps w\u00adent\u200b out",
        "",
    ],
)
def test_what_typesetting_changes_is_no_other_quote(quote: str):
    assert stands_in(quote, TEXT)


@pytest.mark.parametrize(
    "quote",
    [
        "[She lied.]",
        "[…]",
        "… [nobody knew] …",
        "is a threat",
        "sang until … The dockers’ letter",
        "They sang",
        "twice, and sang",
    ],
)
def test_other_words_or_another_order_do_not_stand_there(quote: str):
    assert not stands_in(quote, TEXT)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("happy", "They were unhappy."),
        ("They … happy", "They were unhappy."),
        ("They […] happ", "They were happy."),
        ("they can", "They said they can't load."),
        ("500 signed", "Some 1,500 signed."),
        ("it cost 1", "For it cost 1.5 million."),
        ("un … happy", "They were unhappy."),
        ("\u0915", "\u0915\u093f\u0924\u093e\u092c"),
        *(("We can", f"We can{mark}t load it.") for mark in "'\u2018\u2019\u201b\u2032\u00b4`\u02bc\uff07"),
        ("fair", "It is un\u00adfair."),
        ("fair treatment", "It is un\u200bfair treatment."),
        ("We can", "We can\u2060\u2019\u200dt load it."),
        ("it cost 1", "For it cost 1.\uff15 million."),
        ("un", "It is un\u00ad\u2060fair."),
    ],
)
def test_parts_of_words_are_no_words_however_they_are_typeset(quote: str, text: str):
    assert not stands_in(quote, text)


@pytest.mark.parametrize("mark", "'\u2018\u2019\u201b\u2032\u00b4`\u02bc\uff07")
def test_an_apostrophe_is_one_in_any_form(mark: str):
    assert stands_in("We can't load", f"We can{mark}t load it.") and stands_in(f"We can{mark}t", "We can’t load it.")


def test_to_fold_twice_changes_nothing():
    text = "“We can\u2019\u00ad\u2019t” it\u00b4s un\u00adfair\u200b \ufb01ve \uff07\uff07 cafe\u200d\u0301"

    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("happy", "They were unhappy, then happy."),
        ("[un]happy", "They were unhappy."),
        ("walk[ed] out", "They walking out"),
        ("histoire", "Voici l'histoire."),
        ("\u201cunload\u201d", "They un\u201cunload\u201ded it."),
        ("\u2026, she said", "No, she said."),
        ("\u53cd\u5bf9 \u2026 \u5de5\u4eba", "\u4ed6\u4eec\u53cd\u5bf9\u7684\u662f\u5de5\u4eba\u4eec"),
        ("\u53cd\u5bf9", "\u4ed6\u4eec\u53cd\u5bf9\u5b83"),
        ("\u30b9\u30c8", "\u305d\u306e\u30b9\u30c8\u306f"),
        ("\uc11c\uc6b8", "\uc11c\uc6b8\uc5d0\uc11c"),
        ("500", "500, they said. Of 2018."),
        ("AI \u53cd\u5bf9", "\u5bf9AI \u53cd\u5bf9"),
    ],
)
def test_whole_words_are_also_where_scripts_put_no_spaces_or_a_bracket_cuts_them(quote: str, text: str):
    assert stands_in(quote, text)


@pytest.mark.django_db
def test_verify_finds_quotes_that_left_the_text_in_print_and_in_work():
    article = ArticleFactory(text=TEXT)
    printed, draft, fine = (EntryFactory(citation=False) for _ in range(3))
    for entry, words in ((printed, "sang until"), (draft, "is no threat"), (fine, "The dockers")):
        CitationFactory(entry=entry, article=article, quote_exact=words)
    publish(printed, by=UserFactory())
    assert list(verify()) == []

    Article.objects.filter(pk=article.pk).update(text="The dockers wrote.")

    found = "\n".join(verify())
    assert f"{printed.record_id} quotes words that the text held of {article.record_id}" in found
    assert f"The draft of {draft.record_id} quotes words" in found and "“is no threat”" in found
    assert len(found.splitlines()) == 2


@pytest.mark.django_db
def test_publishing_refuses_what_verify_would_find():
    entry, article = EntryFactory(citation=False), ArticleFactory(text="“We can’t defend this,” she said.")
    CitationFactory(entry=entry, article=article, quote_exact="We can")

    with pytest.raises(Refused):
        publish(entry, by=UserFactory())
    (found,) = verify()
    assert "“We can”" in found


@pytest.mark.django_db
def test_nothing_that_is_not_seen_is_a_space_to_the_database():
    unseen = [chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Cf"]

    with connection.cursor() as cursor:
        cursor.execute("SELECT c FROM unnest(%s::text[]) AS c WHERE c ~ '[[:space:]]'", [unseen])
        assert cursor.fetchall() == []


@pytest.mark.django_db
def test_an_article_without_text_is_not_asked():
    publish(EntryFactory(), by=UserFactory())

    assert list(verify()) == []


@pytest.mark.django_db
def test_a_quote_is_verified_against_the_text_that_it_names():
    article, entry = ArticleFactory(text="They slept."), EntryFactory(citation=False)
    earlier, other = (
        article.versions.create(text=text, text_sha256=text[:60], until=timezone.now()) for text in (TEXT, "They ate.")
    )
    citation = CitationFactory(entry=entry, article=article, quote_exact="sang until", version=earlier)
    assert list(verify()) == []

    for named in (None, other):
        Citation.objects.filter(pk=citation.pk).update(version=named)
        (found,) = verify()
        assert f"The draft of {entry.record_id} quotes words" in found
    assert "the earlier one that it names, does not contain" in found


@pytest.mark.django_db
def test_print_may_quote_any_text_that_the_article_had():
    article, entry = ArticleFactory(text="They slept."), EntryFactory(citation=False)
    earlier = article.versions.create(text=TEXT, text_sha256="1", until=timezone.now())
    citation = CitationFactory(entry=entry, article=article, version=earlier, quote_exact="sang until")
    publish(entry, by=UserFactory())

    Citation.objects.filter(pk=citation.pk).update(quote_exact="slept")

    assert list(verify()) == []


@pytest.mark.django_db
def test_saving_an_entry_names_the_text_that_its_quotes_stand_in():
    article, entry = ArticleFactory(text="They slept."), EntryFactory(citation=False)
    earlier = article.versions.create(text=TEXT, text_sha256="1", until=timezone.now())

    save(entry, lambda: CitationFactory(entry=entry, article=article, quote_exact="sang until"), by=UserFactory())
    citation = entry.citations.get()
    assert citation.version == earlier

    citation.quote_exact = "They slept"
    save(entry, citation.save, by=UserFactory())
    citation.refresh_from_db()
    assert citation.version is None
