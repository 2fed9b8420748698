"""What an answer takes of the memory is given back as soon as it was sent."""

import gc
import weakref

import pytest
from django.test import RequestFactory

from api.views.entries import EntryList


@pytest.fixture
def uncollected():
    """While only what nothing refers to any more is given back."""
    gc.disable()
    yield
    gc.enable()


def test_the_view_that_made_an_answer_does_not_hold_it(record, uncollected):
    answer = EntryList.as_view()(RequestFactory().get("/api/v1/entries/"))
    sent = weakref.ref(answer)

    del answer

    assert sent() is None
