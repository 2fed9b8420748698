"""At the desk each quote says whether it stands in the text that is held, and a page of its own sets them beside it."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, UserFactory
from tests.timeline.admin.cast import at_the_desk
from tests.timeline.admin.pages import filled, sent, text
from timeline.editorial import confirm_quote, publish
from timeline.models import Citation

TEXT = "The dockers wrote: “We will not load cameras that watch our neighbours.” Four hundred signed."
WRONG = "We shall not load cameras that watch our neighbours"


def form_of(citation: Citation) -> str:
    return f"/admin/timeline/timelineentry/{citation.entry_id}/change/"


def page_of(citation: Citation) -> str:
    return f"/admin/timeline/timelineentry/{citation.entry_id}/quotes/{citation.pk}/"


def seen(desk: Client, citation: Citation, page: HttpResponse | None = None) -> dict[str, str]:
    """What the forms of its page say that they showed."""
    return {"shown": sent(page or desk.get(page_of(citation)))["shown"]}


@pytest.fixture
def citation(record: str) -> Citation:
    return CitationFactory(entry=EntryFactory(citation=False), article=ArticleFactory(text=TEXT), quote_exact=WRONG)


def test_the_form_says_of_each_quote_how_it_stands(desk: Client, citation: Citation):
    for words, held in (("Four hundred signed", TEXT), ("Anything", ""), ("", TEXT)):
        CitationFactory(entry=citation.entry, article=ArticleFactory(text=held), quote_exact=words)

    page = text(desk.get(form_of(citation)))

    assert page.count("does not contain these words") == 1
    assert page.count("stand in the text that is held") == 1
    assert "No text of this article is held" in page and "No words are quoted" in page
    assert f'href="{page_of(citation)}"' in desk.get(form_of(citation)).content.decode()


def test_its_page_shows_the_nearest_passage_and_what_is_different(desk: Client, citation: Citation):
    html = " ".join(desk.get(page_of(citation)).content.decode().split())

    assert "We will not load cameras that watch our neighbours" in html
    assert "<del>shall</del> <ins>will</ins>" in html


def test_the_passage_is_quoted_by_a_button(desk: Client, citation: Citation):
    answer = desk.post(page_of(citation), seen(desk, citation) | {"passage": "We will not load cameras"}, follow=True)

    assert Citation.objects.get(pk=citation.pk).quote_exact == "We will not load cameras"
    assert "The passage is quoted now" in text(answer)


def test_or_the_words_are_confirmed_and_the_form_and_the_public_page_say_so(desk: Client, citation: Citation):
    answer = text(desk.post(page_of(citation), seen(desk, citation) | {"confirm": ""}, follow=True))
    edition = publish(citation.entry, by=UserFactory())

    public = Client().get(edition.document["url"]).content.decode()
    assert "owner confirmed on" in answer
    assert "An editor confirmed on" in public and "owner" not in public
    assert "owner confirmed on" in text(desk.get(page_of(citation)))


def test_what_can_not_be_done_is_a_sentence(desk: Client, citation: Citation):
    answer = desk.post(page_of(citation), seen(desk, citation) | {"passage": "Nobody wrote this"})

    assert "choose again" in text(answer)


@pytest.mark.parametrize("button", ["confirm", "passage"])
@pytest.mark.parametrize("change", ["reworded", "confirmed"])
def test_what_a_colleague_did_with_it_meanwhile_is_shown_before_it_is_decided(
    desk: Client, citation: Citation, button: str, change: str
):
    mine = seen(desk, citation) | {button: "We will not load cameras"}
    ben = UserFactory(username="ben")
    if change == "confirmed":
        confirm_quote(citation, by=ben)
    else:
        Citation.objects.filter(pk=citation.pk).update(quote_exact="We load them\nall day")
    stored = Citation.objects.filter(pk=citation.pk).values().get()

    told = desk.post(page_of(citation), mine)

    assert Citation.objects.filter(pk=citation.pk).values().get() == stored
    assert f"You saw: {citation.article.record_id}: “{WRONG}” Now it is:" in text(told)
    assert ("“We load them all day”" if change == "reworded" else f"“{WRONG}” (ben, ") in text(told)
    if (change, button) != ("confirmed", "confirm"):  # the page offers no second confirmation
        desk.post(page_of(citation), seen(desk, citation, told) | {button: "We will not load cameras"})
        assert Citation.objects.filter(pk=citation.pk).values().get() != stored


def test_who_may_not_change_the_entry_may_not_change_its_quotes(citation: Citation):
    contributor = at_the_desk("nils", "contributor")

    assert contributor.get(page_of(citation)).status_code in (403, 404)
    assert contributor.post(page_of(citation), {"confirm": ""}).status_code in (403, 404)
    assert Citation.objects.get(pk=citation.pk).confirmed_on is None


def test_a_citation_of_another_entry_is_not_there(desk: Client, citation: Citation):
    other = CitationFactory()

    assert desk.get(f"/admin/timeline/timelineentry/{citation.entry_id}/quotes/{other.pk}/").status_code == 404


def test_what_it_supports_is_ticked(desk: Client, citation: Citation):
    data = filled(desk, form_of(citation))

    refused = desk.post(form_of(citation), data | {"citations-0-supports": ["the date of it"]})
    desk.post(form_of(citation), data | {"citations-0-supports": ["date", "size"]})

    assert "the date of it" in text(refused)
    assert Citation.objects.get(pk=citation.pk).supports == ["date", "size"]


def test_where_a_quote_stops_publishing_the_way_to_it_is_beside_the_refusal(desk: Client, citation: Citation):
    address = f"/admin/timeline/timelineentry/{citation.entry_id}/print/publish/"

    before, after = desk.get(address), desk.post(address, {"note": ""})

    for page in (before, after):
        assert "does not contain the words" in text(page)
        assert f'href="{page_of(citation)}"' in page.content.decode()
