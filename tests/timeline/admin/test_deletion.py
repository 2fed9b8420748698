"""Nothing is deleted that was not looked at."""

from typing import Any

import pytest
from django.test import Client

from tests.edits import edited
from tests.factories import CitationFactory, EntryFactory, OrganizationFactory, OutletFactory, UserFactory
from tests.timeline.admin.cast import person
from tests.timeline.admin.pages import deleted, text
from timeline.editorial import confirm_quote
from timeline.models import TimelineEntry, User


def address(row: Any) -> str:
    return f"/admin/timeline/{row._meta.model_name}/{row.pk}/delete/"


def renamed(row: Any) -> None:
    type(row).objects.filter(pk=row.pk).update(**{"username" if isinstance(row, User) else "name": "Another"})


@pytest.mark.parametrize("factory", [OrganizationFactory, OutletFactory, lambda: person("nils")])
def test_what_a_colleague_saved_after_the_page_was_opened_is_shown_first(desk: Client, factory: Any):
    row = factory()
    opened = desk.get(address(row))
    renamed(row)

    told = deleted(desk, address(row), opened)

    assert "was changed after you had opened this page" in text(told) and "Another" in text(told)
    assert type(row).objects.filter(pk=row.pk).exists()
    deleted(desk, address(row), told)
    assert not type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("change", ["title", "added", "confirmed"])
def test_so_is_what_would_be_deleted_with_it(desk: Client, change: str):
    entry = EntryFactory(title="The letter")
    citation = CitationFactory(entry=entry, quote_exact="We will not load", article__text="They loaded.")
    opened = desk.get(address(entry))
    if change == "title":
        edited(entry, title="An hour of work")
    elif change == "added":
        CitationFactory(entry=entry, quote_exact="Other words")
    else:
        confirm_quote(citation, by=UserFactory())

    deleted(desk, address(entry), opened)

    assert TimelineEntry.objects.exists()


def test_a_form_that_says_nothing_of_what_it_showed_deletes_nothing(desk: Client):
    entry = EntryFactory()

    desk.post(address(entry), {"post": "yes"})

    assert TimelineEntry.objects.exists()
