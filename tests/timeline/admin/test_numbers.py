"""Numbers that are too long to be read are none, in whichever field they are sent."""

import pytest
from django.test import Client

from tests.factories import EntryFactory
from timeline.admin.numbers import is_number

TOO_LONG = "9" * 5_000


@pytest.mark.parametrize("value", ["0", "12", 12, "9" * 18])
def test_what_is_one(value: object) -> None:
    assert is_number(value)


@pytest.mark.parametrize("value", ["", "x", "-1", "1.5", "²", "١٢", "9" * 19, TOO_LONG, None])
def test_what_is_none(value: object) -> None:
    assert not is_number(value)


@pytest.mark.parametrize("field", ["citations-INITIAL_FORMS", "citations-TOTAL_FORMS", "citations-0-id"])
@pytest.mark.parametrize("button", ["_save", "_more"])
def test_one_in_a_form_that_is_too_long_is_answered_with_the_form(desk: Client, field: str, button: str) -> None:
    entry = EntryFactory()
    sent = {"citations-INITIAL_FORMS": "1", "citations-TOTAL_FORMS": "1", "citations-0-id": "1", field: TOO_LONG}

    page = desk.post(f"/admin/timeline/timelineentry/{entry.pk}/change/", sent | {button: "1"})

    assert page.status_code == 200
