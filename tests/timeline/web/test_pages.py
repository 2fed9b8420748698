"""What each page of the readers' room shows of the record."""

import re
from datetime import date

import pytest
from django.urls import resolve
from psycopg.types.range import DateRange

from tests.edits import edited
from tests.factories import EntryFactory, OrganizationFactory, ProductFactory, StoryFactory, UserFactory
from tests.timeline.web.test_query_counts import MOST
from timeline.editorial import correct, publish, retract
from timeline.models import Organization
from timeline.publishing import refresh
from timeline.web.urls import urlpatterns

PAGES = (
    "/",
    "/stories/",
    "/stories/harbour/",
    "/organizations/",
    "/organizations/lookout/",
    "/products/gaze/",
    "/contracts/",
    "/contracts/port-cameras/",
    "/entries/",
    "/timeline/",
    "/entries/E1/dockers-write-to-lookout/",
    "/entries/E1/history/",
    "/demands/",
    "/compare/",
    "/dossier/",
    "/search/",
    "/search/?q=lookout",
    "/upcoming/",
    "/topics/",
    "/topics/harbours/",
    "/articles/A1/",
    "/changes/",
    "/coverage/",
    "/about/",
)


SAFE_SCRIPT = re.compile(' src="/static/| type="application/(ld[+])?json"')
"""A file of ours, or data."""
FRAMES = {"embed-story", "embed-timeline", "oembed"}
"""What other sites take is looked at in test_taken_along."""
NO_PAGES = {
    *("entry-by-number", "calendar", "search-suggest", "robots", "healthz", "readyz"),
    *("sitemap", "sitemap-pages", "sitemap-records", "entry-citation", "story-citation"),
    *("card", "entry-card", "story-card"),
    *FRAMES,
}


def test_each_address_is_looked_at_by_these_tests():
    """A new page that is forgotten here would be neither looked at nor counted."""
    names = {pattern.name for pattern in urlpatterns} - NO_PAGES

    assert {name for name in names if not name.endswith("feed")} == {
        resolve(path.partition("?")[0]).url_name for path in PAGES
    }
    assert names <= {resolve(path.partition("?")[0]).url_name for path in MOST}


def test_a_page_says_what_it_is(harbour, read):
    for path in PAGES:
        html = read(path)

        assert '<html lang="en">' in html, path
        assert html.count("<h1") == 1, path
        assert f'<link rel="canonical" href="http://127.0.0.1:8000{path.partition("?")[0]}">' in html
        assert '<meta name="description" content="' in html, path
        assert 'type="application/atom+xml"' in html, path
        assert "· Throughline</title>" in html or path == "/"


def test_a_page_obeys_the_strict_content_policy(harbour, read):
    for path in PAGES:
        html = read(path)

        assert not [sign for sign in (" style=", "<style", " onclick=", "javascript:") if sign in html], path
        assert [tag for tag in re.findall("<script[^>]*>", html) if not SAFE_SCRIPT.search(tag)] == [], path


def test_every_link_of_a_page_leads_somewhere(harbour, get, read):
    targets = {part.split('"')[0].split("#")[0] for path in PAGES for part in read(path).split('href="/')[1:]}

    for target in sorted(targets):
        if not target.startswith(("static/", "admin/", "api/")):
            assert get(f"/{target.replace('&amp;', '&')}").status_code == 200, target


def test_home_gives_the_room_to_a_story_and_to_what_is_owing(harbour, read):
    html = read("/")

    assert '<h1><a href="/stories/harbour/">The harbour cameras</a></h1>' in html
    assert "Still unanswered" not in html, "nothing is owed for any time yet: the last entry is the demand"
    latest = html[html.index("New in this record") :]
    assert "The port lets the contract lapse" in latest
    assert "Dockers call again" not in latest, "it hangs on the line beside"


def test_home_counts_what_is_owing_to_the_last_entry_of_the_story(harbour, put_in_print, read):
    late = EntryFactory(
        title="The port opens", date="2019-04-05", stories=StoryFactory._meta.model.objects.all(),
        citation__article__published_on="2019-04-06",
    )  # fmt: skip
    put_in_print(late)

    html = read("/")

    assert "Still unanswered" in html
    assert '<span class="big2 num">10 days</span>' in html


def test_home_of_an_empty_record_says_how_entries_get_there(read):
    html = read("/")

    assert "Nothing is in print yet" in html
    assert "An editor publishes the first entry" in html


def test_home_without_a_story_shows_the_latest_entries(put_in_print, read):
    put_in_print(EntryFactory(title="All alone", date="2018-01"), EntryFactory(title="Later on", date="2018-02"))

    latest = read("/").partition("New in this record")[2]

    assert latest.index("Later on") < latest.index("All alone")


def test_a_story_hangs_its_entries_on_the_line(harbour, read):
    html = read("/stories/harbour/")

    assert '<li class="yr r1"><span>2018</span></li> <li class="e r2" id="E1">' in html
    assert '<li class="e r3" id="E2">' in html
    assert '<li class="gap m r4"> <span>9 months, nothing on record</span></li> <li class="yr r5">' in html
    assert '<i class="br r2 e3"></i>' in html, "May 2018 is an interval"
    assert "The record ends here, on <time" in html
    assert "3 entries" in html


def test_a_story_says_where_its_demands_stand(harbour, read):
    html = read("/stories/harbour/")

    assert 'Where it stands on <time datetime="2019-03-26">26 March 2019</time>' in html
    assert '<li class="open"> <span class="big num">1</span>' in html
    assert "Refused after 21 to 51 days" in html
    assert html.count("Say who watches.") == 2, "at its entry, and at the end of the line"


