"""Before publishing, the very page that readers will get, and beside it what changes against the page in force."""

import re
from functools import partial

import pytest
from django.apps import apps
from django.test import Client
from playwright.sync_api import Page, expect

from tests.desk import signed_in
from tests.edits import edited
from tests.factories import (
    CitationFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from tests.narrow import too_wide
from tests.timeline.admin.cast import at_the_desk
from tests.timeline.admin.pages import text
from timeline.editorial import correct, publish, retract
from timeline.models import ContractEvent, Organization, TimelineEntry
from timeline.printed.models import Edition, PublicRecord, SourceState
from timeline.publishing import draw


def ask(entry: TimelineEntry) -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/print/publish/"


def proof(entry: TimelineEntry) -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/proof/"


def main(html: str) -> str:
    """The reading part of an entry's page, without the day of its edition."""
    article = html[html.index("<article") : html.index("</main>")]
    return article[: article.index('aria-labelledby="history"')] + article[article.index("</article>") :]


def said(desk: Client, entry: TimelineEntry) -> str:
    return " ".join(desk.get(ask(entry)).content.decode().split())


def test_it_is_the_page_that_readers_get(desk: Client):
    earlier, story = EntryFactory(title="The letter", date="2018-05"), StoryFactory(title="The port")
    entry = ProtestFactory(title="The answer", roles={"amazon": "target"}, stories=[story])
    DemandFactory(made_in=[entry])
    publish(earlier, by=UserFactory())
    LinkFactory(earlier=earlier, later=entry)
    CitationFactory(entry=entry, article=earlier.citations.get().article)
    gone = PublicRecord.press.get(kind="article")
    SourceState.press.create(record=gone, standing="gone", checked_on="2026-01-01", tick=1)

    foreseen = desk.get(proof(entry)).content.decode()
    edition = publish(entry, by=UserFactory())

    assert "No longer there" in foreseen
    assert main(foreseen) == main(Client().get(edition.document["url"]).content.decode())


def test_so_it_is_where_an_entry_in_print_is_moved_in_time(desk: Client):
    story = StoryFactory()
    entries = [EntryFactory(title=f"Of {year}", date=str(year), stories=[story]) for year in (2012, 2014, 2016)]
    for entry in entries:
        publish(entry, by=UserFactory())
    edited(entries[0], date="2017")

    foreseen = desk.get(proof(entries[0])).content.decode()
    edition = publish(entries[0], by=UserFactory())

    assert main(foreseen) == main(Client().get(edition.document["url"]).content.decode())


def test_looking_at_it_prints_nothing_and_no_cache_keeps_it(desk: Client):
    answer = desk.get(proof(EntryFactory()))

    assert not Edition.press.exists()
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]


def test_pages_of_readers_and_of_the_desk_are_framed_by_nobody(desk: Client):
    for address in ("/", "/admin/"):
        assert "frame-ancestors 'none'" in desk.get(address)["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("change", "part", "words"),
    [
        ({"title": "The port answers twice"}, "Title", "The port answers <ins>twice</ins>"),
        ({"summary": "It read what they wrote."}, "Summary", "read <del>the letter.</del> <ins>what they wrote.</ins>"),
        ({"date": "2018-05"}, "Date", "<del>21 June 2018 (2018-06-21)</del> <ins>May 2018 (2018-05)</ins>"),
        ({"location": "Bremen"}, "Place", "<ins>Bremen</ins>"),
    ],
)  # fmt: skip
def test_what_changes_is_told_word_by_word(desk: Client, change, part, words):
    entry = EntryFactory(title="The port answers", summary="It read the letter.")
    publish(entry, by=UserFactory())

    page = said(desk, edited(entry, **change))

    assert f'<dt>{part}</dt><dd class="difference" dir="auto">' in page
    assert words in page


def test_so_are_demands_links_and_sources(desk: Client):
    entry, earlier = EntryFactory(), EntryFactory(title="The letter", date="2018-05")
    for one in (entry, earlier):
        publish(one, by=UserFactory())
    DemandFactory(text="Take them down.", made_in=[entry])
    LinkFactory(earlier=earlier, later=entry)
    citation = entry.citations.get()
    citation.quote_exact = "the true words"
    citation.save()

    page = said(desk, entry)

    assert "<ins>Take them down. (" in page
    assert "<ins>in response to: The letter" in page
    assert "<del>very</del> <ins>true</ins>" in page


