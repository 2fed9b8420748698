"""What search engines find: every page in print, and none that was taken back or asks for a part."""

from xml.etree import ElementTree

import pytest

from tests.edits import edited
from tests.factories import EntryFactory, StoryFactory, TopicFactory, UserFactory
from timeline.editorial import correct, publish, retract
from timeline.models import EntryTopic
from timeline.printed.models import Edition

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = "http://127.0.0.1:8000"


@pytest.fixture
def places(get):
    def found(path: str, language: str = "") -> dict[str, str]:
        """Addresses in a language with their days."""
        root = ElementTree.fromstring(get(path).content)
        return {
            path: each.findtext("s:lastmod", "", SITEMAP)
            for each in root
            if (path := each.findtext("s:loc", "", SITEMAP).removeprefix(SITE)).startswith("/es/") == bool(language)
        }

    return found


def test_every_page_in_print_is_in_a_sitemap_that_the_first_one_lists(harbour, get, places):
    assert f"Sitemap: {SITE}/sitemap.xml" in get("/robots.txt").content.decode()

    listed = [path for part in places("/sitemap.xml") for path in places(part)]

    assert {path for path in listed if get(path).status_code != 200} == set()
    assert set(listed) > {
        *("/", "/coverage/", "/stories/harbour/", "/organizations/lookout/", "/products/gaze/", "/topics/harbours/"),
        *("/contracts/port-cameras/", "/entries/E1/dockers-write-to-lookout/", "/articles/A1/"),
    }
    assert len(listed) == len(set(listed))
    assert {f"/es{path}" for path in listed} == {path for part in places("/sitemap.xml") for path in places(part, "es")}
    assert b'hreflang="es" href="http://127.0.0.1:8000/es/stories/harbour/"/>' in get("/sitemaps/story-0.xml").content


def test_it_says_when_a_page_last_changed_and_leaves_out_what_was_taken_back(record, get, places, monkeypatch):
    monkeypatch.setattr("timeline.pages.blocks.SIZE", 1)
    story, topic = StoryFactory(slug="harbour"), TopicFactory(slug="ports")
    entry, wrong = EntryFactory(title="One & only", stories=[story]), EntryFactory(title="Wrong")
    EntryTopic.objects.create(entry=wrong, topic=topic)
    for each in (entry, wrong):
        publish(each, by=UserFactory())
    retract(wrong, by=UserFactory(), note="No.")
    correct(edited(entry, date="2018-05"), by=UserFactory(), note="Less is known.")

    index = places("/sitemap.xml")

    assert [path for path in index if "entry" in path] == ["/sitemaps/entry-0.xml", "/sitemaps/entry-1.xml"]
    last = Edition.press.latest("sequence").published_at.date().isoformat()
    assert places("/sitemaps/entry-0.xml") == {"/entries/E1/one-only/": last}
    assert places("/sitemaps/entry-1.xml") == {}
    assert places("/sitemaps/story-0.xml") == {"/stories/harbour/": last}
    assert [get(f"/sitemaps/{name}.xml").status_code for name in ("entry-9", "demand-0", "ship-0")] == [404] * 3


@pytest.mark.parametrize(
    ("path", "is_left_out"),
    [
        *(("/entries/", False), ("/stories/harbour/?from=2018", False), ("/topics/", False)),
        *(
            ("/entries/?kind=protest", True),
            ("/stories/harbour/?as_of=2026-01-01", True),
            ("/changes/?action=merged", True),
        ),
        ("/nothing/", True),
    ],
)
def test_search_engines_leave_out_what_asks_for_a_part_or_is_not_there(harbour, get, path, is_left_out):
    assert ('<meta name="robots" content="noindex">' in get(path).content.decode()) is is_left_out
