"""What a reader is told when there is no page, always in the house's look."""

import pytest
from django.db import connections
from django.test import Client

from tests.databases import point_at
from tests.factories import EntryFactory, UserFactory
from timeline.editorial import retract
from timeline.web import urls
from timeline.web.filters import taken as queries


@pytest.fixture
def retracted(put_in_print) -> EntryFactory:
    entry = EntryFactory(title="A rumour")
    put_in_print(entry)
    retract(entry, by=UserFactory(), note="The outlet withdrew it.")
    return entry


@pytest.mark.parametrize("path", ["/entries/E1/", "/entries/E1/a-rumour/"])
def test_a_retracted_entry_keeps_a_page_that_says_so(get, retracted, path):
    answer = get(path)

    assert answer.status_code == 410
    assert b"was in print and was taken back on" in answer.content
    assert b"The outlet withdrew it." in answer.content
    assert "ETag" not in answer


def test_its_history_stays(get, retracted):
    answer = get("/entries/E1/history/")

    assert answer.status_code == 200
    assert b"Edition 2, retracted" in answer.content
    assert b'<meta name="robots" content="noindex">' in answer.content


def test_it_is_on_no_list(get, retracted):
    assert b"A rumour" not in get("/entries/").content
    assert b"A rumour" not in get("/feeds/entries.atom").content


NEVER_PRINTED = (
    *("/entries/E999/", "/entries/E999/history/", "/entries/E0/", "/entries/e1/", "/entries/E01/", "/entries/3/"),
    *("/entries/E99999999999999999999/", "/stories/none/", "/organizations/none/", "/products/none/"),
    *("/contracts/none/", "/stories/none/entries.atom", "/timelines/", "/nothing"),
)


def test_what_was_never_printed_is_not_found(get):
    for path in NEVER_PRINTED:
        answer = get(path)

        assert answer.status_code == 404, path
        assert b"Nothing was ever printed at this address" in answer.content, path
        assert b"masthead" in answer.content


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/entries/?colour=red", "There is no parameter “colour” here."),
        ("/entries/?kind=strike", "“strike” is not a value of kind."),
        ("/entries/?organization=nobody", "There is no organization “nobody” in print."),
        ("/entries/?after=yesterday", "“yesterday” is not a day"),
        ("/entries/?cursor=abc", "This cursor was not made here"),
        ("/stories/?q=x", "There is no parameter “q” here."),
        ("/stories/harbour/?colour=red", "There is no parameter “colour” here."),
        ("/stories/harbour/?kind=zzz", "“zzz” is not a value of kind."),
        ("/stories/harbour/?story=harbour", "There is no parameter “story” here."),
        ("/organizations/lookout/?organization=lookout", "There is no parameter “organization” here."),
        ("/organizations/lookout/?story=nowhere", "There is no story “nowhere” in print."),
        ("/products/gaze/?ordering=date", "There is no parameter “ordering” here."),
        ("/contracts/port-cameras/?limit=3", "There is no parameter “limit” here."),
        ("/feeds/entries.atom?kind=zzz", "“zzz” is not a value of kind."),
        ("/feeds/entries.atom?cursor=abc", "There is no parameter “cursor” here."),
        ("/feeds/entries.atom?limit=3", "There is no parameter “limit” here."),
        ("/feeds/entries.atom?ordering=date", "There is no parameter “ordering” here."),
        ("/feeds/entries.atom?story=nowhere", "There is no story “nowhere” in print."),
        ("/stories/harbour/entries.atom?foo=1", "There is no parameter “foo” here."),
        ("/organizations/lookout/entries.atom?topic=none", "There is no topic “none” in print."),
    ],
)
def test_a_wrong_parameter_is_named_with_what_is_allowed(get, harbour, path, said):
    answer = get(path)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert "Allowed:" in answer.content.decode() or "in print." in said


def test_a_name_that_nothing_bears_is_answered_by_the_rest_of_the_list(get, harbour):
    answer = get("/entries/?kind=protest&organization=Alphabet&ordering=date")
    html = " ".join(answer.content.decode().split())

    assert answer.status_code == 400 and "There is no organization “Alphabet” in print." in html
    assert "The rest was understood: <b>kind: protest</b>." in html and "Dockers call again" in html
    assert '<option value="date" selected>' in html and "lets the contract lapse" not in html
    assert 'href="/search/?q=Alphabet"' in html and "Allowed:" not in html


TAKES_NONE = ("/", "/about/")


def test_a_page_that_takes_no_parameter_refuses_any_by_name(get, harbour):
    for path in TAKES_NONE:
        for name in ("kind", "cursor", "source"):
            answer = get(f"{path}?{name}=zzz")

            assert answer.status_code == 400, path
            assert f"There is no parameter “{name}” here: this page takes none." in answer.content.decode()
            assert f'<a href="{path}">The same page without parameters</a>' in answer.content.decode()


def test_a_page_takes_no_parameter_unless_its_route_is_on_the_list():
    routes = {route.name for route in urls.urlpatterns}

    assert routes > queries.LISTS
    assert routes - queries.LISTS == {
        *("home", "about", "coverage", "upcoming", "calendar"),
        *("sitemap", "sitemap-pages", "sitemap-records", "card", "entry-card", "story-card"),
        *("robots", "healthz", "readyz"),
    }


def test_a_probe_is_answered_whatever_it_adds(get):
    assert get("/healthz?now=1").status_code == 200


def test_what_was_asked_for_is_shown_as_text(get):
    assert b"<script>" not in get("/entries/?<script>alert(1)</script>=1").content


def test_while_the_database_is_away_a_reader_is_asked_to_come_back(get, record):
    point_at("a_database_that_is_not_there")

    for path in ("/", "/entries/", "/stories/none/", "/feeds/entries.atom", "/healthz"):
        answer = get(path)

        assert answer.status_code == 503, path
        assert (answer["Retry-After"], answer["Cache-Control"]) == ("30", "no-store")
        assert b"out of reach" in answer.content

    point_at(record)
    assert get("/healthz").status_code == 200


def test_while_the_database_is_away_an_editor_is_asked_to_come_back(record):
    desk = Client(raise_request_exception=False)
    desk.force_login(UserFactory())
    point_at("a_database_that_is_not_there")

    answers = {path: desk.get(path) for path in ("/admin/", "/admin/inbox/", "/accounts/login/", "/accounts/sessions/")}
    answers["a log-in"] = desk.post("/accounts/login/", {"login": "somebody", "password": "a word"})
    point_at(record)

    for path, answer in answers.items():
        assert answer.status_code == 503, path
        assert (answer["Retry-After"], answer["Cache-Control"]) == ("30", "no-store")
        assert b"out of reach" in answer.content


def test_a_page_that_fails_says_that_the_fault_is_ours(record, put_in_print):
    put_in_print(EntryFactory())
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE printed_publicrecord SET document = '{}'")

    answer = Client(raise_request_exception=False).get("/entries/")

    assert answer.status_code == 500
    assert b"The fault is ours" in answer.content
    assert b"Traceback" not in answer.content


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_page_can_only_be_read(method):
    answer = getattr(Client(), method)("/entries/")

    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
