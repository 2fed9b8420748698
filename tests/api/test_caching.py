"""ETags, 304, what caches may keep, and who may ask: everybody, from every origin, without a cookie."""

import pytest
from django.test import Client

from tests.api.asking import asking
from tests.factories import EntryFactory, UserFactory
from timeline.editorial import retract

PRINT = (
    "entries/",
    "entries/?kind=statement&limit=1",
    "entries/E1/",
    "entries/E1/editions/",
    "organizations/",
    "organizations/amazon/",
    "products/",
    "contracts/",
    "stories/",
    "topics/",
    "articles/A1/",
    "changes/",
)
RELEASE = ("", "schema/", "docs/")
PATHS = (*PRINT, *RELEASE)


@pytest.fixture(autouse=True)
def one_entry(put_in_print):
    entry = EntryFactory(roles={"amazon": "actor"})
    put_in_print(entry)
    return entry


def test_whoever_holds_the_current_answer_is_told_so(get):
    for path in PATHS:
        first = get(path)
        again = get(path, if_none_match=first["ETag"])
        weakened = get(path, if_none_match=f'"other", W/{first["ETag"]}')

        assert first.status_code == 200, path
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"]), path
        assert weakened.status_code == 304, path
        assert again["Cache-Control"] == first["Cache-Control"] == "public, max-age=0, must-revalidate", path
        assert again.headers.get("Vary") == first.headers.get("Vary")
        assert again["Access-Control-Allow-Origin"] == "*"


def test_publishing_makes_every_tag_of_the_record_old(get, put_in_print):
    held = {path: get(path)["ETag"] for path in PATHS}

    put_in_print(EntryFactory())

    told = {path: get(path, if_none_match=tag).status_code for path, tag in held.items()}
    assert told == dict.fromkeys(PRINT, 200) | dict.fromkeys(RELEASE, 304)


def test_a_site_at_another_address_makes_every_tag_old(get, settings):
    by_content = "docs/"
    held = {path: get(path)["ETag"] for path in PATHS if path != by_content}

    settings.SITE_URL = "https://record.example"

    assert [path for path, tag in held.items() if get(path, if_none_match=tag).status_code != 200] == []


def test_a_retraction_makes_the_tag_old(get, one_entry):
    held = get("entries/E1/")["ETag"]

    retract(one_entry, by=UserFactory(), note="It did not happen.")

    assert get("entries/E1/", if_none_match=held).status_code == 410
    assert get("entries/", if_none_match=held).json()["results"] == []


def test_an_empty_page_is_known_again_until_something_stands_on_it(get, put_in_print):
    path = "entries/?kind=legal"
    held = get(path)["ETag"]
    put_in_print(EntryFactory())
    still_empty = get(path, if_none_match=held)
    put_in_print(EntryFactory(kind="legal"))

    assert still_empty.status_code == 304
    assert get(path, if_none_match=held).status_code == 200


def test_a_304_costs_one_query(get):
    for path in PRINT:
        held = get(path)["ETag"]
        with asking("public") as asked, asking("default") as worked:
            answer = get(path, if_none_match=held)

        assert answer.status_code == 304, path
        assert (len(asked), len(worked)) == (1, 0), path


def test_a_refused_question_is_refused_whatever_tag_is_sent(get):
    held = get("entries/")["ETag"]

    assert get("entries/?kind=party", if_none_match=held).status_code == 400
    assert get("entries/?story=no%20slug", if_none_match=held).status_code == 400


def test_head_is_get_without_the_body(get):
    for path in PATHS:
        head, whole = Client().head(f"/api/v1/{path}"), get(path)

        assert (head.status_code, head.content) == (200, b""), path
        assert head["ETag"] == whole["ETag"]
        assert head["Content-Length"] == whole["Content-Length"]


def test_options_says_what_may_be_done_and_nothing_of_the_record(record):
    for path in (*PATHS, "entries/E999/", "entries/?nonsense=1"):
        with asking("public") as asked:
            answer = Client().options(f"/api/v1/{path}", headers={"origin": "https://elsewhere.example"})

        assert (answer.status_code, answer.content) == (204, b""), path
        assert (
            answer["Allow"].split(", ")
            == answer["Access-Control-Allow-Methods"].split(", ")
            == ["GET", "HEAD", "OPTIONS"]
        )
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "if-none-match" in answer["Access-Control-Allow-Headers"].split(", ")
        assert len(asked) == 0


def test_any_origin_may_read_and_no_cookie_is_set(get):
    for path in PATHS:
        answer = get(path, origin="https://elsewhere.example")

        assert answer["Access-Control-Allow-Origin"] == "*", path
        assert "ETag" in answer["Access-Control-Expose-Headers"]
        assert "Access-Control-Allow-Credentials" not in answer
        assert not answer.cookies
        assert not {"Cookie", "Origin", "Authorization"} & {name.strip() for name in answer.get("Vary", "").split(",")}
