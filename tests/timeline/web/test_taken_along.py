"""What other sites and programs take of a story or a filtered list: frames, oEmbed, dossiers."""

import csv
import io
import json
import re
from urllib.parse import quote

import pytest
from django.conf import settings
from icalendar import Calendar

from tests.factories import EntryFactory, StoryFactory
from timeline.printed.models import PublicRecord

HARBOUR = f"{settings.SITE_URL}/stories/harbour/"
FRAMED = ("/embed/story/harbour/", "/embed/timeline/?kind=protest")


def test_frames_alone_may_be_framed_and_a_304_says_the_same(harbour, get):
    for path in FRAMED:
        answer = get(path)
        held = get(path, **{"If-None-Match": answer["ETag"]})

        assert (answer.status_code, held.status_code) == (200, 304)
        assert "X-Frame-Options" not in answer
        for one in (answer, held):
            assert "frame-ancestors *" in one["Content-Security-Policy"]
    for path in ("/stories/harbour/", "/dossier/", "/embed/story/nothing/x/"):
        assert "frame-ancestors 'none'" in get(path)["Content-Security-Policy"] or path.startswith("/embed/")
        assert get(path)["X-Frame-Options"] == "DENY"


def test_a_frame_is_small_and_leads_back(harbour, read):
    story, protests = map(read, FRAMED)

    assert re.findall(r"<h3><a [^>]*>([^<]*)</a>", story) == [
        "Dockers write to Lookout",
        "Lookout says no",
        "Dockers call again",
    ]
    assert "masthead" not in story and '<meta name="robots" content="noindex">' in story
    assert '<a href="/stories/harbour/">The harbour cameras</a>' in story and '<base target="_blank">' in story
    assert "kind: protest" in protests and "Lookout says no" not in protests
    assert 'href="/timeline/?kind=protest"' in protests
    assert "What was known by" in read(f"{FRAMED[0]}?known_by=2018-06-30")


def test_more_than_a_frame_holds_is_said(harbour, read, monkeypatch):
    monkeypatch.setattr("timeline.web.views.embed.SHOWN", 2)

    assert "There are more entries than stand here." in read(FRAMED[0])


def test_a_story_offers_its_frame_its_dossier_and_its_oembed(harbour, get, read):
    html = read("/stories/harbour/")
    code = re.search(r"<code>(.*?)</code>", html)[1]
    told = get(
        re.search(r'application/json\+oembed" title="[^"]*" href="http://[^/]*([^"]*)"', html)[1].replace("&amp;", "&")
    ).json()

    assert code.startswith(f"&lt;iframe src=&quot;{settings.SITE_URL}/embed/story/harbour/&quot;")
    assert 'href="/dossier/?story=harbour"' in html
    assert told["html"].startswith(f'<iframe src="{settings.SITE_URL}/embed/story/harbour/"')
    assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", "The harbour cameras")


NARROWED = "kind=protest&after=2018-01-01&before=2019-12-31"


@pytest.mark.parametrize(
    ("page", "query", "name"),
    [
        (f"/entries/?{NARROWED}", NARROWED, "protest-2018-2019"),
        (f"/stories/harbour/?{NARROWED}", f"story=harbour&{NARROWED}", "harbour-protest-2018-2019"),
        ("/organizations/lookout/?known_by=2018-06-30", "organization=lookout&known_by=2018-06-30", None),
        (f"/topics/harbours/?{NARROWED}", f"topic=harbours&{NARROWED}", "harbours-protest-2018-2019"),
        ("/products/gaze/?after=2018-05-02", "product=gaze&after=2018-05-02", "gaze-from-2018-05-02"),
        ("/contracts/port-cameras/?kind=contract", "contract=port-cameras&kind=contract", None),
        ("/search/?q=dockers&kind=protest&sort=date", "kind=protest&q=dockers", "protest-dockers-"),
    ],
)
def test_what_is_taken_along_is_what_the_page_shows(harbour, get, read, page, query, name):
    html = read(page).replace("&amp;", "&")
    taken = re.findall(r'href="(/dossier/[^"]*|/api/v1/entries/\?[^"]*|/[^"]*/entries\.(?:atom|json)\?[^"]*)"', html)
    dossier = next(address for address in taken if "format=csv" in address)
    rows = list(csv.DictReader(io.StringIO(get(dossier).content.decode("utf-8-sig"))))

    assert {f"/dossier/?{query}", f"/dossier/?format=csv&{query}", f"/api/v1/entries/?{query}"} <= set(taken)
    assert all(get(address).status_code == 200 for address in taken)
    assert (
        {row["id"] for row in rows}
        == {one["id"] for one in get(f"/api/v1/entries/?{query}").json()["results"]}
        != set()
    )
    assert f'filename="{name or ""}' in get(dossier)["Content-Disposition"]


@pytest.mark.parametrize(
    ("page", "data"),
    [
        ("/demands/?organization=lookout&response=refused", "/api/v1/demands/?organization=lookout&response=refused"),
        ("/entries/?kind=protest&ordering=date", "/api/v1/entries/?kind=protest&ordering=date"),
        ("/entries/E1/dockers-write-to-lookout/?known_by=2018-07-01", "/api/v1/entries/E1/?known_by=2018-07-01"),
        ("/stories/harbour/?kind=protest&as_of=4&known_by=2018-07-01", "/api/v1/stories/harbour/?as_of=4"),
        ("/timeline/?kind=protest", "/api/v1/timeline/?kind=protest"),
    ],
)
def test_a_page_as_data_keeps_what_the_page_is_narrowed_to(harbour, get, read, page, data):
    if "as_of" in page:
        sequence = PublicRecord.objects.get(kind="story").sequence
        page, data = (one.replace("as_of=4", f"as_of={sequence}") for one in (page, data))
    html = read(page).replace("&amp;", "&")

    assert f'<a href="{data}">This page as data</a>' in html
    assert get(data).status_code == 200


