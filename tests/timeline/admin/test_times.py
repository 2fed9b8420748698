"""The desk's search for entries reads times as editors write them, and finds what may have happened then."""

import pytest
from django.contrib.admin import site
from django.test import RequestFactory

from tests.factories import EntryFactory, UserFactory
from timeline.admin.entries import EntryAdmin
from timeline.models import TimelineEntry

pytestmark = pytest.mark.django_db

HELD = {
    "a letter": "2018-06-22",
    "a petition": "2018-06",
    "a walkout": "[2018-05-20..2018-06-03]",
    "a contract": "2018-03/2019-09",
    "a boycott": "2017-11/..",
    "a rumour": "2016-02",
}
IN_JUNE = {"a letter", "a petition", "a walkout", "a contract", "a boycott"}
SEARCHES = {
    "June 2018": IN_JUNE,
    "2018-06": IN_JUNE,
    "in june 2018": IN_JUNE,
    "summer 2018": IN_JUNE,
    "2018-22": IN_JUNE,
    "22 June 2018": IN_JUNE - {"a walkout"},
    "June 1, 2018": IN_JUNE - {"a letter"},
    "2018": IN_JUNE,
    "letter June 2018": {"a letter"},
    "June 2018 contract": {"a contract"},
    "February 2016": {"a rumour"},
    "2016-02/2016-03": {"a rumour"},
    "May 2015": set(),
    "letter": {"a letter"},
}


@pytest.mark.parametrize("term", SEARCHES)
def test_a_search_finds_what_may_have_happened_then(term):
    for title, date in HELD.items():
        EntryFactory(title=title, date=date, summary="")
    request = RequestFactory().get("/")
    request.user = UserFactory(is_superuser=True)

    found, _doubles = EntryAdmin(TimelineEntry, site).get_search_results(request, TimelineEntry.objects.all(), term)

    assert {entry.title for entry in found} == SEARCHES[term]
