"""What a request says of its body's letters: named wrongly or oddly, it is answered all the same."""

import http.client
import re
from urllib.parse import urlencode

import pytest

from tests.site import Site
from tracker.content_type import plainly, read_plainly_over_asgi

FORM = "application/x-www-form-urlencoded"
ODD = [
    *(f"text/plain; charset={name}" for name in ("undefined", "hex", "rot13", "zlib_codec", "punycode", "utf-16")),
    'text/plain; CHARSET = "undefined"; charset=utf-8',
    "text/plain; charset*=utf-8''undefined",
    "text/plain; charset*0=unde; charset*1=fined",
    "text/plain; x*=nonsense''%41",
    "text/plain; x*=undefined''%41",
    "text/plain; x*=nul%00''%41",
    "text/plain" + "; a=b" * 5000,
    f"{FORM}; charset=undefined",
    f"{FORM}; charset=UTF8",
    "multipart/form-data; boundary=b; charset=undefined",
    "multipart/form-data; boundary*=undefined''b",
    "multipart/form-data",
    ";",
]


def _asked(site: Site, path: str, method: str = "GET", body: str = "", **headers: str) -> http.client.HTTPResponse:
    line = http.client.HTTPConnection(site.url.removeprefix("http://"), timeout=20)
    line.request(method, path, body, {"Referer": site.url + path, **headers})
    return line.getresponse()


def test_no_page_falls_over_a_type_of_body_that_a_request_names(site):
    statuses = {each: _asked(site, "/entries/?kind=protest", **{"Content-Type": each}).status for each in ODD}

    assert statuses == dict.fromkeys(ODD, 200)


def test_a_form_is_read_whatever_its_letters_are_said_to_be(site):
    page = _asked(site, "/accounts/login/")
    cookie = page.headers["Set-Cookie"].partition(";")[0]
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)', page.read().decode())[1]
    form = urlencode({"login": "nobody", "password": "", "csrfmiddlewaretoken": token})
    letters = ["UTF8", "iso-8859-1", "utf-16", "undefined"]

    def shown(kind: str) -> tuple[int, bool]:
        answer = _asked(site, "/accounts/login/", "POST", form, **{"Cookie": cookie, "Content-Type": kind})
        return answer.status, "nobody" in answer.read().decode()

    assert {each: shown(f"{FORM}; charset={each}") for each in letters} == dict.fromkeys(letters, (200, True))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("", ""),
        ("application/json", "application/json"),
        ("Text/Plain; charset=utf-8", "text/plain"),
        ("multipart/form-data; boundary=----WebKitFormBoundaryA1'()+_,-./:=?", None),
        ('multipart/form-data; charset=utf-8; boundary="a b"', 'multipart/form-data; boundary="a b"'),
        ('multipart/form-data; boundary="a\\"b"', "multipart/form-data"),
        ("multipart/form-data; boundary=é", "multipart/form-data"),
        ("multipart/form-data; boundary*=nonsense''b", "multipart/form-data"),
    ],
)
def test_of_a_type_what_django_needs_is_kept(said, kept):
    expected = said if kept is None else kept

    assert plainly(said).replace('"', "") == expected.replace('"', "")


@pytest.mark.parametrize("kind", ODD)
def test_the_other_door_is_told_of_bodies_alike(kind):
    told: list[dict] = []

    async def application(scope: dict, receive: object, send: object) -> None:
        told.append(scope)

    scope = {"type": "http", "headers": [(b"host", b"here"), (b"content-type", kind.encode("latin-1"))]}
    with pytest.raises(StopIteration):  # it waits for nothing, so no loop is needed
        read_plainly_over_asgi(application)(scope, None, None).send(None)

    assert told == [scope | {"headers": [(b"host", b"here"), (b"content-type", plainly(kind).encode("latin-1"))]}]
