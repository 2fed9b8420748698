"""Pages that a browser saved with all their parts in one file."""

import base64
from datetime import date

from tests.timeline.ingest.pages import html
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw, Skipped

ADDRESS = "https://courier.example/2021/06/14/norvane-letter"
HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: A letter\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
)
PAGE = (
    "--b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {address}\r\n\r\n{body}\r\n"
)
PICTURE = "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"


def saved(page: bytes, kind: str = "text/html; charset=utf-8", address: str = ADDRESS) -> bytes:
    body = base64.encodebytes(page).decode()
    return (
        HEAD.format(address=address) + PICTURE + PAGE.format(kind=kind, address=address, body=body) + "--b--"
    ).encode()


def read(body: bytes, given: Given = Given(), name: str = "letter.mhtml") -> Page | Skipped:  # noqa: B008
    return parse.read(Raw(body, name=name), given, date(2026, 11, 26))


def test_the_page_is_read_with_the_address_that_it_was_saved_from() -> None:
    found = read(saved(html().encode()))

    assert isinstance(found, Page)
    assert (found.title, found.url) == ("Workers at Norvane ask it to end border contract", ADDRESS)
    assert found.published_on == date(2021, 6, 14)


def test_its_characters_are_read_by_its_own_label_whatever_its_name() -> None:
    page = html().replace("Paul Reiss", "Gérard Lœb").encode("cp1252")

    found = read(saved(page, "text/html; charset=windows-1252"), name="page")

    assert isinstance(found, Page) and "Gérard Lœb" in found.text


def test_an_address_that_is_given_wins_and_one_of_no_page_is_none() -> None:
    mine = Given(url="https://courier.example/mine")

    given, local = read(saved(html().encode()), mine), read(saved(html().encode(), address="file:///home/me/a.html"))

    assert isinstance(given, Page) and given.url == mine.url
    assert isinstance(local, Page) and local.url is None


def test_a_file_without_a_page_says_so() -> None:
    found = read((HEAD.format(address=ADDRESS) + PICTURE + "--b--").encode())

    assert isinstance(found, Skipped) and found.reason == "not_a_page"
