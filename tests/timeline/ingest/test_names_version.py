"""Names are loaded once, until the database says that one of them is another."""

import weakref
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from tests.factories import ArticleFactory, OrganizationFactory, ProductFactory
from timeline.ingest import store
from timeline.models import Alias, Organization, Product

pytestmark = pytest.mark.django_db


def test_names_are_loaded_once_as_long_as_they_are_the_same() -> None:
    OrganizationFactory(name="Norvane")

    table, version = store.names()
    ArticleFactory(text="Norvane")

    assert store.names() == (table, version) and store.names()[0] is table


def test_of_two_tables_one_is_in_memory() -> None:
    """A hundred thousand names are some fifty megabytes, and building them takes as many again."""
    OrganizationFactory(name="Norvane")
    older, was_held = weakref.ref(store.names()[0]), []
    OrganizationFactory(name="Halyard")

    def look(execute: Callable[..., Any], *asked: Any) -> Any:
        was_held.append(older() is not None)
        return execute(*asked)

    with connection.execute_wrapper(look):
        store.names()

    assert was_held[0] and not any(was_held[1:]), "the version is asked for first, then the names are read"


def by_hand() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE timeline_organization SET name = 'Other'")


@pytest.mark.parametrize(
    "change",
    [
        lambda: OrganizationFactory(),
        lambda: ProductFactory(maker=Organization.objects.get(slug="norvane")),
        lambda: Organization.objects.filter(slug="norvane").update(name="Norvane Works"),
        lambda: Alias.objects.update(is_case_sensitive=True),
        lambda: Alias.objects.all().delete(),
        by_hand,
    ],
    ids=["organization", "product", "name", "rule", "deletion", "raw"],
)
def test_whoever_changes_a_name_changes_the_version(change: Callable[[], object]) -> None:
    Alias.objects.create(organization=OrganizationFactory(slug="norvane"), text="NVN")
    before = store.names_version()

    change()

    assert store.names_version() != before


def test_what_names_nobody_changes_no_version() -> None:
    maker = OrganizationFactory(slug="norvane")
    product = ProductFactory(maker=maker)
    before = store.names_version()

    maker.save()
    Product.objects.filter(pk=product.pk).update(version=7)

    assert store.names_version() == before


def test_a_change_that_is_taken_back_leaves_no_version_that_another_reaches() -> None:
    def taken_back() -> str:
        with transaction.atomic():
            OrganizationFactory()
            version = store.names_version()
            transaction.set_rollback(True)
            return version

    assert taken_back() != taken_back()
