"""What the search page finds, and what it says of what it was asked."""

import re

import pytest
from django.db import connection
from playwright.sync_api import expect

from tests.edits import edited
from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import correct, retract
from timeline.models import Name
from timeline.printed.models import Edition
from timeline.printed.search import finding, statements
from timeline.printed.search.sought import Sought
from timeline.publishing import reprint, verify

TITLES = ("Dockers write to Lookout", "Lookout says no", "Dockers call again", "The port lets the contract lapse")
WRITE, NO, AGAIN, LAPSE = TITLES


@pytest.fixture
def found(read):
    """The titles that a search lists, in its order."""

    def titles(query: str) -> list[str]:
        html = read(f"/search/?{query}").replace("<mark>", "").replace("</mark>", "")
        _before, _colon, listed = html.partition('<ol class="rows"')
        rows = listed.partition("</ol>")[0].split("<h3>")[1:]
        return [row.split('">')[1].split("</a>")[0] for row in rows]

    return titles


def test_it_finds_by_words_phrases_alternatives_and_exclusions(harbour, found):
    assert found("q=dockers") == [AGAIN, WRITE], "the newer first where nothing else tells them apart"
    assert found("q=docker+writing") == [WRITE], "endings don't matter"
    assert found("q=%22dockers+call%22") == [AGAIN]
    assert found("q=%22call+dockers%22") == []
    assert found("q=dockers+-again") == [WRITE]
    assert found("q=lapse+or+again&sort=date") == [LAPSE, AGAIN]
    assert found("q=gaze") == [WRITE], "a product that it names"
    assert found("q=cameras+down") == [WRITE], "a demand that was made in it"


def test_titles_come_first_and_dates_where_they_are_asked_for(harbour, found):
    assert found("q=lookout")[:2] == [NO, WRITE]
    assert found("q=lookout&sort=-date") == [AGAIN, LAPSE, NO, WRITE]
    assert found("q=lookout&sort=date") == [WRITE, NO, LAPSE, AGAIN]


def test_every_filter_of_the_list_narrows_it(harbour, found, read):
    assert found("q=lookout&kind=protest&story=harbour&sort=date") == [WRITE, AGAIN]
    assert found("q=lookout&organization=lookout&before=2018-05-31") == [WRITE]
    assert found("q=dockers&after=2019-01-01") == [AGAIN]
    html = read("/search/?q=dockers&story=harbour")
    assert "Story: <b>The harbour cameras</b>" in html
    assert "To: <b>31 May 2018</b>" in read("/search/?q=dockers&before=2018-05-31")
    assert '<a href="/search/?q=dockers">leave out' in html


def test_it_says_what_it_counts_and_by_what_it_may_be_narrowed(harbour, read):
    html = read("/search/?q=lookout")

    assert "4 entries in this record" in html
    assert '<a href="/search/?q=lookout&amp;kind=protest">Protest</a> <span class="num">2</span>' in html
    assert "after=2018-01-01&amp;before=2018-12-31" in html


def test_what_was_found_is_marked(harbour, read):
    html = read("/search/?q=cameras+docker")

    assert "<mark>Dockers</mark> write to Lookout" in html
    assert "<b>Demanded:</b> Take the <mark>cameras</mark> down." in html


def test_subjects_stand_above_entries(harbour, read):
    html = read("/search/?q=lookout")

    assert html.index("On record under that name") < html.index('<a href="/organizations/lookout/">Lookout</a>')
    assert html.index('<a href="/organizations/lookout/">Lookout</a>') < html.index("4 entries in this record")


@pytest.mark.parametrize("typed", ["Lokout", "Loookout", "L%C3%B2okuot"])
def test_a_misspelt_name_is_found_and_that_is_said(harbour, read, found, typed):
    assert found(f"q={typed}+no") == [NO]
    html = read(f"/search/?q={typed}+no")
    assert "Nothing on record has" in html
    assert '<a href="/search/?q=Lookout+no">Search for that instead</a>' in html


