"""The page of the visual timeline: whole without scripts; with them a picture that is walked by keys."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.bulk import print_copies
from tests.factories import EntryFactory, StoryFactory


def test_the_page_is_whole_without_the_picture(harbour, read):
    html = read("/timeline/")

    assert "<h1>May 2018 to March 2019</h1>" in html
    titles = ["Dockers write to Lookout", "Lookout says no", "The port lets the contract lapse", "Dockers call again"]
    assert [html.index(f"<b>{title}</b>") for title in titles] == sorted(html.index(f"<b>{t}</b>") for t in titles)
    assert ">by 22 June 2018 </span> <b" in html
    assert 'data-timeline="/api/v1/timeline/"' in html


def test_the_picture_is_of_what_the_list_is_of(harbour, read, get):
    html = read("/timeline/?organization=lookout&kind=protest&after=2018-06-01")

    assert "<h1>March 2019</h1>" in html
    assert "Organization: <b>Lookout</b>" in html
    assert "1 entry in this record fits" in html
    assert 'data-timeline="/api/v1/timeline/?organization=lookout&amp;kind=protest&amp;after=2018-06-01"' in html
    assert 'data-preferred="lookout"' in html
    assert "No entry on record fits this" in read("/timeline/?kind=legal")
    assert get("/timeline/?kind=party").status_code == 400
    assert get("/timeline/?ordering=date").status_code == 400


def test_pages_of_what_can_be_drawn_lead_to_the_picture_of_it(harbour, put_in_print, read):
    put_in_print(EntryFactory(stories=[StoryFactory(slug="quay", title="The quay")]))

    drawn = {path: re.findall('class="drawn-here">.*?href="([^"]*)"', read(path)) for path in LEADING}

    assert drawn == {
        "/stories/harbour/?kind=protest&from=2019": ["/timeline/?kind=protest&amp;story=harbour"],
        "/organizations/lookout/?known_by=2018-06-30": ["/timeline/?known_by=2018-06-30&amp;organization=lookout"],
        "/compare/?story=harbour&story=quay&align=first-protest": ["/timeline/?story=harbour&amp;story=quay"],
        "/compare/?story=harbour&organization=lookout": [],
        "/products/gaze/": [],
    }
    assert 'data-lanes="organization"' in read("/timeline/?story=harbour")
    assert 'data-lanes="story"' in read("/timeline/?organization=lookout")
    assert 'data-preferred="harbour quay" data-lanes="story"' in read("/timeline/?story=harbour&story=quay")


LEADING = (
    "/stories/harbour/?kind=protest&from=2019",
    "/organizations/lookout/?known_by=2018-06-30",
    "/compare/?story=harbour&story=quay&align=first-protest",
    "/compare/?story=harbour&organization=lookout",
    "/products/gaze/",
)


def test_the_picture_opens_on_the_page_of_a_story_and_leaves_its_anchors_alone(harbour, page: Page):
    page.add_init_script(PRINTED)
    page.goto("/stories/harbour/#line")
    assert not page.evaluate(DRAWN_BY)
    assert page.evaluate(SHIFTED) == 0

    page.get_by_text("See it drawn").click()
    told = page.locator(".told")
    expect(told).to_have_text("3 entries")
    expect(page.locator(".twin")).to_be_hidden()
    page.locator("canvas.picture").focus()
    page.keyboard.press("End")
    expect(told).to_contain_text("Dockers call again")
    page.get_by_role("button", name="kind").click()
    expect(page).to_have_url(re.compile("/stories/harbour/#picture&lanes=kind&entry=E4$"))
    link = page.get_by_role("link", name="On a page of its own")
    expect(link).to_have_attribute("href", re.compile(r"/timeline/\?story=harbour#lanes=kind&entry=E4$"))
    assert Axe().run(page).violations_count == 0
    page.pdf()
    assert page.evaluate("window.shades") > 9, "what was printed is drawn"

    page.reload()
    expect(told).to_contain_text("Dockers call again")
    page.evaluate("location.hash = 'E2'")
    expect(told).to_contain_text("Dockers call again")
    expect(page).to_have_url(re.compile("#E2$"))


DRAWN_BY = "performance.getEntriesByType('resource').map(({name}) => name).filter(name => name.includes('/timeline'))"
PRINTED = """addEventListener("afterprint", () => {
  const canvas = document.querySelector("canvas.picture"), {width, height} = canvas;
  window.shades = new Set(canvas.getContext("2d").getImageData(0, 0, width, height).data).size;
})"""
SHIFTED = """new Promise(told => new PerformanceObserver(list => told(
  list.getEntries().filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0)
)).observe({type: "layout-shift", buffered: true}) || setTimeout(told, 300, 0))"""


def test_the_picture_is_walked_by_keys_and_its_address_restores_it(harbour, page: Page):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    print_copies("E1", 8, days=14)  # on two days of January 2000
    page.goto("/timeline/")
    expect(page.locator("[data-drawn]")).to_be_attached()
    told, current = page.locator(".told"), page.locator(".twin [aria-current]")

    page.locator("canvas.picture").focus()
    page.keyboard.press("Home")
    expect(told).to_contain_text("8 entries, Lookout, from 1 January 2000 to 8 January 2000. Enter opens.")
    page.keyboard.press("Enter")
    expect(told).to_contain_text("4 entries, Lookout, 1 January 2000")
    page.keyboard.press("Enter")
    expect(page.locator(".twin li a").first).to_be_focused()
    expect(page.locator(".twin li")).to_have_count(4)

    page.locator("canvas.picture").focus()
    page.keyboard.press("End")
    expect(told).to_contain_text("26 March 2019, Lookout, Protest. Dockers call again")
    expect(current).to_contain_text("Dockers call again")
    page.keyboard.press("ArrowLeft")
    expect(told).to_contain_text("Lookout says no")
    expect(told).to_contain_text("in response to 1 entry")
    page.get_by_role("button", name="kind").click()
    expect(page).to_have_url(re.compile("#from=.*&lanes=kind&entry=E2$"))

    page.reload()
    expect(told).to_contain_text("21 June 2018, Statement, in response to 1 entry, answers 1 entry. Lookout")
    page.get_by_role("searchbox", name="Title holds").fill("again")
    expect(page.locator(".twin li")).to_have_count(1)
    page.goto("/timeline/#entry=E2")
    page.reload()
    expect(told).to_contain_text("Lookout says no")
    page.locator("canvas.picture").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/entries/E2/lookout-says-no/$"))
    assert complaints == []


def test_counts_of_months_are_gathered_from_the_first_day_of_a_quarter_to_that_of_the_next(harbour, page: Page):
    page.goto("/timeline/")

    assert page.evaluate(GATHERED) == [["2017-10-01", "2018-01-01", 4], ["2018-01-01", "2018-04-01", 9]]


GATHERED = """async () => {
  const module = name => import(document.querySelector(`link[href*="/timeline/${name}."]`).href);
  const {gathered} = await module("draw_months"), {dayOf, isoOf} = await module("days");
  const months = [["2017-11", 4], ["2018-01", 2], ["2018-03", 7]].map(([month, many]) => [dayOf(month), many]);
  return gathered(months, 3).map(({from, to, many}) => [isoOf(from), isoOf(to), many]);
}"""
