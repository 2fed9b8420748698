"""ETags, 304, what caches may keep, and who may ask: everybody, from every origin, without a cookie."""

import hashlib

import pytest
from django.conf import settings
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
    "timeline/",
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


def test_nobody_can_make_a_tag_for_what_was_never_answered(get):
    """Neither of the tag of another address, nor by the digest of the address itself."""
    clock, release, address = get("entries/").headers["ETag"].strip('"').split("-")
    wrong = "entries/?kind=party"
    asked = f"{settings.SITE_URL}/api/v1/{wrong}".encode()
    made = [address, hashlib.sha256(asked).hexdigest()[:8], hashlib.sha256(asked).hexdigest()]

    for part in made:
        assert get(wrong, if_none_match=f'"{clock}-{release}-{part}"').status_code == 400, part


def test_another_secret_key_makes_every_tag_of_the_record_old(get, settings):
    held = {path: get(path)["ETag"] for path in PRINT}

    settings.SECRET_KEY = "another one, of as many letters as anybody could wish for"

    assert [path for path, tag in held.items() if get(path, if_none_match=tag).status_code != 200] == []


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/json, text/plain, */*", "application/*"])
def test_a_304_costs_one_query_whatever_json_is_called(get, accept):
    held = get("entries/", accept=accept)["ETag"]

    with asking("public") as asked:
        assert get("entries/", accept=accept, if_none_match=held).status_code == 304
    assert len(asked) == 1


def test_what_the_release_decides_is_held_without_a_query(get):
    for path in RELEASE:
        held = get(path)["ETag"]
        with asking("public") as asked:
            assert get(path, if_none_match=held).status_code == 304, path
        assert len(asked) == 0, path


def test_who_holds_what_is_old_is_sent_the_new_at_the_cost_of_one_query_more(get, put_in_print):
    for path in PRINT:
        held = get(path)["ETag"]
        put_in_print(EntryFactory())
        get(path)  # from now on kept until the next publication
        with asking("public") as fresh:
            get(path)
        with asking("public") as asked:
            assert get(path, if_none_match=held).status_code == 200, path
        assert len(asked) == len(fresh) + 1, path


def test_a_held_tag_opens_no_other_door(get):
    """Whatever is refused without a tag is refused with the current one (RFC 9110 §13.2.1)."""
    held = get("entries/")["ETag"]
    client = Client()

    assert client.post("/api/v1/entries/", headers={"if-none-match": held}).status_code == 405
    assert get("entries/", if_none_match=held, accept="application/xml").status_code == 406
    assert get("entries/", if_none_match=held, host="elsewhere.example").status_code == 400
    assert get("entries/", if_none_match=held, if_match='"another"').status_code == 412


def test_what_is_no_longer_in_print_has_no_tag_and_is_told_again(get, one_entry):
    retract(one_entry, by=UserFactory(), note="It did not happen.")
    gone = get("entries/E1/")

    assert (gone.status_code, "ETag" in gone) == (410, False)
    assert get("entries/E1/", if_none_match="*").status_code == 410


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
