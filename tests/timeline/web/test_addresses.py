"""What an address answers may change again: no answer is permanent that could be wrong tomorrow, and none is kept by a
guess."""

import pytest
from django.test import Client

from tests.factories import EntryFactory, UserFactory
from timeline.editorial import correct, retract

KEEP_AND_ASK = "public, max-age=0, must-revalidate"


def retitle(entry: EntryFactory, title: str) -> None:
    entry.title = title
    entry.save()
    correct(entry, by=UserFactory(), note="The title.")


def test_a_title_that_goes_back_leads_nobody_in_a_circle(get, put_in_print):
    entry = EntryFactory(title="One")
    put_in_print(entry)
    permanent: dict[str, str] = {}

    for title in ("Two", "One", "Two", "One"):
        retitle(entry, title)
        for slug in ("one", "two"):
            answer = get(f"/entries/E1/{slug}/")
            if answer.status_code in (301, 308):
                permanent[slug] = answer["Location"]

    assert permanent == {}
    assert get("/entries/E1/one/").status_code == 200
    assert (get("/entries/E1/two/").status_code, get("/entries/E1/two/")["Location"]) == (302, "/entries/E1/one/")


@pytest.fixture
def retracted(put_in_print) -> EntryFactory:
    entry, gone = EntryFactory(title="One"), EntryFactory(title="Gone")
    put_in_print(entry, gone)
    retract(gone, by=UserFactory(), note="No.")
    return gone


ANSWERS = (
    ("/entries/E1/", 302),
    ("/entries/E1/two/", 302),
    ("/entries/E2/", 410),
    ("/entries/E2/gone/", 410),
    ("/entries/E9/", 404),
    ("/stories/none/", 404),
    ("/stories/none/entries.atom", 404),
    ("/nothing", 404),
    ("/entries/?kindd=x", 400),
    ("/about/?x=1", 400),
    ("/entries/?" + "&".join(f"a{n}=1" for n in range(1100)), 400),
    ("/entries", 301),
)


def test_every_answer_says_how_long_it_may_be_kept(get, retracted):
    for path, status in ANSWERS:
        answer = get(path)

        assert (answer.status_code, answer["Cache-Control"]) == (status, KEEP_AND_ASK), path


OTHERS = (
    *(("/static/none.css", 404), ("/admin/", 302), ("/admin/nothing/", 302), ("/accounts/nothing/", 404)),
    *(("/api/v1/entries/E9/", 404), ("/api/v1/entries/?x=1", 400), ("/api/v1/entries/E2/", 410)),
    ("/api/v1/entries", 301),
)


def test_so_do_the_answers_of_the_other_rooms(get, retracted):
    for path, status in OTHERS:
        answer = get(path)

        assert answer.status_code == status, path
        assert "no-store" in answer["Cache-Control"] or answer["Cache-Control"] == KEEP_AND_ASK, path


def test_what_a_reader_may_not_do_is_not_kept_by_a_guess(record):
    answer = Client().post("/")

    assert (answer.status_code, answer["Cache-Control"]) == (405, KEEP_AND_ASK)


def test_a_page_is_found_again_once_it_is_printed(get, put_in_print):
    assert get("/entries/E1/one/").status_code == 404

    put_in_print(EntryFactory(title="One"))

    assert get("/entries/E1/one/").status_code == 200


ODD = ("%00", "a%00b", "%ff", "%ED%A0%80", "%E2%80%AE", "..%2F..", "%0d%0aX:1", "'%22;--", "%F0%9F%98%80", "a" * 3000)


REFUSED = (
    *("/entries/?kind=", "/entries/?cursor=", "/entries/?story=", "/entries/?after=", "/feeds/entries.atom?topic="),
    *("/stories/?cursor=", "/stories/one/?kind=", "/?"),
)
NOT_FOUND = ("/{}/", "/stories/{}/", "/entries/{}/", "/organizations/{}/entries.atom", "/entries/E1/{}/x/")


def test_odd_parameters_and_paths_are_refused_and_never_break(get, record):
    for odd in ODD:
        for address in REFUSED:
            assert get(address + odd).status_code == 400, address + odd
        for address in NOT_FOUND:
            assert get(address.format(odd)).status_code == 404, address + odd


def test_too_many_parameters_are_refused_in_the_look_of_the_house(get, record):
    answer = get("/entries/?" + "&".join(f"a{n}=1" for n in range(1100)))

    assert answer.status_code == 400
    assert b"masthead" in answer.content
