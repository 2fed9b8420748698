"""Entries are found by their words through an index, whoever saves them; and by what ties an article to a source."""

from datetime import date

import pytest
from django.db import connection, connections, transaction

from tests.factories import (
    ArticleFactory,
    CitationFactory,
    EntryFactory,
    OrganizationFactory,
    StoryFactory,
    UserFactory,
)
from timeline import editorial
from timeline.ingest.linking import HOLDERS, Asked
from timeline.ingest.store.belonging import FOUND, belonging, keep_words, looked_up
from timeline.models import Article, ArticleGroup, EntryWords, Role, TimelineEntry

pytestmark = pytest.mark.usefixtures("record")


def entry(title: str, source: str = "", **values: object) -> TimelineEntry:
    made = EntryFactory(title=title, citation=False, **values)
    if source:
        CitationFactory(entry=made, article=ArticleFactory(title=source), quote_exact="")
    keep_words([made.pk])
    return made


def test_it_is_found_by_the_title_of_a_source_and_says_why():
    story, amazon = StoryFactory(title="Rekognition"), OrganizationFactory(name="Amazon")
    letter = entry("Employees write to Jeff Bezos", "Amazon workers demand an end to Rekognition", date="2018-06-21")
    letter.stories.add(story)
    Role.objects.create(entry=letter, organization=amazon, part=Role.Part.TARGET)
    entry("A court fines a bank", "Bank to pay")
    article = ArticleFactory(title="Rekognition: what Amazon’s workers demanded", published_on=date(2018, 6, 23))
    article.mentions.create(organization=amazon, count=3)

    (found,) = belonging(article)

    assert found.entry == letter and found.stories == (story,)
    assert {"Rekognition", "workers"} <= {*found.words}
    assert found.organizations == ("Amazon",) and found.days == 1


def test_what_cites_the_article_already_is_not_named():
    letter = entry("Employees write to Jeff Bezos", "Amazon workers demand an end to Rekognition")

    assert belonging(letter.citations.get().article) == []


@pytest.mark.parametrize("tie", ["copy", "link"])
def test_a_copy_of_its_source_and_a_link_to_it_tie_an_article(tie):
    letter = entry("Employees write to Jeff Bezos", "What they want")
    source = letter.citations.get().article
    Article.objects.filter(pk=source.pk).update(group=ArticleGroup.objects.create() if tie == "copy" else None)
    source.refresh_from_db()
    article = ArticleFactory(title="Nothing in common", text=f"As told at {source.url}.", group=source.group)
    if tie == "copy":
        Article.objects.filter(pk=article.pk).update(text="Nothing.")
        article.refresh_from_db()

    assert [(one.entry, one.tie) for one in belonging(article)] == [(letter, tie)]


def test_every_save_by_an_editor_lets_an_entry_be_found_by_its_words_of_now():
    editor = UserFactory()
    made = entry("Employees write to Jeff Bezos", "What they want")
    source = made.citations.get().article

    made.title = "Gardeners write to a mayor"
    editorial.save(made, made.save, by=editor)
    source.title = "What fountains want"
    editorial.save(source, source.save, by=editor)

    held = EntryWords.objects.get(entry=made).words
    assert {"garden", "founta"} <= {*held}
    assert "bezo" not in held


def test_among_thousands_each_word_is_looked_up_in_the_index_and_a_common_one_near_in_time_alone():
    made = TimelineEntry.objects.bulk_create(
        TimelineEntry(kind="other", title=f"Number {number}", date="2020-01-01") for number in range(2_000)
    )
    EntryWords.objects.bulk_create(
        EntryWords(entry=one, words=["number", f"word{one.pk}", f"some{one.pk % 100}", f"20{one.pk % 50:02}-01"])
        for one in made
    )
    asked = looked_up(Asked(frozenset({"number", "some7", "absent"}), day=date(2007, 1, 10)))

    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE timeline_entrywords")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan TO off")
        cursor.execute(f"EXPLAIN {FOUND}", asked)
        plan = "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute(FOUND, asked)
        held = {word: (many, common, entries, len(found)) for word, many, common, entries, found in cursor.fetchall()}

    near = sum(one.pk % 50 == 7 for one in made)
    assert held == {
        "number": (2_000, True, 2_000, near),
        "some7": (pytest.approx(20, abs=2), False, 2_000, 20),
        "absent": (0, False, 2_000, 0),
    }
    assert near < HOLDERS
    assert plan.count("Bitmap Index Scan on entry_by_words") == 2
    assert "Seq Scan on timeline_entrywords held" not in plan
