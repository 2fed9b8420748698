"""What pages hand on: citations, linked data, feeds as JSON."""

import json
import re

import pytest

from tests.factories import EntryFactory, StoryFactory
from timeline.dates import as_json, parse
from timeline.pages.linked_data import _days

HOSTILE = "</script><script>alert(1)</script><!--"


def data_of(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])


def test_a_page_says_how_it_is_cited_and_hands_it_out(harbour, read, get):
    entry, story = read("/entries/E2/lookout-says-no/"), read("/stories/harbour/")

    (said,) = re.findall(r"“Lookout says no”\. Throughline, E2, edition \d+, [^<]*", entry)
    bib = get("/entries/E2/cite.bib")
    assert bib["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert "title = {{Lookout says no}}" in bib.content.decode()
    assert get("/entries/E2/cite.txt").content.decode().strip() == said.strip()
    assert 'href="/stories/harbour/cite.json"' in story
    (cited,) = get("/stories/harbour/cite.json").json()
    assert cited["URL"].startswith("http://127.0.0.1:8000/stories/harbour/?as_of=")
    assert get(cited["URL"].removeprefix("http://127.0.0.1:8000")).status_code == 200
    assert get("/entries/E2/cite.bib?as_of=1").status_code == 404
    assert get("/entries/E99/cite.bib").status_code == get("/entries/E2/cite.doc").status_code == 404


def test_an_entry_is_an_event_in_linked_data_and_says_no_more_than_the_page(harbour, read):
    found = data_of(read("/entries/E1/dockers-write-to-lookout/"))

    event = found["mainEntity"]
    assert (found["@type"], event["@type"], event["startDate"]) == ("WebPage", "Event", "2018-05")
    assert event["about"][0] == {
        "@type": "Organization", "name": "Lookout", "url": "http://127.0.0.1:8000/organizations/lookout/",
    }  # fmt: skip
    assert found["citation"][0]["publisher"]["name"] == "The Harbour Courier"
    assert data_of(read("/stories/harbour/"))["name"] == "The harbour cameras"
    assert data_of(read("/about/"))["@type"] == "Dataset"


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2018-05-03", {"startDate": "2018-05-03"}),
        ("2018~", {"startDate": None}),
        ("[..2018-06-22]", {"startDate": None}),
        ("2018-05-03/2018-05-09", {"startDate": "2018-05-03", "endDate": "2018-05-09"}),
        ("2018-05-03/..", {"startDate": "2018-05-03", "endDate": None}),
        ("2018-05/2018-21", {"startDate": "2018-05", "endDate": None}),
        ("2018~/2019", {"startDate": None, "endDate": "2019"}),
    ],
)
def test_an_event_has_a_day_where_one_is_known(edtf, days):
    assert _days(as_json(parse(edtf))) == days


def test_nothing_in_a_title_ends_the_script(put_in_print, get):
    put_in_print(EntryFactory(title=HOSTILE, stories=[StoryFactory(slug="s", title=HOSTILE, lead=HOSTILE)]))

    for path in ("/entries/E1/", "/stories/s/"):
        answer = get(path)
        html = get(answer["Location"] if answer.status_code == 302 else path).content.decode()
        assert "alert(1)</script>" not in html, path
        assert data_of(html)["name"] == HOSTILE, path


def test_each_feed_comes_as_json_too(harbour, get):
    for path, many in (
        ("/feeds/", 4),
        ("/stories/harbour/", 3),
        ("/organizations/lookout/", 3),
        ("/topics/harbours/", 1),
    ):
        answer = get(f"{path}entries.json")
        feed = answer.json()

        assert answer["Content-Type"] == "application/feed+json"
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"http://127.0.0.1:8000{path}entries.json"
        assert len(feed["items"]) == many, path
    item = get("/feeds/entries.json?kind=protest").json()["items"][0]
    assert item["id"] == "http://127.0.0.1:8000/entries/E4/"
    assert item["title"] == "Dockers call again (26 March 2019)"
    assert "known by" in item["content_html"] and item["date_modified"].startswith("20")
    assert "protest" in item["tags"][0].lower()
