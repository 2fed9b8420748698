"""The host of an outlet's site, in the one spelling in which hosts are shown."""

import re

import pytest

from timeline.addresses.hosts import PATTERN, domain

SPELT = [
    ("courier.example", "courier.example"),
    ("Courier.EXAMPLE.", "courier.example"),
    ("www.courier.example", "courier.example"),
    (" https://www.courier.example/news?x=1 ", "courier.example"),
    ("courier.example:8080/a", "courier.example"),
    ("xn--mwen-blatt-ecb.example", "möwen-blatt.example"),
    ("MÖWEN-BLATT.example", "möwen-blatt.example"),
    ("mo\u0308wen-blatt.example", "möwen-blatt.example"),
    ("möwen-blatt。example", "möwen-blatt.example"),
    ("ｃｏｕｒｉｅｒ.example", "courier.example"),
    ("my_paper.example", "my_paper.example"),
    ("news.courier.example", "news.courier.example"),
    ("газета.example", "газета.example"),
    ("新聞.example", "新聞.example"),
]
NONE = [
    "", " ", "courier", "localhost", "A[31mb", "A\x1b[31mb.example", "the paper", "the courier.example", "a..example",
    ".example", "me@courier.example", "mailto:me@courier.example", "ftp://courier.example", "javascript:alert(1)",
    "192.0.2.7", "[2001:db8::1]", "0x7f.1", "courier.example,times.example", "courier<b>.example",
    "a" * 64 + ".example", ".".join(["abcdefgh"] * 40), "courier.example\\@times.example x", "-",
    "“courier.example”!",
]  # fmt: skip


@pytest.mark.parametrize(("written", "host"), SPELT)
def test_a_host_has_one_spelling(written: str, host: str) -> None:
    assert domain(written) == domain(host) == host
    assert re.match(PATTERN, host)


@pytest.mark.parametrize("written", NONE)
def test_what_is_no_host_of_a_site_is_none(written: str) -> None:
    assert domain(written) is None
