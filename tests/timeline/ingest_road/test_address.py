"""One address for one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest.address import canonical

SAME = [
    ("HTTPS://Courier.Example/Story", "https://courier.example/Story"),
    ("https://courier.example", "https://courier.example/"),
    ("https://courier.example:443/a", "https://courier.example/a"),
    ("http://courier.example:80/a", "http://courier.example/a"),
    ("http://courier.example:8080/a", "http://courier.example:8080/a"),
    ("https://courier.example/a#comments", "https://courier.example/a"),
    ("https://courier.example/a?utm_source=x&utm_medium=y", "https://courier.example/a"),
    ("https://courier.example/a?id=7&fbclid=abc", "https://courier.example/a?id=7"),
    ("https://courier.example/a?b=2&a=1", "https://courier.example/a?b=2&a=1"),
    ("https://courier.example/a?page=2&ref=menu", "https://courier.example/a?page=2&ref=menu"),
    ("https://courier.example/ä ö", "https://courier.example/%C3%A4%20%C3%B6"),
    ("https://münze.example/", "https://xn--mnze-0ra.example/"),
    (" https://courier.example/a\n", "https://courier.example/a"),
    ("http://[2001:db8::1]:80/a", "http://[2001:db8::1]/a"),
    ("https://me:secret@courier.example/a", "https://courier.example/a"),
]
NONE = [
    "",
    None,
    "courier.example/a",
    "mailto:a@b.example",
    "javascript:alert(1)",
    "https://",
    "http://[::1",
    "https://a b/",
]


@pytest.mark.parametrize(("given_as", "kept_as"), SAME)
def test_what_differs_without_meaning_goes(given_as: str, kept_as: str):
    assert canonical(given_as) == kept_as


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_web_address_is_none(text: str | None):
    assert canonical(text) is None


@given(st.text(max_size=80).map(lambda text: f"https://courier.example/{text}"))
def test_made_canonical_once_it_stays(url: str):
    once = canonical(url)

    assert once is None or canonical(once) == once


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str):
    assert canonical(text) is None or canonical(text).startswith("http")
