"""Odd texts at the desk are cleaned or refused in a sentence, and never break a page."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.factories import DemandFactory, EntryFactory, ProtestFactory
from tests.timeline.admin.pages import filled, text
from timeline.models import Feed, Story, TimelineEntry

ADDRESS = "/admin/timeline/timelineentry/{}/change/"


def test_the_same_words_of_the_same_article_are_cited_once(desk: Client):
    entry = EntryFactory()
    address = ADDRESS.format(entry.pk)
    form = filled(desk, address)
    again = {
        name.replace("citations-0-", "citations-1-"): value for name, value in form.items() if "citations-0-" in name
    }

    page = desk.post(address, form | again | {"citations-TOTAL_FORMS": 2, "citations-1-id": ""})

    assert page.status_code == 200
    assert "These words of this article are cited already." in text(page)
    assert entry.citations.count() == 1


def test_an_entry_is_saved_without_its_odd_characters_or_not_at_all(desk: Client):
    entry = EntryFactory(title="Letter")
    address = ADDRESS.format(entry.pk)

    desk.post(address, filled(desk, address) | {"title": "Let\x0bter", "summary": "a\x00b"})
    refused = desk.post(address, filled(desk, address) | {"title": "\u200b\u200d\u2060"})

    assert "It has no visible characters" in text(refused)
    saved = TimelineEntry.objects.get(pk=entry.pk)
    assert (saved.title, saved.summary) == ("Let ter", "ab")


def test_a_story_in_other_letters_needs_no_slug(desk: Client):
    for title in ("رسالة العمال", "工人的信"):
        desk.post("/admin/timeline/story/add/", {"title": title, "slug": "", "lead": "x"})

    assert Story.objects.count() == 2


ODD_QUERIES = (
    "q=%00",
    "kind__exact=%00",
    "kind=%00",
    "p=%00",
    "o=%00",
    "e=1",
    "all=%00",
    "is_announced__exact=%00",
    "standing=%00",
)


def test_odd_parameters_break_no_list(desk: Client):
    for query in ODD_QUERIES:
        for name in ("timelineentry", "article", "organization", "person"):
            assert desk.get(f"/admin/timeline/{name}/?{query}").status_code in (200, 302, 400), (name, query)
    assert desk.get("/admin/timeline/timelineentry/%00/change/").status_code in (302, 404)
    assert desk.get("/admin/inbox/?q=%00").status_code < 500


def test_a_name_that_is_refused_is_told_at_the_name_alone(desk: Client):
    address = "/admin/timeline/organization/add/"

    page = desk.post(address, filled(desk, address) | {"name": "x" * 300, "slug": "", "kind": "company"})

    assert "Too long: it has 300 characters, and no more than 200 fit. Shorten it." in text(page)
    assert "slug: type one" not in text(page) and "is violated" not in text(page)


def test_bounds_of_a_size_that_cross_are_told_in_a_sentence(desk: Client):
    address = ADDRESS.format(ProtestFactory().pk)
    crossed = {"protest-0-size_text": "many", "protest-0-size_low": "5", "protest-0-size_high": "3"}

    page = desk.post(address, filled(desk, address) | crossed)

    assert "The lower bound of the size is above the upper one" in text(page)


def test_a_date_that_was_pasted_with_invisible_marks_is_read(desk: Client):
    entry = EntryFactory()
    address = ADDRESS.format(entry.pk)

    desk.post(address, filled(desk, address) | {"date": "\u200e2018-05-04\u200b"})

    assert TimelineEntry.objects.get(pk=entry.pk).date == "2018-05-04"


def a_feed() -> str:
    return f"/admin/timeline/feed/{Feed.objects.create(url='https://courier.example/feed.xml').pk}/change/"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example/x", "https://jane:secret@a.example/"])
def test_an_address_that_is_none_of_the_webs_is_told_what_it_lacks(desk: Client, url: str):
    address = a_feed()

    page = desk.post(address, filled(desk, address) | {"url": url})

    assert "http:// or https://, a host, no user name or password" in text(page)


ADDING = [
    *("timelineentry", "organization", "product", "story", "topic", "contract", "demand", "outlet"),
    *("intake", "person", "user", "entrylink"),
]
ODD = {
    "too long": "x" * 20_000,
    "a number without end": "9" * 40,
    "less than nothing": "-7",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 500,
    "right to left": "\u202eרסالة" * 900,
    "NUL and controls": "a\x00b\x1b[0m\x85",
    "nothing visible": "\u200b\u2060\u00ad",
    "markup": "<script>alert(1)</script><b>" * 40,
    "a script's address": "javascript:alert(document.cookie)",
}


def typed_everywhere(page: HttpResponse, odd: str) -> dict:
    """A record with that text in every field that one may type into, and in a row of each part."""
    forms = [page.context["adminform"].form]
    data = {}
    for inline in page.context["inline_admin_formsets"]:
        prefix = inline.formset.prefix
        data |= {f"{prefix}-TOTAL_FORMS": "1", f"{prefix}-INITIAL_FORMS": "0"}
        row = inline.formset.empty_form
        row.prefix = f"{prefix}-0"
        forms.append(row)
    return data | {field.html_name: odd for form in forms for field in form if field.name not in ("id", "DELETE")}


def test_whatever_is_typed_into_every_field_is_saved_or_refused_in_words_of_ours(desk: Client):
    for address in (*(f"/admin/timeline/{page}/add/" for page in ADDING), a_feed()):
        page = desk.get(address)
        for kind, odd in ODD.items() if page.status_code not in (403, 404) else ():
            answer = desk.post(address, typed_everywhere(page, odd))

            assert answer.status_code in (200, 302), (address, kind)
            said = text(answer) if answer.status_code == 200 else ""
            wrong = [words for words in ("Ensure ", "did not validate", "is violated") if words in said]
            assert wrong == [], (address, kind, said)


@pytest.mark.parametrize("typed", ["Harbour\x00", "\x00", "\u200b", "\u202eHarbour", "a\ud800b"])
def test_odd_names_typed_beside_a_picker_break_no_form(desk: Client, typed: str):
    entry = EntryFactory()
    address = ADDRESS.format(entry.pk)
    picked = {"entry_stories-TOTAL_FORMS": 1, "entry_stories-0-story-typed": typed.encode("utf-8", "surrogatepass")}

    page = desk.post(address, filled(desk, address) | picked)

    assert page.status_code in (200, 302)


def test_a_name_is_found_without_the_odd_characters_that_were_typed_with_it(desk: Client):
    entry, story = EntryFactory(), Story.objects.create(title="Harbour", slug="harbour")
    address = ADDRESS.format(entry.pk)
    picked = {"entry_stories-TOTAL_FORMS": 1, "entry_stories-0-story-typed": "\x00Har\x07bour"}

    desk.post(address, filled(desk, address) | picked)

    assert entry.stories.get() == story


@pytest.mark.parametrize("rows", ["citations", "protest", "Demand_made_in"])
def test_rows_that_were_not_sent_are_not_made(desk: Client, rows: str):
    """However many a form says there are: a thousand take a minute to draw."""
    entry = EntryFactory()
    address = ADDRESS.format(entry.pk)

    page = desk.post(address, filled(desk, address) | {f"{rows}-TOTAL_FORMS": "1000000", "title": ""})

    [formset] = [one.formset for one in page.context["inline_admin_formsets"] if one.formset.prefix == rows]
    assert len(formset.forms) < 5


def test_a_thousand_rows_of_one_kind_are_too_many(desk: Client):
    entry = EntryFactory()
    address = ADDRESS.format(entry.pk)
    rows = {f"entry_stories-{number}-story-typed": "" for number in range(900)}

    page = desk.post(address, filled(desk, address) | rows | {"entry_stories-TOTAL_FORMS": "900"})

    assert page.status_code == 200
    assert "at most" in text(page)


def test_answers_that_were_not_sent_are_not_made(desk: Client):
    entry = EntryFactory()
    DemandFactory(made_in=[entry])
    address = ADDRESS.format(entry.pk)

    page = desk.post(address, filled(desk, address) | {"Demand_made_in-0-responses-TOTAL_FORMS": "100000", "title": ""})

    formsets = {one.formset.prefix: one.formset for one in page.context["inline_admin_formsets"]}
    assert len(formsets["Demand_made_in"].forms[0].answer_forms.forms) < 5
