"""A form of the desk holds all the rows that it takes; one that holds more is answered in a sentence."""

import pytest
from django.conf import settings
from django.test import Client

from tests.factories import EntryFactory
from tests.timeline.admin.pages import filled, text
from timeline.admin.forms import PlainForm, SentRows

ADDRESS = "/admin/timeline/timelineentry/{}/change/"


def fields_of_a_row(client: Client, address: str) -> int:
    """Of one row of each kind together."""
    formsets = client.get(address).context["inline_admin_formsets"]
    return sum(len(inline.formset.empty_form.fields) for inline in formsets)


def test_a_form_may_be_sent_with_every_row_that_it_takes(desk: Client):
    row = fields_of_a_row(desk, ADDRESS.format(EntryFactory().pk))

    assert row * SentRows.absolute_max < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS


def test_the_row_that_new_ones_are_copies_of_is_made_once(desk: Client, monkeypatch: pytest.MonkeyPatch):
    made, make = [], PlainForm.__init__
    monkeypatch.setattr(PlainForm, "__init__", lambda form, *args, **kw: made.append(form) or make(form, *args, **kw))

    desk.get(ADDRESS.format(EntryFactory().pk))

    empty = [form.prefix for form in made if form.prefix and "__prefix__" in form.prefix]
    assert "citations-__prefix__" in empty
    assert sorted(empty) == sorted(set(empty))


def test_a_hundred_citations_are_read(desk: Client):
    address = ADDRESS.format(EntryFactory().pk)
    form = filled(desk, address)
    own = {name.removeprefix("citations-0-"): value for name, value in form.items() if "citations-0-" in name}
    many = {f"citations-{row}-{name}": value for row in range(1, 100) for name, value in (own | {"id": ""}).items()}

    page = desk.post(address, form | many | {"citations-TOTAL_FORMS": 100})

    assert page.status_code == 200
    assert "These words of this article are cited already." in text(page)


@pytest.mark.parametrize("address", ["/admin/timeline/story/add/", "/accounts/login/"])
def test_a_form_with_too_many_fields_is_answered_in_a_sentence(desk: Client, address: str):
    page = desk.post(address, {f"f{number}": "" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)})

    assert page.status_code == 400
    assert "more fields than the site reads" in text(page)
    assert "Nothing was saved" in text(page)
