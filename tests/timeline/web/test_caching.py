"""Pages are the same for everybody, tell when they changed, and never see a cookie."""

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import EntryFactory, UserFactory
from tests.timeline.web.test_pages import PAGES
from timeline.web.http.etag import print_version

TAGGED = (*PAGES, "/feeds/entries.atom", "/stories/harbour/entries.atom")


def test_whoever_holds_the_current_page_is_told_so(harbour, get):
    for path in TAGGED:
        first = get(path)

        again = get(path, if_none_match=first["ETag"])

        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
        assert again["Cache-Control"] == first["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_a_tag_weakened_by_a_compressing_proxy_is_known_again(harbour, get):
    tag = get("/stories/")["ETag"]

    assert get("/stories/", if_none_match=f'"other", W/{tag}').status_code == 304
    assert get("/stories/", if_none_match='"other"').status_code == 200


def test_publishing_makes_every_tag_old(harbour, get, put_in_print):
    held = {path: get(path)["ETag"] for path in TAGGED}

    put_in_print(EntryFactory())

    assert [path for path, tag in held.items() if get(path, if_none_match=tag).status_code != 200] == []


def test_a_tag_names_clock_release_and_language(harbour, get):
    clock, release, language, _address = get("/stories/")["ETag"].strip('"').split("-")

    assert int(clock) > 4
    assert release == print_version()
    assert language == "en"


def test_the_tag_of_one_page_is_no_tag_of_another(harbour, get):
    assert get("/stories/")["ETag"] != get("/entries/")["ETag"]
    assert get("/nothing/", if_none_match=get("/stories/")["ETag"]).status_code == 404


@pytest.mark.parametrize("named", [{"SITE_NAME": "Another Record"}, {"SITE_URL": "https://record.example"}])
def test_a_site_of_another_name_or_address_makes_every_tag_old(harbour, get, settings, named):
    held = {path: get(path)["ETag"] for path in TAGGED}

    for name, value in named.items():
        setattr(settings, name, value)

    assert [path for path, tag in held.items() if get(path, if_none_match=tag).status_code != 200] == []


def test_a_304_costs_one_query(harbour, get):
    held = get("/stories/harbour/")["ETag"]

    with CaptureQueriesContext(connections["public"]) as asked:
        get("/stories/harbour/", if_none_match=held)

    assert len(asked) == 1


def test_no_cookie_goes_in_or_out(harbour, get):
    editor = Client()
    editor.force_login(UserFactory())

    for path in (*TAGGED, "/nothing/", "/entries/?x=1", "/healthz", "/robots.txt"):
        with CaptureQueriesContext(connections["default"]) as worked:
            signed_in = editor.get(path, headers={"accept-language": "es"})

        assert len(worked) == 0, path
        assert signed_in.content == get(path).content
        assert not signed_in.cookies
        assert not {"Set-Cookie", "Vary"} & set(signed_in.headers), path


def test_the_desk_still_knows_its_people(record):
    editor = Client()
    editor.force_login(UserFactory())

    assert editor.get("/admin/")["Location"] == "/accounts/2fa/totp/activate/"


def test_a_page_may_not_be_framed_or_run_anything(harbour, get):
    answer = get("/")

    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"


def test_head_is_answered_like_get(harbour):
    answer = Client().head("/stories/harbour/")

    assert (answer.status_code, answer.content) == (200, b"")
    assert "ETag" in answer