def test_other_pages_that_change_are_listed_with_what_changes_and_a_way_to_see_them(desk: Client):
    earlier, entry = EntryFactory(title="The letter", date="2018-05"), EntryFactory(title="The answer")
    publish(earlier, by=UserFactory())
    LinkFactory(earlier=earlier, later=entry)

    page = said(desk, entry)
    follower = desk.get(f"{proof(entry)}?of={earlier.record_id}&verb=publish")

    assert "Other pages that change with it" in page
    assert "Entry: The letter" in page and "<ins>prompted: The answer" in page
    assert f'href="{proof(entry)}?of={earlier.record_id}&amp;verb=publish"' in page
    assert "The answer" in text(follower)


def test_a_subject_tells_its_changes_and_whose_pages_follow(desk: Client):
    entry = EntryFactory(title="The answer", roles={"amazon": "actor"})
    publish(entry, by=UserFactory())
    amazon = edited(Organization.objects.get(slug="amazon"), name="Amazon.com")
    address = f"/admin/timeline/organization/{amazon.pk}"

    page = " ".join(desk.get(f"{address}/print/publish/").content.decode().split())

    assert "<del>Amazon</del> <ins>Amazon.com</ins>" in page
    assert "Entry: The answer" in page
    assert "Amazon.com" in text(desk.get(f"{address}/proof/?of={entry.record_id}"))
    assert "Amazon.com" in text(desk.get(f"{address}/proof/"))


def test_before_a_retraction_the_pages_that_lose_it_are_listed(desk: Client):
    earlier, entry = EntryFactory(title="The letter", date="2018-05"), EntryFactory(title="The answer")
    LinkFactory(earlier=earlier, later=entry)
    for one in (earlier, entry):
        publish(one, by=UserFactory())
    clock = Edition.press.clock()

    page = " ".join(desk.get(ask(entry).replace("publish", "retract")).content.decode().split())
    follower = desk.get(f"{proof(entry)}?of={earlier.record_id}&verb=retract")

    assert "Entry: The letter" in page and "<del>prompted: The answer" in page
    assert "The letter" in text(follower) and "The answer" not in text(follower)
    assert Edition.press.clock() == clock


def test_a_retraction_shows_the_page_that_stays(desk: Client):
    entry = EntryFactory(title="The answer", stories=[StoryFactory()])
    publish(entry, by=UserFactory())

    page = " ".join(desk.get(ask(entry).replace("publish", "retract")).content.decode().split())
    foreseen = text(desk.post(f"{proof(entry)}?verb=retract", {"note": "It was another firm."}))
    edition = retract(entry, by=UserFactory(), note="It was another firm.")
    stays = text(Client().get(f"/entries/{entry.record_id}/{edition.document['url'].split('/')[3]}/"))

    assert f'<iframe name="proof" src="{proof(entry)}?verb=retract"' in page
    assert "This was retracted" in foreseen and "Why: It was another firm." in foreseen
    assert foreseen == stays


@pytest.mark.parametrize(("verb", "act"), [("publish", publish), ("correct", correct)])
def test_it_says_what_was_done_and_the_note_as_it_is_typed(desk: Client, verb, act):
    entry, told = EntryFactory(title="The answer"), "The letter says “twice”."
    publish(entry, by=UserFactory())
    edited(entry, title="The answers")

    foreseen = of_a_page(desk.post(f"{proof(entry)}?verb={verb}", {"note": told}).content.decode())
    edition = act(entry, by=UserFactory(), note=told)

    assert foreseen == of_a_page(Client().get(edition.document["url"]).content.decode())
    assert f"{edition.action} on" in foreseen and told in foreseen


SUBJECTS = {
    "story": ("stories/harbour", {"title": "Anew", "lead": "Told anew."}),
    "organization": ("organizations/lookout", {"name": "Anew", "description": "Told anew."}),
    "product": ("products/gaze", {"name": "Anew", "description": "Told anew."}),
    "contract": ("contracts/port-cameras", {"title": "Anew", "description": "Told anew."}),
}