def test_who_changed_their_name_is_found_by_both(record, put_in_print, found):
    firm = OrganizationFactory(slug="meta", name="Meta")
    Name.objects.create(organization=firm, name="Facebook", during=("2004-02-04", "2016-10-28"))
    days = {"Before": "2015-05-01", "After": "2018-05-01"}
    put_in_print(*(EntryFactory(title=title, date=day, roles={"meta": "actor"}) for title, day in days.items()))

    assert found("q=facebook&sort=date") == found("q=meta&sort=date") == ["Before", "After"]


def test_what_could_not_be_read_is_explained(harbour, read):
    assert "A quotation mark was not closed" in read("/search/?q=%22dockers+call")
    assert "Say also what to look for" in read("/search/?q=-dockers")
    assert "not searched for" in read("/search/?q=the+of")
    assert "“open letter”" in read("/search/"), "how to ask"


def test_where_nothing_is_found_it_says_what_may_be_left_out(harbour, read):
    html = read("/search/?q=dockers+walrus&kind=protest")

    assert "No entry on record has all of this." in html
    assert '<a href="/search/?kind=protest&amp;q=dockers">without walrus</a>' in html
    assert "without dockers" not in html, "that would find nothing either"


def test_the_record_as_it_was_is_searched_as_it_was(harbour, found):
    before = Edition.objects.clock()
    correct(edited(harbour["answer"], title="Lookout answers"), by=UserFactory(), note="Its words.")

    assert found("q=answers") == ["Lookout answers"]
    assert found(f"q=answers&as_of={before}") == []
    assert found(f"q=no&as_of={before}") == [NO]


def test_what_was_retracted_is_not_found_and_all_of_it_comes_back_by_reprint(harbour, found):
    retract(harbour["lapse"], by=UserFactory(), note="In error.")

    assert found("q=lapse") == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM printed_searchrow")
        (many,) = cursor.fetchone()
    assert list(verify()) == []
    reprint()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM printed_searchrow")
        assert cursor.fetchone() == (many,)


DAYS = ("1985-03-01", "2017-01-31", "2017-02-01", "2017-12-05", "1988-02-03")
"""Also of years that are not told apart from those before."""
WAYS = [(1, 2, 500), (1, 2, 0), (2, 0.1, 500), (2, 2, 1)]
"""Rows in which is looked first, how often what is found there makes it go on, and how many of a year are few."""


def test_every_way_finds_what_a_plain_ranking_does(harbour, put_in_print, found, monkeypatch):
    put_in_print(*(EntryFactory(title=f"Dockers of {day} say no", date=day) for day in DAYS))
    queries = [f"q={typed}" for typed in ("lookout", "%22dockers+call%22", "%22dockers+call+again%22", "no+or+again")]
    queries += ["q=lookout&before=2018-12-31", "q=dockers+-%22say+no+to%22", "q=dockers+-%22of+1985+03+01%22"]
    queries += [
        f"q=dockers&{more}" for more in ("sort=-date", "sort=date", "kind=protest", f"as_of={Edition.objects.clock()}")
    ]
    whole = [found(query) for query in queries]
    assert whole[0] == plainly_ranked("'lookout'", "'^lookout'")

    for probed, often, few in WAYS:
        monkeypatch.setattr(finding, "PROBED", probed)
        monkeypatch.setattr(finding, "OFTEN", often)
        monkeypatch.setattr(statements, "FEW", few)

        assert [found(query) for query in queries] == whole, (probed, often, few)


def plainly_ranked(words: str, in_title: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT title FROM printed_searchrow s JOIN printed_publicrecord p ON p.id = s.record_id"
            " WHERE words @@ %s::tsquery AND sort_date IS NOT NULL AND to_sequence IS NULL"
            " ORDER BY words @@ %s::tsquery DESC, ts_rank(words, %s::tsquery, 32) DESC, sort_date DESC",
            [words, in_title, words],
        )
        return [title for (title,) in cursor.fetchall()]


def test_what_is_rare_is_found_by_the_index_of_words(record):
    """Which PostgreSQL uses only for the very expression that it holds."""
    statement, values = statements.by_year(Sought("'letter'"), statements.NEWEST_FIRST, 20)
    with connection.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off; SET enable_indexscan = off")
        cursor.execute(f"EXPLAIN {statement}", values)
        plan = "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute("RESET enable_seqscan; RESET enable_indexscan")
    assert "search_row_of_year" in plan