def test_a_timeline_offers_its_dossier_and_without_its_words_its_frame_and_its_oembed(harbour, get, read):
    html = read("/timeline/?kind=protest&q=dockers&cursor=")
    asked = re.search(r'application/json\+oembed" title="[^"]*" href="http://[^/]*([^"]*)"', html)[1]
    told = get(asked.replace("&amp;", "&")).json()

    assert f"&lt;iframe src=&quot;{settings.SITE_URL}/embed/timeline/?kind=protest&quot;" in html
    assert 'href="/dossier/?kind=protest&amp;q=dockers"' in html
    assert told["html"].startswith(f'<iframe src="{settings.SITE_URL}/embed/timeline/?kind=protest"')


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ("", (640, 480)),
        ("&maxwidth=300", (300, 480)),
        ("&maxwidth=3000&maxheight=200", (640, 200)),
        ("&format=json", (640, 480)),
    ],
)
def test_oembed_keeps_within_what_it_is_given(harbour, get, asked, size):
    answer = get(f"/oembed?url={quote(HARBOUR)}{asked}")

    assert (answer.json()["width"], answer.json()["height"]) == size
    assert answer["Content-Type"] == "application/json" and answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        (f"url={HARBOUR}&maxwidth=wide", 400),
        (f"url={HARBOUR}&format=xml", 501),
        ("url=https://elsewhere.example/stories/harbour/", 404),
        (f"url={settings.SITE_URL}/stories/nothing/", 404),
        (f"url={settings.SITE_URL}/about/", 404),
        ("url=http://[", 404),
        (f"url={settings.SITE_URL}/timeline/%3Fkind=protest", 200),
        (f"url={settings.SITE_URL}/es/stories/harbour/", 200),
    ],
)
def test_oembed_answers_as_its_specification_says(harbour, get, query, status):
    assert get(f"/oembed?{query}").status_code == status


def test_a_dossier_has_numbered_sources_with_their_words_and_the_version_of_the_data(harbour, read):
    html = read("/dossier/?story=harbour")

    assert "<h1>The harbour cameras</h1>" in html and "3 entries in this record." in html
    stood = r"as it stood on \d+ \w+ \d{4} \(its sequence (\d+)\)\. This state again: http[^ ]*(/dossier/[^<]*)<"
    again = re.search(stood, html)
    assert again[2] == f"/dossier/?story=harbour&amp;as_of={again[1]}"
    assert "Dockers and the cameras that watch them." in html
    assert "Dockers and the cameras" not in read("/dossier/?story=harbour&known_by=2020-01-01")
    assert re.search(r"Dockers call again</a> <span class=\"dno\">E\d</span>", html)
    assert "Unverified; 1 independent source" in html and "save it as PDF" in html
    assert html.count('<li id="note-') == 3 and '<a href="#note-2">2</a>' in html
    assert "<q>the very words</q>" in html
    assert "noindex" in html
    assert "No entry on record fits this." in read("/dossier/?story=harbour&kind=legal")


def test_the_same_as_markdown_csv_calendar_and_timelinejs(put_in_print, get):
    story = StoryFactory(slug="port", title="The port")
    put_in_print(
        EntryFactory(title="=cmd|' /C calc'!A0", stories=[story]),
        EntryFactory(title="*Second*", date="2018-06-22/..", stories=[story]),
    )

    md, sheet, data = (get(f"/dossier/?story=port&format={name}") for name in ("md", "csv", "timelinejs"))
    rows = list(csv.DictReader(io.StringIO(sheet.content.decode("utf-8-sig"))))

    assert [row["title"] for row in rows] == ["'=cmd|' /C calc'!A0", "*Second*"]
    assert rows[0]["sources"].startswith("A1: ") and rows[0]["data_version"] == rows[1]["data_version"] != ""
    assert re.search(r'attachment; filename="port-\d{4}-\d\d-\d\d.csv"', sheet["Content-Disposition"])
    assert md.content.decode().startswith("# The port\n\n") and "\\*Second\\*" in md.content.decode()
    calendar = Calendar.from_ical(get("/dossier/?story=port&format=ics").content)
    days = {event["SUMMARY"]: event.decoded("DTSTART").isoformat() for event in calendar.walk("VEVENT")}
    assert days == {"=cmd|' /C calc'!A0": "2018-06-21", "*Second*": "2018-06-22"}
    assert calendar["X-WR-CALNAME"].endswith(": The port")
    assert [event["unique_id"] for event in json.loads(data.content)["events"]] == ["E1", "E2"]
    assert get("/dossier/?format=pdf").status_code == 400


def test_a_dossier_is_of_a_time_too_and_says_where_it_was_cut(harbour, read, monkeypatch):
    assert "What was known by 30 June 2018, without what came later." in read("/dossier/?known_by=2018-06-30")
    monkeypatch.setattr("timeline.web.views.dossier.MOST", 2)
    assert "There are more: these are the first." in read("/dossier/")
