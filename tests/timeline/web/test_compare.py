"""Two to four lines side by side: what is said of each, what is drawn, and what whoever chooses otherwise is told."""

import re

import pytest
from playwright.sync_api import Page

from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, StoryFactory
from tests.narrow import too_wide
from timeline.models import Response, TimelineEntry
from timeline.printed.models import Edition

BOTH = "/compare/?story=harbour&organization=lender"
ALIGNED = f"{BOTH}&align=first-protest"
OVERLAPS = """figure => {
    const boxes = [...document.querySelectorAll(`${figure} text`)].map(text => text.getBoundingClientRect());
    const on = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    const found = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => on(a, b)).map(b => [a.top, b.top]));
    return [boxes.length, found.length, Math.max(...boxes.map(box => box.right)) > innerWidth];
}"""


@pytest.fixture
def lender(harbour, put_in_print) -> None:
    """Beside the harbour an organization that is asked and answers within ten days; and a report of long before."""
    old = EntryFactory(kind="report", title="A report on lending", date="2015-03-02", roles={"lender": "target"})
    walkout = ProtestFactory(title="Lent staff walk out", date="2017-04-01", roles={"lender": "target"})
    answer = EntryFactory(title="Lender ends lending", date="2017-04-09/2017-04-11", roles={"lender": "respondent"})
    many = [EntryFactory(title=f"Notice number {n} to all lent staff", date="2017-06-0" + str(n)) for n in range(1, 8)]
    for entry in many:
        entry.roles.create(organization=OrganizationFactory(slug="lender"), part="actor")
    demand = DemandFactory(text="End lending.", of=OrganizationFactory(slug="lender"), made_in=[walkout])
    Response.objects.create(demand=demand, entry=answer, kind="met")
    put_in_print(old, walkout, answer, *many)


def test_each_line_says_from_when_it_is_counted_and_who_answered_after_how_many_days(lender, read):
    html = read(ALIGNED)

    assert "2 lines, counted from the first protest" in html
    assert 'Day 0 is <time datetime="2018-05-01">1 May 2018</time> at the earliest' in html
    assert "2 demands; 1 answered, the quickest after 21 to 51 days; <b" in html
    assert "1 answered, the quickest after 8 to 10 days" in html
    assert "<b>day 0 to 30</b>" in html and "<b>day −761</b>" in html
    assert "Cameras for the port" not in html, "the entry that states the contract is on neither line"
    ledger = re.findall(r'<tr role="row" id="(D\d)"', html)
    assert ledger == ["D3", "D1", "D2"], "the quickest answer first, the unanswered last"
    assert "nothing on record" in html
    assert "Lender answered soonest: after 8 to 10 days." in html


def test_on_one_axis_days_are_dates(lender, read):
    html = read(BOTH)

    assert "2 lines on one axis" in html
    assert "Day 0" not in html and '<text class="mark"' in html
    assert html.count('<use href="#protest" class="g k k-protest') == 2 * 3, "drawn wide, and narrow"
    assert 'name="story" value="harbour" checked' in html


def test_it_takes_two_to_four_and_says_so(lender, put_in_print, get):
    others = [StoryFactory(slug=f"story-{n}", title=f"Story {n}") for n in range(3)]
    put_in_print(EntryFactory(stories=others))
    five = "&".join(f"story={story.slug}" for story in others)
    for query, said in (
        (f"story=harbour&organization=lender&{five}", "5 were chosen"),
        ("story=harbour&story=nothing", "There is no story “nothing” in print."),
        ("story=harbour&organization=lender&align=last", "“last” is not a value of align."),
    ):
        answer = get(f"/compare/?{query}")

        assert answer.status_code == 400, query
        assert said in answer.content.decode(), query


def test_a_storys_page_leads_to_it_and_one_line_alone_asks_for_another(lender, read):
    assert 'href="/compare/?story=harbour">Compare it with another</a>' in read("/stories/harbour/")
    html = read("/compare/?story=harbour")

    assert "What is to stand beside" in html and "choose at least one more" in html
    assert 'name="story" value="harbour" checked' in html and "<table" not in html


def test_it_stands_as_it_stood(lender, read, get):
    before = Edition.press.get(record_id=TimelineEntry.objects.get(title="Dockers call again").record_id).sequence

    assert "<b>day 0 to 30</b>" in read(
        f"/compare/?story=harbour&organization=lookout&align=first-protest&as_of={before}"
    )
    assert get(f"{BOTH}&as_of={before}").status_code == 400, "the lender was not in print then"


def test_no_label_covers_another_at_any_width_and_nothing_breaks_the_policy(lender, page: Page):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    found = {}
    for width, figure in ((1280, ".fig-l"), (375, ".fig-s")):
        page.set_viewport_size({"width": width, "height": 900})
        for path in (BOTH, ALIGNED):
            page.goto(path)
            found[width, path] = page.evaluate(OVERLAPS, figure)

    assert all(texts > 20 and (overlaps, is_cut) == (0, False) for texts, overlaps, is_cut in found.values()), found
    assert too_wide(page, ALIGNED) == [] == complaints
