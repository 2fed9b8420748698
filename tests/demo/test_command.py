"""`manage.py demo` adds what is missing once, and never touches what is there."""

from io import StringIO

import pytest
from django.apps import apps
from django.core import serializers
from django.core.management import call_command

from tests.factories import ArticleFactory, EntryFactory, OrganizationFactory, OutletFactory, UserFactory
from timeline import editorial
from timeline.demo.files import rows
from timeline.models import Alias, Article, Organization, TimelineEntry
from timeline.printed.models import Edition

pytestmark = pytest.mark.usefixtures("record")


def demo(*options: str) -> str:
    out = StringIO()
    call_command("demo", *options, stdout=out)
    return out.getvalue()


def dump() -> dict[str, str]:
    """Every row of the record, working and printed."""
    models = [*apps.get_app_config("timeline").get_models(), *apps.get_app_config("printed").get_models()]
    rows_of = {m._meta.label: m._base_manager.using("default").order_by("pk") for m in models}
    return {label: serializers.serialize("json", queryset) for label, queryset in rows_of.items()}


def test_it_says_what_it_did():
    said = demo()

    assert "20 of 27 entries published." in said
    assert said.splitlines()[-1] == "The demo is in print: 27 entries, 3 stories, 12 links, 13 demands."


def test_a_second_run_changes_nothing_and_says_so():
    demo()
    before = dump()

    said = demo()

    assert dump() == before
    assert said == "The demo is in print already: nothing changed.\n"


def test_what_editors_did_since_stays():
    demo()
    entry = TimelineEntry.objects.get(title="Amazon releases Rekognition")
    editorial.retract(entry, by=UserFactory(), note="A trial.")
    Organization.objects.filter(slug="amazon").update(name="Amazon.com, Inc.")
    TimelineEntry.objects.filter(kind="contract").update(title="Another title")
    Alias.objects.filter(organization__slug="palantir").delete()
    before = dump()

    demo()

    assert dump() == before


def test_what_was_there_before_is_taken_as_it_is():
    amazon = OrganizationFactory(slug="amazon", name="Amazon.com, Inc.")
    url = next(row["url"] for row in rows("articles") if row["url"])
    article = ArticleFactory(url=url, title="As somebody read it", outlet=OutletFactory(name="The Verge"))

    demo()

    amazon.refresh_from_db()
    assert amazon.name == "Amazon.com, Inc."
    assert not amazon.aliases.exists()
    assert Article.objects.get(url=url).title == article.title


def test_a_founding_article_that_was_ingested_first_is_cited_not_doubled():
    row = rows("articles")[0]
    outlet = OutletFactory(name="Fortune")
    held = ArticleFactory(outlet=outlet, title=row["title"], published_on=row["published_on"], text="Its text.")

    demo()

    assert list(Article.objects.filter(outlet=outlet)) == [held]
    assert held.citations.count() == 10
    assert Article.objects.get(pk=held.pk).text == "Its text."


def test_if_empty_leaves_a_record_that_holds_an_entry_alone():
    EntryFactory()
    before = dump()

    said = demo("--if-empty")

    assert dump() == before
    assert said == "The record holds entries already: the demo was left out.\n"


def test_if_empty_fills_an_empty_record():
    demo("--if-empty")

    assert Edition.objects.filter(kind="entry", number=1).count() == 27
