"""Which addresses may become links."""

import pytest

from timeline.addresses.web import is_web_address


@pytest.mark.parametrize(
    "url",
    [
        "https://courier.example",
        "http://courier.example/a?b=c#d",
        "HTTPS://Courier.Example/",
        "https://[2001:db8::1]:8443/a",
        "https://courier.example:8080/x@y",
        "https://bücher.example/straße?q=ä",
        "https://courier.example/" + "a" * 1900,
    ],
)
def test_an_address_of_the_web(url):
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "courier.example/a",
        "//courier.example/a",
        "javascript:alert(1)",
        "JavaScript://courier.example/%0aalert(1)",
        "data:text/html,x",
        "ftp://courier.example/a",
        "file:///etc/passwd",
        "mailto:a@courier.example",
        "https://",
        "https:///a",
        "https://?a",
        "https://jane@courier.example/",
        "https://jane:secret@courier.example/",
        "https://courier.example\\@other.example/",
        "https://courier.example/a b",
        "https://courier.example/a\nb",
        " https://courier.example/",
        "https://courier.example/\n",
        "https://courier.example:port/",
        "https://[::1/",
        "https://courier.example/" + "a" * 2000,
    ],
)
def test_what_is_none(url):
    assert not is_web_address(url)