def turned(answer, way: str) -> str:
    """The query string of the page before or after; empty where there is none."""
    _before, _link, rest = answer.content.decode().partition(f'<a rel="{way}" href="?')
    return rest.partition('"')[0].replace("&amp;", "&")


@pytest.mark.parametrize("sort", ["relevance", "-date", "date"])
def test_pages_go_on_and_back_without_a_gap(record, put_in_print, get, found, sort):
    put_in_print(*(EntryFactory(title=f"Strike {number}", date=f"2018-05-{number:02}") for number in range(1, 8)))
    seen, query = [], f"q=strike&sort={sort}&limit=3"
    while query:
        seen += found(query)
        query, back = turned(get(f"/search/?{query}"), "next"), turned(get(f"/search/?{query}"), "prev")

    expected = [f"Strike {number}" for number in range(1, 8)]
    assert seen == (expected if sort == "date" else expected[::-1])
    assert found(back) == seen[3:6]


@pytest.mark.parametrize(("file", "each"), [("entries.atom", "<entry>"), ("entries.json", '"date_modified"')])
def test_the_feed_of_a_search_has_what_it_finds(harbour, get, read, file, each):
    feed = get(f"/search/{file}?q=dockers&kind=protest").content.decode()

    assert "Search: dockers (kind: protest)" in feed
    assert feed.count(each) == 2
    assert get(f"/search/{file}").status_code == 400
    assert f"/search/{file}?kind=protest&amp;q=dockers" in read("/search/?q=dockers&kind=protest&sort=date")


def test_a_line_is_narrowed_by_words(harbour, get, read):
    html = read("/stories/harbour/?q=dockers+-again")

    assert "<b>words: dockers -again</b>" in html
    assert '<input type="search" name="q" value="dockers -again"' in html
    assert re.findall(r"<h3><a [^>]*>(?:<bdi>)?([^<]*)", html.partition('id="line"')[2]) == [WRITE]
    for subject in ("organizations/lookout", "contracts/port-cameras", "products/gaze"):
        assert get(f"/{subject}/?q=dockers").status_code == 200
    assert get("/stories/harbour/?q=the").status_code == 400


def test_names_and_titles_are_suggested(harbour, get):
    told = get("/search/suggest?q=dock").json()["suggestions"]

    assert [one["title"] for one in told] == [AGAIN, WRITE]
    lookout = {"kind": "organization", "title": "Lookout", "url": "/organizations/lookout/"}
    assert get("/search/suggest?q=loo").json()["suggestions"][0] == lookout
    assert get("/search/suggest?q=lokout").json()["suggestions"][0]["title"] == "Lookout"
    assert get("/search/suggest?q=d").json()["suggestions"] == []
    assert get("/search/suggest?q=").status_code == 200


def test_a_page_that_is_not_there_offers_what_its_words_find(harbour, get):
    def offered(path: str) -> str:
        answer = get(path)
        assert answer.status_code == 404, path
        return answer.content.decode()

    assert '<a href="/organizations/lookout/">' in offered("/organizations/lokout/")
    assert "Dockers write to" in offered("/entries/dockers-letter/")
    assert "Perhaps you meant" not in offered("/entries/E999/")
    assert "Perhaps you meant" not in offered("/wp-login.php")
    assert "Perhaps you meant" not in offered("/%00%ff/%F0%9F/")


def test_a_story_can_be_searched(harbour, read):
    html = read("/stories/harbour/")

    assert '<input type="hidden" name="story" value="harbour">' in html
    assert 'action="/search/"' in html


def test_suggestions_are_chosen_by_keyboard(harbour, page):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto("/stories/")
    page.get_by_role("searchbox", name="Search this record").fill("again")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="1 entry in this record")).to_be_visible()
    page.goto("/search/")
    field = page.get_by_role("combobox")

    field.press_sequentially("dock")
    expect(page.get_by_role("option")).to_have_count(2)
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press_sequentially("er")
    expect(page.get_by_role("option")).to_have_count(2)
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_text(re.compile(WRITE))
    field.press("Enter")

    expect(page.locator("h1")).to_have_text(WRITE)
    page.go_back()
    field.fill("lookout")
    field.press("Enter")
    expect(page.get_by_role("heading", name="4 entries in this record")).to_be_visible()
    assert complaints == []
