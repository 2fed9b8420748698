"""What is wrong is said at its field, of the record or of a row of its parts, and focus goes to the first."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import NON_FIELD_ERRORS
from django.test import Client
from playwright.sync_api import Page, expect

from tests.desk import signed_in
from tests.factories import (
    ArticleFactory,
    CitationFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    PersonFactory,
    ProtestFactory,
)
from tests.timeline.admin.pages import filled, printed, text
from timeline.models import Demand, Printable, Response, TimelineEntry


def address(record: Printable, rest: str = "change/") -> str:
    return f"/admin/timeline/{record._meta.model_name}/{record.pk}/{rest}"


def errors(answer: Any) -> dict[str, list[str]]:
    """By field, “roles” for the rows of a part and “roles-0-part” for a field in one."""
    form, formsets = answer.context["adminform"].form, [i.formset for i in answer.context["inline_admin_formsets"]]
    found = {name: list(said) for name, said in form.errors.items()}
    for formset in formsets:
        found |= {formset.prefix: list(formset.non_form_errors())} if formset.non_form_errors() else {}
        for row in formset.forms:
            found |= {f"{row.prefix}-{name}": list(said) for name, said in row.errors.items()}
            for each in row.answer_forms.forms if hasattr(row, "answer_forms") else []:
                found |= {f"{each.prefix}-{name}": list(said) for name, said in each.errors.items()}
    return found


def without_source() -> TimelineEntry:
    return EntryFactory(citation=False)


def dated_too_late() -> TimelineEntry:
    return EntryFactory(date="2018-06-23")


def protest_without_details() -> TimelineEntry:
    return EntryFactory(kind="protest")


def details_of_another_kind() -> TimelineEntry:
    entry = ProtestFactory()
    TimelineEntry.objects.filter(pk=entry.pk).update(kind="statement")
    return entry


def linked_backwards() -> TimelineEntry:
    entry = EntryFactory(date="2018-06-01")
    LinkFactory(earlier=EntryFactory(date="2018-05-01"), later=entry)
    return LinkFactory(earlier=EntryFactory(date="2018-06-21"), later=entry).later


def quoting_what_is_not_said() -> TimelineEntry:
    entry = EntryFactory()
    article = ArticleFactory(text="Nothing of the kind.")
    CitationFactory(entry=entry, article=article, quote_exact="Nothing of the kind")
    CitationFactory(entry=entry, article=article, quote_exact="We will not build it")
    return entry


def naming_a_worker() -> TimelineEntry:
    PersonFactory()
    return EntryFactory(summary="It was Jane Q. Worker who wrote it.")


def citing_what_names_one() -> TimelineEntry:
    PersonFactory()
    entry = EntryFactory()
    CitationFactory(entry=entry, article=ArticleFactory(title="Why Jane Q. Worker resigned"))
    return entry


REFUSED = [
    (without_source, "citations", "has no citation"),
    (dated_too_late, "date", "earliest source"),
    (protest_without_details, "protest", "without its details"),
    (details_of_another_kind, "kind", "of another kind"),
    (linked_backwards, "links_back-1-earlier", "goes backwards in time"),
    (quoting_what_is_not_said, "citations-2-quote_exact", "does not contain the words “We will not build it”"),
    (naming_a_worker, "summary", "name of a private worker"),
    (citing_what_names_one, "citations-1-article", "name of a private worker"),
]


@pytest.mark.parametrize(("made", "field", "sentence"), REFUSED, ids=[made.__name__ for made, *_ in REFUSED])
def test_what_speaks_against_printing_stands_at_the_field_of_its_form(desk: Client, made, field, sentence):
    entry = made()

    found = errors(desk.get(address(entry, "change/?refused")))

    assert [name for name, said in found.items() if sentence in said[0]] == [field]


def test_the_page_that_asks_names_the_part_and_leads_to_it(desk: Client):
    entry = EntryFactory(date="2018-06-23", title="The letter")

    for answer in (
        desk.get(address(entry, "print/publish/")),
        desk.post(address(entry, "print/publish/"), {"note": ""}),
    ):
        assert "Date : “The letter” is dated 23 June 2018" in text(answer)
        assert f'href="{address(entry)}?refused"' in answer.content.decode()


def test_what_is_said_of_the_note_stands_at_the_note(desk: Client):
    entry = EntryFactory()
    printed(desk, address(entry, "print/publish/"))
    desk.post(address(entry), filled(desk, address(entry)) | {"title": "Another title"})

    answer = desk.post(address(entry, "print/correct/"), {"note": "  "})

    assert list(answer.context["form"].errors) == ["note"]
    assert text(answer).count("A correction needs a public note") == 1


def test_an_article_is_told_at_its_day_of_the_entries_that_it_would_put_ahead_of_it(desk: Client):
    entry = EntryFactory(date="2018-06-21", title="The letter")
    printed(desk, address(entry, "print/publish/"))
    article = entry.citations.get().article
    article.published_on = date(2018, 6, 20)
    article.save()

    found = errors(desk.get(address(article, "change/?refused")))

    assert "“The letter” is dated 21 June 2018" in found["published_on"][0]


def test_an_answer_that_lies_before_its_demand_is_told_at_the_answer(desk: Client):
    asking, answer = ProtestFactory(date="2018-06-20"), EntryFactory(date="2018-06-01")
    demand = DemandFactory(made_in=[asking])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    printed(desk, address(answer, "print/publish/"))

    found = errors(desk.get(address(asking, "change/?refused")))

    assert [name for name, said in found.items() if "so it can't answer" in said[0]] == [
        "Demand_made_in-0-responses-0-entry"
    ]


def test_whoever_looks_at_the_form_otherwise_is_told_nothing(desk: Client):
    assert errors(desk.get(address(dated_too_late()))) == {}


def three_wrong(desk: Client, entry: TimelineEntry) -> dict[str, Any]:
    demand = {"Demand_made_in-TOTAL_FORMS": 1, "Demand_made_in-0-text": "x" * 301}
    wrong = {"title": "", "date": "some day", "summary": "What happened."}
    return filled(desk, address(entry)) | wrong | demand | {"Demand_made_in-0-of": OrganizationFactory().pk}


def test_three_wrong_fields_are_each_told_at_theirs_and_what_was_typed_stays(desk: Client):
    entry = EntryFactory()

    answer = desk.post(address(entry), three_wrong(desk, entry))

    assert set(errors(answer)) == {"title", "date", "Demand_made_in-0-text"}
    shown = answer.context["adminform"].form
    assert (shown["date"].value(), shown["summary"].value()) == ("some day", "What happened.")
    assert not Demand.objects.exists()
    assert NON_FIELD_ERRORS not in errors(answer)


def test_focus_goes_to_the_first_of_them(page: Page) -> None:
    entry = EntryFactory(title="The letter")
    signed_in(page)
    page.goto(address(entry))
    page.locator("#id_summary").fill("What happened.")
    page.locator("#id_date").fill("some day")

    page.locator("input[name=_continue]").click()
    page.locator(".errornote").wait_for()

    expect(page.locator("#id_date")).to_be_focused()
    expect(page.locator("#id_summary")).to_have_value("What happened.")


def test_what_is_folded_away_is_opened(page: Page) -> None:
    signed_in(page)
    page.goto(address(EntryFactory()))
    page.locator("#id_date").fill("some day")
    page.locator("#id_citations-0-quote_prefix").evaluate("field => { field.value = 'x'.repeat(300) }")

    page.locator("input[name=_continue]").click()
    page.locator(".errornote").wait_for()

    expect(page.locator("#id_date")).to_be_focused()
    expect(page.locator("#citations-0 .errorlist")).to_be_visible()


def test_from_the_page_that_asks_one_click_leads_to_the_field(page: Page) -> None:
    entry = EntryFactory(date="2018-06-23")
    signed_in(page)
    page.goto(address(entry, "print/publish/"))

    page.get_by_role("link", name="Date", exact=True).click()
    page.wait_for_load_state("load")

    expect(page.locator("#id_date")).to_be_focused()


def test_a_draft_s_page_says_what_it_lacks_before_it_can_be_published(desk: Client):
    entry = protest_without_details()
    address = f"/admin/timeline/timelineentry/{entry.pk}/change/"

    assert "Before it can be published:" in text(desk.get(address))
    assert text(desk.get(address)).count("without its details") == 1
    assert "Before it can be published:" not in text(desk.get(f"{address}?refused")), "the fields say it there"


def test_a_draft_that_can_be_published_says_nothing(desk: Client):
    entry = EntryFactory()

    assert "Before it can be" not in text(desk.get(f"/admin/timeline/timelineentry/{entry.pk}/change/"))


def test_a_link_that_no_document_could_print_is_refused_at_its_row_when_it_is_saved(desk: Client):
    earlier, entry = EntryFactory(date="2018-06-21"), EntryFactory(date="2018-06-01")
    address = f"/admin/timeline/timelineentry/{entry.pk}/change/"
    row = {"earlier": earlier.pk, "relation": "continues", "note": "as before"}
    sent = {"links_back-TOTAL_FORMS": 1} | {f"links_back-0-{name}": value for name, value in row.items()}

    answer = desk.post(address, filled(desk, address) | sent | {"title": "The longer letter"})

    formset = next(i.formset for i in answer.context["inline_admin_formsets"] if i.formset.prefix == "links_back")
    assert "goes backwards in time" in str(formset.forms[0].errors["earlier"])
    assert answer.context["adminform"].form["title"].value() == "The longer letter"
