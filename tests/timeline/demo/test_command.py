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

empty = pytest.mark.usefixtures("record")
held = pytest.mark.usefixtures("demo_held")


def demo(*options: str) -> str:
    out = StringIO()
    call_command("demo", *options, stdout=out)
    return out.getvalue()


def dump() -> dict[str, str]:
    """Every row of the record, working and printed."""
    models = [*apps.get_app_config("timeline").get_models(), *apps.get_app_config("printed").get_models()]
    rows_of = {m._meta.label: m._base_manager.using("default").order_by("pk") for m in models}
    return {label: serializers.serialize("json", queryset) for label, queryset in rows_of.items()}


@held
def test_a_second_run_changes_nothing_and_says_so():
    before = dump()

    said = demo()

    assert dump() == before
    assert said == "The demo is in print already: nothing changed.\n"


@held
def test_what_editors_did_since_stays():
    entry = TimelineEntry.objects.get(title="Amazon releases Rekognition")
    editorial.retract(entry, by=UserFactory(), note="A trial.")
    Organization.objects.filter(slug="amazon").update(name="Amazon.com, Inc.")
    TimelineEntry.objects.filter(kind="contract").update(title="Another title")
    Alias.objects.filter(organization__slug="palantir").delete()
    before = dump()

    demo()

    assert dump() == before


@empty
def test_what_was_there_before_is_taken_as_it_is():
    """An editor's organization, a source read before, and the founding article, ingested first."""
    amazon = OrganizationFactory(slug="amazon", name="Amazon.com, Inc.")
    fortune, other = rows("articles")[:2]
    outlet = OutletFactory(name="Fortune")
    founding = ArticleFactory(outlet=outlet, title=fortune["title"], published_on=fortune["published_on"], text="Text.")
    ArticleFactory(url=other["url"], title="As somebody read it")

    demo()

    amazon.refresh_from_db()
    assert (amazon.name, amazon.aliases.count()) == ("Amazon.com, Inc.", 0)
    assert Article.objects.get(url=other["url"]).title == "As somebody read it"
    assert list(Article.objects.filter(outlet=outlet).values_list("pk", "text")) == [(founding.pk, "Text.")]
    assert founding.citations.count() == 13


@empty
def test_if_empty_leaves_a_record_that_holds_an_entry_alone():
    EntryFactory()
    before = dump()

    said = demo("--if-empty")

    assert dump() == before
    assert said == "The record holds entries already: the demo was left out.\n"
