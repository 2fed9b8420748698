"""In print a group bears the name of its first article: who changes which that is counts a version of the others."""

from collections.abc import Callable

import pytest

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, OutletFactory, UserFactory
from timeline.admin.standing import standing_of
from timeline.editorial import agree, delete, part, publish, rejoin
from timeline.ingest import store
from timeline.models import Article, ArticleGroup
from timeline.printed.models import PublicRecord
from timeline.publishing import verify
from timeline.publishing.freeze import content_of

pytestmark = pytest.mark.django_db
TEXT = "The dockers of the north quay wrote to the port on Monday and asked it to take the cameras down at once. " * 4
Articles = list[Article]


@pytest.fixture
def copies() -> Articles:
    """Three of one report, each at an outlet of its own, none of them in print."""
    made = [ArticleFactory(outlet=OutletFactory(name=f"Paper {n}"), text=f"{TEXT}{n}") for n in range(3)]
    Article.objects.update(group=ArticleGroup.objects.create())
    return [anew(article) for article in made]


@pytest.fixture
def printed(copies: Articles) -> str:
    """The id of an entry that rests on all of them."""
    entry = EntryFactory(citation=False)
    for article in copies:
        CitationFactory(entry=entry, article=article, quote_exact="")
    publish(entry, by=UserFactory())
    return entry.record_id


def anew(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def named(articles: Articles) -> list[int | None]:
    """By which of them each says that its report is told, in print to come."""
    numbers = {article.record_id: place for place, article in enumerate(articles)}
    return [numbers.get(content_of(article).get("group", "")) for article in articles]


def each(articles: Articles, ask: Callable[[Article], object]) -> list[str]:
    return [str(ask(anew(article))) for article in articles]


def independent(entry: str) -> int:
    return PublicRecord.press.get(pk=entry).document["corroboration"]["independent"]


def test_where_the_first_is_no_copy_the_others_are_edited_and_can_be_published(copies, printed):
    editor = UserFactory()
    before = named(copies), independent(printed)

    part(copies[0], by=editor)

    assert (before, named(copies)) == (([None, 0, 0], 1), [None, None, 1])
    assert each(copies, standing_of) == ["in_print", "edited", "edited"]
    for article in copies[1:]:
        publish(anew(article), by=editor)
    assert independent(printed) == 2
    assert list(verify()) == []


def test_where_a_later_one_is_no_copy_the_others_stay_as_they_are(copies, printed):
    part(copies[2], by=UserFactory())

    assert named(copies) == [None, 0, None]
    assert each(copies, standing_of) == ["in_print", "in_print", "edited"]


def test_where_one_alone_is_left_it_counts_too(copies, printed):
    for article in copies[:2]:
        part(article, by=UserFactory())

    assert named(copies) == [None, None, None]
    assert each(copies, lambda article: article.version) == ["1", "2", "3"]
    assert not ArticleGroup.objects.exists()


def test_a_no_that_is_taken_back_leaves_all_as_they_were_printed(copies, printed):
    editor = UserFactory()
    part(copies[0], by=editor)

    assert rejoin(anew(copies[0]), by=editor)
    assert each(copies, lambda article: article.group_waits) == ["True", "False", "False"]
    assert named(copies) == [None, None, 1], "nobody has agreed yet"

    agree(anew(copies[0]), by=editor)

    assert named(copies) == [None, 0, 0]
    assert each(copies, standing_of) == ["in_print"] * 3


def test_one_that_comes_in_before_the_others_counts_a_version_of_them(copies):
    early = Article.objects.filter(pk=copies[0].pk)
    early.update(group=None)
    Article.objects.update(edited_by=UserFactory())
    assert named(copies) == [None, None, 1]

    store.take_lock()
    store.join(early.get())

    assert named(copies) == [None, 0, 0]
    assert each(copies[1:], lambda article: article.version) == ["2", "2"]
    assert each(copies[1:], lambda article: article.edited_by) == ["None", "None"], "nobody edited them by this"


def test_where_the_first_is_deleted_the_others_are_edited(copies):
    """It was never in print itself, and theirs say that they repeat it."""
    entry, editor = EntryFactory(citation=False), UserFactory()
    for article in copies[1:]:
        CitationFactory(entry=entry, article=article, quote_exact="")
    publish(entry, by=editor)
    copies[0].group = None  # as it was when somebody looked

    delete(copies[0], by=editor)

    assert named(copies[1:]) == [None, 0]
    assert each(copies[1:], standing_of) == ["edited", "edited"]
    assert each(copies[1:], lambda article: article.edited_by) == ["editor", "editor"]


def test_one_that_is_left_alone_by_a_deletion_is_in_no_group(copies):
    for article in copies[:2]:
        delete(article, by=UserFactory())

    assert anew(copies[2]).group is None
    assert not ArticleGroup.objects.exists()