@pytest.fixture
def harbour(record: str) -> None:
    """A firm that is asked and answers, what it makes, a contract that it is a party to, and the story of it all."""
    story, firm = StoryFactory(slug="harbour"), OrganizationFactory(slug="lookout", name="Lookout")
    letter = ProtestFactory(date="2018-05", roles={"lookout": "target"}, stories=[story])
    lapse = EntryFactory(kind="contract", date="2018-06-20", stories=[story])
    letter.entry_products.create(product=ProductFactory(slug="gaze", maker=firm))
    event = ContractEvent.objects.create(entry=lapse, contract=ContractFactory(slug="port-cameras"), type="expiry")
    event.parties.create(organization=firm, role="supplier")
    DemandFactory(text="Take them down.", of=firm, made_in=[letter])
    for entry in (letter, lapse):
        publish(entry, by=UserFactory())


FOR_READERS = (
    '<div class="narrowing">.*?</details>\\s*</div>',
    "<form.*?</form>",
    '<section class="(?:cite|along)".*?</section>',
    '<details class="drawn-here">.*?</details>',
    '<span class="screen"><a href="#along">.*?</span>',
)
"""By which readers ask on or take a page with them: they would lead away from a preview."""


def of_a_page(html: str) -> str:
    main = html[html.index("<main") : html.index("</main>")]
    for part in FOR_READERS:
        main = re.sub(part, "", main, flags=re.DOTALL)
    return " ".join(main.split())


@pytest.mark.parametrize("kind", SUBJECTS)
def test_of_a_subject_it_is_the_page_that_readers_get(desk: Client, harbour, kind):
    """Its own words, and its name wherever the entries on its line have it."""
    path, told = SUBJECTS[kind]
    subject = edited(apps.get_model("timeline", kind).objects.get(slug=path.split("/")[1]), **told)

    foreseen = desk.get(f"/admin/timeline/{kind}/{subject.pk}/proof/").content.decode()
    publish(subject, by=UserFactory())
    draw()

    assert of_a_page(foreseen) == of_a_page(Client().get(f"/{path}/").content.decode())
    assert "Anew" in of_a_page(foreseen) and "Told anew." in of_a_page(foreseen)


def rail(html: str) -> str:
    return html[html.index('<aside class="rail"') : html.index("</aside>")]


@pytest.mark.parametrize("verb", ["publish", "retract"])
def test_the_line_beside_a_page_that_follows_stands_as_it_will_after_the_act(desk: Client, verb):
    story = StoryFactory()
    earlier = EntryFactory(title="The letter", date="2018-05", stories=[story])
    entry = EntryFactory(title="The answer", date="2018-06-20", stories=[story])
    LinkFactory(earlier=earlier, later=entry)
    for one in (earlier, entry) if verb == "retract" else (earlier,):
        publish(one, by=UserFactory())

    foreseen = desk.get(f"{proof(entry)}?of={earlier.record_id}&verb={verb}").content.decode()
    {"publish": publish, "retract": partial(retract, note="It was another firm.")}[verb](entry, by=UserFactory())
    stands = Client().get(PublicRecord.press.get(pk=earlier.record_id).document["url"]).content.decode()

    assert rail(foreseen) == rail(stands)
    assert ("The answer" in rail(stands)) is (verb == "publish")


def test_of_what_is_in_print_as_it_stands_there_is_none(desk: Client):
    entry = EntryFactory()
    publish(entry, by=UserFactory())

    assert "<iframe" not in said(desk, entry)
    assert desk.get(proof(entry)).url == ask(entry)
    assert desk.get(f"{proof(entry)}?of=E9999").url == ask(entry)


def test_only_who_may_publish_sees_it(record: str):
    entry = EntryFactory()

    assert at_the_desk("nils", "contributor").get(proof(entry)).status_code in (403, 404)
    assert Client().get(proof(entry)).status_code == 302


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_beside_the_changes_and_on_a_phone_below_them(page: Page, scheme):
    entry = EntryFactory(title="The port answers", summary="It read the letter.", stories=[StoryFactory()])
    publish(entry, by=UserFactory())
    edited(entry, title="The port answers twice", summary="It read what they wrote.")
    signed_in(page)
    page.emulate_media(color_scheme=scheme)

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(ask(entry))
    expect(page.frame_locator("iframe").locator("h1")).to_have_text("The port answers twice")
    changes, sheet = page.locator("#changes").bounding_box(), page.locator("iframe").bounding_box()

    page.get_by_label("Public note").fill("It answered once more.")
    page.keyboard.press("Tab")
    page.frame_locator("iframe").get_by_text("It answered once more.").wait_for()
    assert sheet["x"] > changes["x"] + changes["width"] and sheet["width"] > 600
    assert too_wide(page, ask(entry)) == []
