"""What clients are told when they search."""

import pytest

from tests.factories import EntryFactory
from timeline.printed.search import listing

TITLES = ("Workers write a letter", "A letter about nothing", "The firm answers")


@pytest.fixture
def letters(put_in_print) -> list[str]:
    days = ("2018-05-01", "2018-06-01", "2018-06-20")
    roles = {"amazon": "actor"}
    return put_in_print(
        *(EntryFactory(title=t, date=d, roles=roles, kind="statement") for t, d in zip(TITLES, days, strict=True))
    )


def test_it_ranks_marks_and_counts(get, letters):
    told = get("search/?q=letters+-nothing").json()

    (hit,) = told["results"]
    assert hit["entry"] == get(f"entries/{letters[0]}/").json()
    assert hit["title_html"] == "Workers write a <mark>letter</mark>"
    assert hit["score"] > 1, "it stands in the title"
    assert told["count"] == {"entries": 1, "is_more": False}
    assert told["facets"]["organization"] == [{"value": "amazon", "title": "Amazon", "entries": 1, "is_more": False}]
    assert told["facets"]["year"][0]["value"] == "2018"
    assert told["understood"] == "letters -nothing"


def test_subjects_stand_beside_and_a_misspelt_name_is_said(get, letters):
    assert get("search/?q=amazon").json()["subjects"] == [
        {"kind": "organization", "slug": "amazon", "name": "Amazon", "url": "/organizations/amazon/", "entries": 3}
    ]
    told = get("search/?q=Amazn").json()
    assert (told["results"], told["near"]) == ([], [{"written": "Amazn", "instead": "Amazon"}])


def test_it_goes_on_by_cursor_under_every_filter(get, letters):
    first = get("search/?q=letter+or+answers&sort=date&limit=2&organization=amazon&kind=statement").json()
    rest = get(first["next"].partition("/api/v1/")[2]).json()

    assert [hit["entry"]["title"] for hit in (*first["results"], *rest["results"])] == list(TITLES)
    assert (rest["next"], bool(rest["previous"])) == (None, True)
    assert get("search/?q=letter&before=2018-05-31").json()["count"]["entries"] == 1


def test_what_can_t_be_searched_for_is_a_400_that_says_why(get, letters):
    for query in (
        "",
        "?q=",
        "?q=-letter",
        "?q=the",
        f"?q={'x' * 301}",
        "?q=letter&organization=nobody",
        "?q=a&sort=up",
    ):
        answer = get(f"search/{query}")
        assert answer.status_code == 400, query
        assert answer["Content-Type"] == "application/problem+json"
    assert "Say also what to look for" in get("search/?q=-letter").json()["detail"]


@pytest.mark.parametrize("most", [2000, 0])
def test_words_narrow_the_list_of_entries_too(get, letters, monkeypatch, most):
    """However many have them."""
    monkeypatch.setattr(listing, "MOST", most)
    titles = lambda query: [entry["title"] for entry in get(f"entries/?{query}").json()["results"]]  # noqa: E731

    assert titles("q=letter") == ["A letter about nothing", "Workers write a letter"]
    assert titles("q=letter+-nothing&organization=amazon") == ["Workers write a letter"]
    assert titles("q=letter&ordering=updated&limit=1") == ["Workers write a letter"]
    assert titles("q=letter&as_of=0") == []
    assert get("entries/?q=the").status_code == 400
    assert len(get("timeline/?q=letter").json()["entries"]) == 2
