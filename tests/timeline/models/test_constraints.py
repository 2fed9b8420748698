"""Constraints are the last word: the database refuses what must not be."""

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import BaseConstraint, F, Model, OrderBy, UniqueConstraint

from tests.factories import (
    ArticleFactory,
    CitationFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProtestFactory,
)
from timeline.models import Alias, Company, Identifier, Organization, Role, TimelineEntry, Topic

pytestmark = pytest.mark.django_db


def refused(write) -> bool:
    try:
        with transaction.atomic():
            write()
    except IntegrityError:
        return True
    return False


def test_the_database_refuses_what_must_not_be():
    entry, other, amazon = EntryFactory(), EntryFactory(), OrganizationFactory(slug="amazon")
    LinkFactory(earlier=entry, later=other)
    Role.objects.create(entry=entry, organization=amazon, part="actor")
    Identifier.objects.create(organization=amazon, scheme="wikidata", value="Q3884")
    Alias.objects.create(organization=amazon, text="AWS")
    entries = TimelineEntry.objects.filter(pk=entry.pk)

    assert refused(lambda: LinkFactory(earlier=entry, later=entry))
    assert refused(lambda: LinkFactory(earlier=entry, later=other))
    assert refused(lambda: LinkFactory(earlier=other, later=EntryFactory(), note=""))
    assert refused(lambda: Role.objects.create(entry=entry, organization=amazon, part="actor"))
    assert refused(lambda: Identifier.objects.create(organization=amazon, scheme="wikidata", value="Q3884"))
    assert refused(lambda: Alias.objects.create(organization=amazon, text="AWS"))
    assert refused(lambda: Alias.objects.create(text="nobody"))
    assert refused(lambda: entries.update(title=""))
    assert refused(lambda: CitationFactory(supports=["date", "the date"]))
    assert refused(lambda: CitationFactory(confirmed_on="2026-01-01"))
    assert refused(lambda: CitationFactory(confirmed_sha256="0"))
    assert refused(lambda: entries.update(claim_state="disputed"))
    assert refused(lambda: entries.update(claim_state="doubtful"))
    assert refused(lambda: Topic.objects.create(name=" "))
    assert refused(lambda: entries.update(starts_on="2019-01-01"))
    assert refused(lambda: ProtestFactory(protest__action_types=[]))
    assert refused(lambda: ProtestFactory(protest__size_low=20, protest__size_high=10))
    assert refused(lambda: ArticleFactory(url=""))
    assert refused(lambda: Organization.objects.filter(pk=amazon.pk).update(slug=""))


def test_a_company_is_an_organization_of_that_kind():
    OrganizationFactory(slug="amazon", kind="company")
    OrganizationFactory(slug="aclu", kind="nonprofit")

    assert [c.slug for c in Company.objects.all()] == ["amazon"]


@pytest.mark.parametrize(
    ("date", "bounds"),
    [
        ("2018-05", ("2018-05-01", "2018-05-31", "2018-05-01")),
        ("[..2018-06-22]", (None, "2018-06-22", "2018-06-22")),
        ("2018-03/..", ("2018-03-01", None, "2018-03-01")),
    ],
)
def test_an_entry_knows_the_bounds_of_its_date(date, bounds):
    entry = EntryFactory(date=date, citation=False)
    entry.refresh_from_db()

    assert tuple(str(d) if d else None for d in (entry.starts_on, entry.ends_on, entry.sorts_on)) == bounds


def test_every_refusal_of_a_constraint_is_a_sentence_for_people():
    silent = [
        constraint.name
        for model in apps.get_app_config("timeline").get_models()
        for constraint in model._meta.constraints
        if constraint.violation_error_message == constraint.default_violation_error_message
        and not _django_has_words(constraint)
    ]

    assert silent == []


def _django_has_words(constraint: BaseConstraint) -> bool:
    """“Link with this earlier, later and relation already exists.”"""
    return isinstance(constraint, UniqueConstraint) and not (constraint.condition or constraint.expressions)


def test_rows_have_one_order_however_alike_they_are():
    ordered = [
        model for model in apps.get_models() if model.__module__.startswith("timeline.") and model._meta.ordering
    ]

    assert len(ordered) > 20
    assert [model for model in ordered if not any(keys <= order_of(model) for keys in unique(model))] == []


def order_of(model: type[Model]) -> set[str]:
    return {one.expression.name if isinstance(one, OrderBy) else one.lstrip("-") for one in model._meta.ordering}


def unique(model: type[Model]) -> list[set[str]]:
    """Of no two rows all of these are the same."""
    constraints = [one for one in model._meta.constraints if isinstance(one, UniqueConstraint) and not one.condition]
    fields = [{field.name} for field in model._meta.fields if field.unique]
    return [{"pk"}, *fields, *({*one.fields, *computed_from(one)} for one in constraints)]


def computed_from(constraint: UniqueConstraint) -> set[str]:
    parts = [part for of in constraint.expressions for part in (of, *getattr(of, "source_expressions", ()))]
    return {part.name for part in parts if isinstance(part, F)}
