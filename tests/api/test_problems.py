"""Every error is a problem document with a sentence; nothing that is sent ends in a 500."""

from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.problems import handle
from tests.databases import drop
from tests.factories import EntryFactory, StoryFactory
from timeline.printed.parameters import TABLE

PATHS = (
    "",
    "entries/",
    "entries/E1/",
    "entries/E1/editions/",
    "organizations/",
    "organizations/amazon/",
    "articles/A1/",
    "changes/",
    "schema/",
)


def problem(answer, status: int) -> dict:
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] == "no-store"
    assert answer["Access-Control-Allow-Origin"] == "*"
    body = answer.json()
    assert {"type", "title", "status", "detail", "instance"} <= set(body)
    assert body["status"] == status
    assert body["detail"].endswith((".", "*."))
    return body


@pytest.mark.parametrize("path", PATHS)
def test_an_unknown_parameter_is_named_with_those_there_are(ask, path):
    body = problem(ask(f"{path}?colour=red"), 400)

    assert (body["parameter"], body["value"]) == ("colour", "red")
    assert "colour" in body["detail"]
    assert body["instance"] == f"/api/v1/{path}"


def test_the_lists_say_which_parameters_they_take(ask):
    assert {"kind", "story", "after", "limit", "cursor"} <= set(problem(ask("entries/?x=1"), 400)["allowed"])
    assert problem(ask("stories/?kind=protest"), 400)["allowed"] == ["limit", "count", "cursor"]
    assert problem(ask("changes/?cursor=x"), 400)["allowed"] == ["since", "limit"]
    assert problem(ask("entries/?format=xml"), 400)["parameter"] == "format"
    assert problem(ask("stories/?as_of=2018-06-22"), 400)["parameter"] == "as_of"


def test_a_wrong_value_is_named_with_the_right_ones(ask):
    body = problem(ask("entries/?kind=party"), 400)

    assert (body["parameter"], body["value"]) == ("kind", "party")
    assert body["allowed"][:2] == ["protest", "contract"]


def test_an_unknown_slug_is_named_with_some_that_are_in_print(get, put_in_print):
    put_in_print(EntryFactory(stories=[StoryFactory() for _ in range(22)]))

    body = problem(get("entries/?story=nowhere"), 400)

    assert body["detail"] == "There is no story “nowhere” in print."
    assert len(body["allowed"]) == 20
    assert get(f"entries/?story={body['allowed'][0]}").status_code == 200


def test_one_unknown_slug_among_known_ones_is_found(get, put_in_print):
    put_in_print(EntryFactory(stories=[StoryFactory(slug="rekognition")], roles={"amazon": "actor"}))

    body = problem(get("entries/?organization=amazon&story=rekognition&story=rekogniton"), 400)

    assert (body["parameter"], body["value"], body["allowed"]) == ("story", "rekogniton", ["rekognition"])


def test_an_organizations_slug_is_no_storys(get, put_in_print):
    put_in_print(EntryFactory(roles={"amazon": "actor"}))

    assert problem(get("entries/?story=amazon"), 400)["parameter"] == "story"


@pytest.mark.parametrize(
    "query",
    [
        "story=%00",
        "kind=protest%00",
        "organization=" + "a" * 100_000,
        "limit=%D9%A5%D9%A0",
        "after=0000-01-01",
        "after=10000-01-01",
        "before=2018-13-01",
        "limit=1e1",
        "limit=",
        "cursor=" + "A" * 100_000,
        "cursor=%00",
        "%00=1",
        "%ff%fe=%ff",
        "story=%ED%A0%80",
        "=",
        "=1",
        "kind[]=protest",
        "x" * 50_000,
        "&".join(f"kind=protest&k{n}=1" for n in range(900)),
        "&".join(f"story=s{n}" for n in range(500)),
        "&".join(f"a{n}=1" for n in range(5000)),
    ],
)
def test_bad_input_is_a_400_with_a_short_answer(ask, query):
    answer = ask(f"entries/?{query}")

    problem(answer, 400)
    assert len(answer.content) < 2000


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    path=st.sampled_from(PATHS),
    sent=st.lists(st.tuples(st.sampled_from([*TABLE, "x"]), st.text(max_size=20)), min_size=1, max_size=4),
)
def test_whatever_is_sent_is_answered_or_refused(get, path, sent):
    query = "&".join(f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in sent)

    answer = get(f"{path}?{query}")

    assert answer.status_code in (200, 400, 404)
    if answer.status_code != 200:
        problem(answer, answer.status_code)


@pytest.mark.parametrize(
    "path", ["nonsense/", "nonsense", "entries/E1/nonsense/", "%00/", "%ff/", "entries/%00/", "..%2f/"]
)
def test_an_unknown_path_is_a_404_that_says_where_to_begin(ask, path):
    assert "/api/v1/ lists what there is" in problem(ask(path), 404)["detail"]


def test_an_address_that_lacks_its_last_slash_leads_on(ask):
    answer = ask("entries?kind=protest")

    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/entries/?kind=protest")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["entries/", "entries/E1/", "changes/", "schema/", "docs/", ""])
def test_nothing_can_be_changed(method, path):
    answer = getattr(Client(enforce_csrf_checks=True), method)(f"/api/v1/{path}", "{}", content_type="application/json")

    assert "GET, HEAD and OPTIONS" in problem(answer, 405)["detail"]
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_an_unknown_path_is_unknown_to_every_method():
    problem(Client(enforce_csrf_checks=True).post("/api/v1/nonsense/"), 404)


@pytest.mark.parametrize("path", PATHS)
def test_only_json_is_spoken(ask, path):
    problem(ask(path, accept="application/xml"), 406)


def test_browsers_and_programs_are_answered(get):
    for accept in ("*/*", "application/json", "text/html,application/xhtml+xml,*/*;q=0.8", "application/*"):
        assert get("entries/", accept=accept).status_code == 200, accept


def test_without_its_database_it_says_when_to_come_again(get, record):
    held = get("entries/")["ETag"]
    drop(record)

    for path in ("entries/", "entries/E1/", "entries/E1/editions/", "stories/", "changes/"):
        for answer in (get(path), get(path, if_none_match=held)):
            assert "try again" in problem(answer, 503)["detail"], path
            assert answer["Retry-After"] == "5"


def test_what_needs_no_record_is_answered_without_a_database(ask):
    assert ask("").status_code == ask("schema/").status_code == 200


def test_what_nobody_foresaw_is_logged_and_told_without_its_inside(rf, caplog):
    answer = handle(ZeroDivisionError("secret of the house"), {"request": rf.get("/api/v1/entries/")})

    assert answer.status_code == 500
    assert answer["Content-Type"] == "application/problem+json"
    assert b"secret" not in answer.content
    assert "secret of the house" in caplog.text
