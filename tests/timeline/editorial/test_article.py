"""An article in which nothing was found: an entry is written from it, or nothing is wanted of it; either is undone."""

import pytest

from tests.factories import ArticleFactory, UserFactory
from timeline.editorial import Refused, SeenVerdict, publish, put_aside, save, take_up, write_entry
from timeline.models import ArticleGroup, ArticleVerdict, TimelineEntry

pytestmark = pytest.mark.django_db


def test_an_entry_written_from_it_cites_it_and_is_dated_no_later_than_it():
    article = ArticleFactory(title="Riders march", rests_on="Gizmodo")

    entry = write_entry(article, by=UserFactory(username="ann"))

    assert (entry.title, entry.kind, entry.date) == ("Riders march", "other", "[..2018-06-22]")
    citation = entry.citations.get()
    assert (citation.article, citation.quote_exact, citation.rests_on) == (article, "", "Gizmodo")
    assert (article.verdict.verdict, article.verdict.entry, article.verdict.by.username) == ("written", entry, "ann")


def test_no_day_is_made_up():
    with pytest.raises(Refused, match="day is not known"):
        write_entry(ArticleFactory(published_on=None), by=UserFactory())

    assert not TimelineEntry.objects.exists()


def test_what_is_undone_leaves_nothing_but_what_somebody_worked_on():
    article = ArticleFactory()
    write_entry(article, by=UserFactory())
    assert take_up(article, by=UserFactory()) == ""
    assert not TimelineEntry.objects.exists() and not ArticleVerdict.objects.exists()

    entry = write_entry(article, by=UserFactory())
    entry.title = "What the riders want"
    save(entry, entry.save, by=UserFactory())

    assert f"The draft {entry.record_id}" in take_up(article, by=UserFactory())
    assert TimelineEntry.objects.filter(pk=entry.pk).exists()
    assert take_up(article, by=UserFactory()) == ""


def test_what_was_published_is_retracted_and_not_undone():
    article = ArticleFactory()
    publish(write_entry(article, by=UserFactory()), by=UserFactory())

    with pytest.raises(Refused, match="retract it instead"):
        take_up(article, by=UserFactory())

    assert ArticleVerdict.objects.exists()


@pytest.mark.parametrize("act", [write_entry, lambda article, by: put_aside(article, by=by, verdict="not_relevant")])
def test_the_second_is_told_who_decided_also_on_a_copy(act):
    group = ArticleGroup.objects.create()
    first, copy = ArticleFactory(group=group), ArticleFactory(group=group)
    put_aside(first, by=UserFactory(username="ann"), verdict="read", reason="An advertisement.")

    for article in (first, copy):
        with pytest.raises(Refused, match="ann decided this already: read, nothing in it for the record"):
            act(article, by=UserFactory())


def test_an_undo_is_of_the_verdict_that_was_seen():
    article = ArticleFactory()
    seen = put_aside(article, by=UserFactory(username="ann"), verdict="read")
    take_up(article, by=UserFactory())
    put_aside(article, by=UserFactory(username="ben"), verdict="not_relevant")

    with pytest.raises(Refused, match="You saw: read, nothing in it for the record, ann. Now it is: not relevant, ben"):
        take_up(article, by=UserFactory(), seen=SeenVerdict(str(seen.pk), seen.told))


def test_a_yes_is_no_way_to_put_an_article_aside():
    with pytest.raises(Refused, match="no way to refuse"):
        put_aside(ArticleFactory(), by=UserFactory(), verdict="written")
