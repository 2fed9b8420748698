"""What readers find after `manage.py demo`."""

import re
from pathlib import Path

import pytest
from django.db.models import Max

from timeline.models import Article, Organization, TimelineEntry, User
from timeline.printed.models import Edition, PublicRecord, Shelf
from timeline.publishing import verify

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("demo_record")
ORGANIZATIONS = {
    "amazon",
    "google",
    "microsoft",
    "palantir",
    "aclu",
    "us-department-of-defense",
    "us-immigration-and-customs-enforcement",
}
LETTER = "Amazon employees ask Jeff Bezos to end police sales and drop Palantir"
ANSWER = "AWS calls a ban on promising technologies the wrong approach"
ACLU_LETTER = "The ACLU and more than three dozen groups write to Jeff Bezos"
NON_RENEWAL = "Google says it will not renew its Defense Department contract"
STORIES = {
    *("rekognition", "project-maven", "jedi-ivas", "microsoft-ice", "github-ice", "palantir-ice", "salesforce-cbp"),
    *("google-cbp", "chef-ice", "hootsuite-ice", "wayfair", "dragonfly", "climate", "project-nimbus"),
    "police-contracts",
}
SIX_EVENTS = {
    LETTER: "[..2018-06-21]",
    ACLU_LETTER: "2018-05",
    "Nineteen Amazon shareholders write to Jeff Bezos about Rekognition": "[2018-06-17..2018-06-22]",
    ANSWER: "[..2018-06-22]",
    NON_RENEWAL: "[..2018-06-22]",
    "Microsoft discusses its ICE contract in an email to employees": "[..2018-06-22]",
}


def printed(title: str) -> dict:
    return PublicRecord.objects.get(kind="entry", title=title).document


def slugs(kind: str) -> set[str]:
    return set(PublicRecord.objects.in_print().of_kind(kind).values_list("slug", flat=True))


def test_it_says_what_it_did(demo_record: str):
    lines = demo_record.splitlines()

    assert "76 entries are written; printing them together." in lines
    assert lines[-1] == "The demo is in print: 76 entries, 15 stories, 27 links, 40 demands."


def test_the_tour_asks_for_what_comes_after_it():
    since = int(re.search(r"changes/\?since=(\d+)", (ROOT / "README.md").read_text())[1])

    assert since == Edition.press.aggregate(last=Max("sequence"))["last"]


def test_every_invariant_of_print_holds():
    assert list(verify()) == []
    assert not PublicRecord.objects.filter(due_at__isnull=False).exists()


def test_the_stories_and_their_subjects_are_there():
    assert slugs("story") == STORIES
    assert slugs("organization") >= ORGANIZATIONS
    assert slugs("organization") == set(Organization.objects.values_list("slug", flat=True))
    assert slugs("product") == {"rekognition", "amazon-web-services", "project-maven", "project-dragonfly"}


def test_every_entry_is_in_print_and_linked_where_sources_say_so():
    entries = PublicRecord.objects.in_print().of_kind("entry")
    links = [li for entry in entries for li in entry.document["links"] if li["direction"] == "in" and not li["derived"]]

    assert entries.count() == TimelineEntry.objects.count() >= 12
    assert len(links) >= 6
    prompted = {li["entry"]["title"] for li in links if li["relation"] == "prompted"}
    assert "The ACLU publishes documents on law enforcement’s use of Rekognition" in prompted


@pytest.mark.parametrize(("title", "edtf"), SIX_EVENTS.items())
def test_each_event_of_the_founding_article_has_an_honest_date(title: str, edtf: str):
    document = printed(title)

    assert (document["date"]["edtf"], document["known_by"]) == (edtf, "2018-06-22")
    assert "Fortune" in {citation["outlet"] for citation in document["citations"]}


def test_one_refusal_is_on_record_and_the_employees_are_still_waiting():
    asked, waiting = printed(ACLU_LETTER)["demands"][0], printed(LETTER)["demands"]

    assert (asked["response"], asked["days_to_response"]) == ("refused", {"min": 0, "max": 52})
    assert {demand["response"] for demand in waiting} == {"none"}
    assert {demand["days_unanswered"]["counted_to"] for demand in waiting} == {"2019-08-12"}


def test_a_demand_first_refused_and_then_met_counts_as_met():
    asked = printed("A former Chef employee deletes software that Chef’s customers use")["demands"][0]

    assert (asked["response"], asked["days_to_response"]) == ("met", {"min": 0, "max": 7})


def test_a_walkout_that_is_only_known_as_a_plan_is_marked_as_announced():
    plan = printed("Walkouts at Amazon, Google and Microsoft are announced for the climate strike")

    assert (plan["is_announced"], plan["date"]["edtf"]) == (True, "2019-09-20")


def test_the_register_is_no_independent_source():
    assert printed(LETTER)["corroboration"] == {"sources": 4, "independent": 3}
    assert printed("Palantir renews its second contract with ICE")["claim_state"] == "unverified"


def test_a_contract_shows_what_a_source_states_and_a_plan_is_no_event():
    contracts = {r.slug: r.document["events"] for r in PublicRecord.objects.of_kind("contract")}

    stated = {slug: [event["type"] for event in events] for slug, events in contracts.items() if events}
    assert stated == {
        "google-department-of-defense": ["non_renewal"],
        "palantir-ice": ["renewal"],
        "chef-ice": ["termination"],
        "hootsuite-ice": ["termination"],
    }
    assert "github-ice" in contracts


def test_the_story_page_has_its_entries_on_its_shelf():
    shelf = Shelf.objects.current().filter(facet="story:rekognition")

    assert shelf.count() == 11


def test_nobody_can_sign_in_as_the_publisher():
    publisher = User.objects.get(username="demo")

    assert (publisher.is_active, publisher.has_usable_password()) == (False, False)
    assert set(Edition.press.values_list("by", flat=True)) == {"demo"}


def test_the_founding_article_waits_for_its_text_under_outlet_title_and_day():
    fortune = Article.objects.get(outlet__name="Fortune")

    assert (fortune.url, fortune.text, fortune.byline, fortune.rests_on) == (None, "", "Sarah Gray", "Gizmodo")
    assert list(Article.objects.known_as("FORTUNE", fortune.title.upper(), fortune.published_on)) == [fortune]
