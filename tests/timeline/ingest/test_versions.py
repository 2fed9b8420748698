"""What the road brings counts a version of each record that would be printed otherwise by it."""

from datetime import date

import pytest
from django.test import override_settings

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, UserFactory
from tests.timeline.ingest.pages import LETTER
from timeline.admin.standing import standing_of
from timeline.editorial import Refused, confirm_quote, publish, save
from timeline.ingest import pipeline
from timeline.ingest.values import Given, Raw
from timeline.models import Article, TimelineEntry, User

pytestmark = pytest.mark.django_db
WORDS = "They were asked once more in the evening"
MORE = f"{LETTER}\n\n{WORDS}, and had nothing to add to what the company had told everybody in the spring.\n"


def taken(words: str) -> Article:
    told = pipeline.ingest(Raw(words.encode(), name="a.txt"), Given(outlet="The Courier"), today=date(2026, 11, 24))
    return Article.objects.get(pk=int(told["article"]["id"][1:]))


def page_in(language: str) -> Article:
    paragraphs = "".join(f"<p>{each}</p>" for each in LETTER.split("\n\n"))
    page = (
        f"<html lang={language}><title>Letter</title><article>{paragraphs}<p>Sent in {language}.</p></article></html>"
    )
    told = pipeline.ingest(Raw(page.encode(), url="https://courier.example/1"), Given(), today=date(2026, 11, 24))
    return Article.objects.get(pk=int(told["article"]["id"][1:]))


def quoting(article: Article) -> TimelineEntry:
    """A printed entry whose quote an editor confirmed."""
    entry, editor = EntryFactory(date="2021-06-14", citation=False), UserFactory()
    confirm_quote(CitationFactory(entry=entry, article=article, quote_exact=WORDS), by=editor)
    publish(entry, by=editor)
    return TimelineEntry.objects.get(pk=entry.pk)


def changed(article: Article, *, by: User | None, **values: str) -> None:
    for name, value in values.items():
        setattr(article, name, value)
    save(article, article.save, by=by)


def test_an_entry_is_edited_where_words_that_were_confirmed_stand_in_the_text_by_now():
    """Its page says that they don't."""
    entry = quoting(taken(LETTER))

    taken(MORE)

    now = TimelineEntry.objects.get(pk=entry.pk)
    assert (now.version, now.edited_by, standing_of(now)) == (entry.version + 1, None, "edited")
    publish(now, by=UserFactory())
    assert standing_of(now) == "in_print"


def test_an_entry_stays_as_it_is_where_they_stand_in_the_new_text_no_more_than_in_the_old():
    entry = quoting(taken(MORE.replace("once more", "twice")))

    taken(LETTER)

    now = TimelineEntry.objects.get(pk=entry.pk)
    assert (now.version, standing_of(now)) == (entry.version, "in_print")


def test_an_article_is_in_print_again_once_the_road_brings_what_it_was():
    """Its page says by mistake for a while that it is in another language."""
    article = page_in("en")
    publish(EntryFactory(date="2021-06-14", citation__article=article, citation__quote_exact=""), by=UserFactory())

    assert [standing_of(page_in(language)) for language in ("de", "en")] == ["edited", "in_print"]


@override_settings(TRACKER_FOUR_EYES=True)
def test_what_a_machine_adds_to_somebodys_edit_does_not_let_them_publish_it():
    ann, ben, article = UserFactory(username="ann"), UserFactory(username="ben"), ArticleFactory()
    publish(article, by=ben)
    changed(article, by=ann, title="A headline of Ann's")

    changed(article, by=None, archive_url="https://archive.example/1")

    with pytest.raises(Refused, match="You saved “A headline of Ann's” last"):
        publish(article, by=ann)
    publish(article, by=ben)
    changed(article, by=None, archive_url="https://archive.example/2")
    assert publish(article, by=ann).number == 3, "what was printed before was looked at"
