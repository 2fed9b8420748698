"""Filters of addresses that are asked for again and again are kept; whatever is asked, they are those of `parse`."""

import pytest
from django.test import RequestFactory

from timeline.printed import parameters
from timeline.printed.parameters import TABLE, ParameterError

LONG = "&".join(f"story={'s' * 99}{number}" for number in range(9))


def often(query: str, allowed: tuple[str, ...] = tuple(TABLE), walk: str = "here") -> parameters.Filters:
    request = RequestFactory().get("/", QUERY_STRING=query)
    return parameters.parse_often(request, allowed=allowed, walk=walk)


def test_the_same_address_gives_the_very_same_filters():
    assert often("kind=protest&limit=7") is often("kind=protest&limit=7")


@pytest.mark.parametrize("query", ["", "kind=protest&after=2018-05-01", "kind=protest&kind=protest", LONG])
def test_they_are_what_parse_gives(query):
    plainly = parameters.parse(RequestFactory().get("/", QUERY_STRING=query).GET, allowed=tuple(TABLE), walk="here")

    assert often(query) == plainly == often(query)


def test_another_list_keeps_its_own():
    assert often("limit=7", walk="there").walk == "there"
    assert often("limit=7").walk == "here"


@pytest.mark.parametrize("query", ["kind=walk", "kind=\xc3\xa9", f"{LONG}&limit=no", "cursor=forged"])
def test_what_is_refused_is_refused_each_time(query):
    for _ in range(2):
        with pytest.raises(ParameterError):
            often(query)


def test_what_one_list_takes_another_may_refuse():
    often("kind=protest")

    with pytest.raises(ParameterError):
        often("kind=protest", allowed=("limit",))
