"""What a page costs does not grow with the record, and the application's connection is never used."""

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.api.bulk import print_copies, stored
from timeline.printed.models import Edition, Fragment

MOST = {
    "/": 5,
    "/stories/": 2,
    "/stories/harbour/": 4,
    "/stories/harbour/?kind=protest&organization=lookout&product=gaze&after=2000-01-01": 4,
    "/stories/harbour/entries.atom": 3,
    "/stories/harbour/entries.atom?kind=protest&organization=lookout&after=2000-01-01": 3,
    "/organizations/": 2,
    "/organizations/lookout/": 4,
    "/organizations/lookout/?story=harbour&product=gaze&kind=protest": 4,
    "/organizations/lookout/entries.atom": 3,
    "/products/gaze/": 3,
    "/products/gaze/?story=harbour": 3,
    "/contracts/": 2,
    "/contracts/port-cameras/": 3,
    "/entries/": 3,  # one of them while fragments are still to be drawn
    "/entries/?story=harbour&kind=protest&organization=lookout&after=2000-01-01": 3,
    "/timeline/": 4,
    "/timeline/?story=harbour&kind=protest&organization=lookout&after=2000-01-01": 5,
    "/entries/E1/": 2,
    "/entries/E1/dockers-write-to-lookout/": 4,
    "/entries/E1/history/": 3,
    "/entries/E999/": 2,
    "/topics/": 2,
    "/topics/harbours/": 3,
    "/topics/harbours/entries.atom": 3,
    "/articles/A1/": 3,
    "/coverage/": 3,
    "/entries/E1/cite.bib": 2,
    "/stories/harbour/cite.json": 3,
    "/stories/harbour/entries.json": 3,
    "/organizations/lookout/entries.json": 3,
    "/topics/harbours/entries.json": 3,
    "/feeds/entries.json": 2,
    "/changes/": 3,
    "/changes/?action=corrected&record_kind=entry": 2,
    "/feeds/entries.atom": 2,
    "/feeds/entries.atom?kind=protest&story=harbour&organization=lookout": 3,
    "/demands/": 6,
    "/demands/?organization=lookout&story=harbour&response=none&ordering=date": 7,
    "/compare/": 3,
    "/compare/?story=harbour&organization=lookout&align=first-protest": 7,
    "/search/": 1,
    "/search/?q=lookout&story=harbour": 9,
    "/search/?q=lookout&sort=date": 10,
    "/search/suggest?q=doc": 5,
    "/search/entries.atom?q=lookout": 4,
    "/search/entries.json?q=lookout": 4,
    "/dossier/": 4,
    "/dossier/?story=harbour": 6,
    "/upcoming/": 3,
    "/upcoming.ics": 3,
    "/about/": 1,
}
LONG = (
    *("/stories/harbour/", "/organizations/lookout/", "/products/gaze/", "/products/gaze/?story=harbour"),
    "/topics/harbours/",
    "/stories/harbour/?kind=protest&organization=lookout&product=gaze&after=2000-01-01",
    "/organizations/lookout/?story=harbour&product=gaze&kind=protest",
)
"""Lines that come in parts once there are more entries: one query for their years, one for answers further below."""


def print_many(record_id: str, many: int) -> None:
    """Copies of one entry, with the fragment of the first."""
    html = Fragment.press.get(record=record_id, language="en").html
    last = Edition.press.clock()
    copies = enumerate(print_copies(record_id, many), last + 1)
    stored([Fragment(record_id=pk, language="en", html=html, sequence=sequence) for sequence, pk in copies])


def costs(get, path: str) -> tuple[int, int]:
    """Queries on the readers' connection, and on the application's; the page's form is in memory by then (what that
    costs is asked in test_filters)."""
    get(path)
    with CaptureQueriesContext(connections["public"]) as asked, CaptureQueriesContext(connections["default"]) as worked:
        assert get(path).status_code in (200, 302, 404), path
    return len(asked), len(worked)


def assert_queries_are_few(get, *, are_many: bool) -> None:
    get("/about/")

    expected = {path: (most + 2 * (are_many and path in LONG), 0) for path, most in MOST.items()}
    assert {path: costs(get, path) for path in MOST} == expected


@pytest.mark.parametrize("more", [0, 297])
def test_a_page_costs_the_same_few_queries_however_many_entries_there_are(get, harbour, more):
    """Of ten times as many, test_rows_read asks it."""
    print_many("E1", more)

    assert_queries_are_few(get, are_many=more > 0)


@pytest.mark.parametrize("start", ["2001", "E100"])
def test_a_part_of_a_long_line_costs_the_same_wherever_it_lies(get, harbour, start):
    print_many("E1", 597)
    get("/about/")

    assert costs(get, f"/stories/harbour/?from={start}") == (7 + start.startswith("E"), 0)