def test_a_demand_counts_where_it_was_made_and_not_where_it_was_only_answered(harbour, put_in_print, read):
    elsewhere = StoryFactory(slug="elsewhere", title="Elsewhere")
    harbour["answer"].entry_stories.create(story=elsewhere)
    put_in_print(harbour["answer"])

    html = read("/stories/elsewhere/")

    assert "Lookout says no" in html
    assert "Where it stands" not in html


def test_red_appears_only_where_something_is_owing(put_in_print, read):
    put_in_print(EntryFactory(stories=[StoryFactory(slug="quiet", title="Quiet")]))

    html = read("/stories/quiet/")

    assert 'class="open"' not in html
    assert "Where it stands" not in html


def test_a_story_whose_entries_were_all_retracted_says_so(put_in_print, read):
    entry = EntryFactory(stories=[StoryFactory(slug="taken-back", title="Taken back")])
    put_in_print(entry)
    retract(entry, by=UserFactory(), note="Not so.")

    html = read("/stories/taken-back/")

    assert "No entry of this story is in print at present." in html
    assert "The record ends here" not in html


def test_an_organization_shows_what_it_was_asked_makes_and_sells(harbour, read):
    html = read("/organizations/lookout/")

    assert html.index("What it was asked") < html.index("Take the cameras down.") < html.index("What it makes")
    assert '<a href="/products/gaze/">Gaze</a>' in html
    assert '<a href="/contracts/port-cameras/">Cameras for the port</a>' in html
    assert "Dockers write to Lookout" in html


def test_an_organization_stands_under_whom_it_belonged_to(harbour, read):
    lookout = Organization.objects.get(slug="lookout")
    holding = OrganizationFactory(slug="harbourside", name="Harbourside Holding")
    lookout.parents.create(parent=holding, during=DateRange(None, date(2018, 6, 1)))
    publish(edited(lookout, description="Cameras."), by=UserFactory())
    while refresh():
        pass

    owner, owned = read("/organizations/harbourside/"), read("/organizations/lookout/")

    assert re.search(r'Harbourside Holding</a>\s+until\s+<time datetime="2018-06-01">', owned)
    assert owner.index("Its subsidiaries") < owner.index("/organizations/lookout/", owner.index("Its subsidiaries"))
    assert "Dockers write to Lookout" in owner
    assert "Dockers call again" in owned
    assert "Dockers call again" not in owner


def test_an_organization_without_entries_says_why_it_is_there(harbour, put_in_print, read):
    put_in_print(EntryFactory(title="About a product"))
    organization = OrganizationFactory(slug="maker", name="Maker")
    publish(ProductFactory(slug="thing", name="Thing", maker=organization), by=UserFactory())

    assert "No entry in print has a part for this organization" in read("/organizations/maker/")


def test_the_index_of_organizations_counts_their_entries(harbour, read):
    assert 'Lookout</a> <span class="small">company, 3 entries</span>' in read("/organizations/")


def test_a_contract_shows_only_what_sources_state(harbour, read):
    html = read("/contracts/port-cameras/")

    assert "EUR 1,200,000. From January 2017 to June 2018." in html
    assert "Supplier" in html
    assert "Award" not in html
    assert 'Expiry, <a href="/entries/E3/' in read("/contracts/")


def test_an_entry_shows_its_facts_with_their_sources(harbour, read):
    html = read("/entries/E1/dockers-write-to-lookout/")

    assert "Protest, open letter" in html
    assert '<dt>Directed at</dt> <dd><a href="/organizations/lookout/">Lookout</a>' in html
    assert "<mark>the very words</mark>" in html
    assert "1 source, known by" in html
    assert "Answered by" in html
    assert "None. This is the first edition" not in html, "its answer was printed after it"
    assert "This is edition 2 of entry E1, refreshed on" in html


def test_an_entry_stands_among_its_neighbours_in_the_story(harbour, read):
    html = read("/entries/E2/lookout-says-no/")

    rail = html[html.index("On the line") :]
    assert rail.index("Dockers write to Lookout") < rail.index("This entry") < rail.index("Dockers call again")
    assert 'aria-current="true"' in rail


def test_an_entry_of_no_story_has_no_line_beside_it(harbour, read):
    assert "On the line" not in read("/entries/E3/the-port-lets-the-contract-lapse/")


@pytest.mark.parametrize("path", ["/entries/E1/", "/entries/E1/some-older-title/"])
def test_an_entry_is_found_by_its_number_alone(harbour, get, path):
    answer = get(path)

    assert (answer.status_code, answer["Location"]) == (302, "/entries/E1/dockers-write-to-lookout/")


def test_history_names_what_an_edition_changed_and_why(harbour, read):
    harbour["letter"].title = "Dockers write to the firm Lookout"
    harbour["letter"].save()
    correct(harbour["letter"], by=UserFactory(), note="The title named no firm.")

    html = read("/entries/E1/history/")

    assert "Edition 3, corrected" in html
    assert "The title named no firm." in html
    assert "<dt>Title</dt>" in html
    assert "<dt>Demands and their answers</dt>" in html and "<dt>Links to other entries</dt>" in html
    assert "editor" not in html, "who printed it is the desk's business"


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<b>bold</b>", '" onclick="x'])
def test_what_editors_write_stays_text(put_in_print, read, text):
    story = StoryFactory(slug="s", title=text, lead=text)
    entry = EntryFactory(title=text, summary=text, location=text, stories=[story], citation__quote_exact=text)
    put_in_print(entry)

    for path in ("/", "/stories/", "/stories/s/", "/entries/", "/entries/E1/history/"):
        assert text not in read(path)


def test_the_about_page_says_what_the_record_does_not_cover(read):
    assert "What it does not cover" in read("/about/")
