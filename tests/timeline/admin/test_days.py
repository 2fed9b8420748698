"""Days as they are typed at the desk; and what stands there since before there was a rule for them."""

from datetime import date

import pytest
from django.test import Client

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, OrganizationFactory, UserFactory
from tests.timeline.admin.pages import filled, text
from tests.timeline.publishing.test_older import grown_old
from timeline.editorial import publish
from timeline.models import Article, Organization

PICKER = "/admin/autocomplete/?app_label=timeline&model_name=citation&field_name=article&term=Report"


def address(row: object, rest: str = "change/") -> str:
    return f"/admin/timeline/{type(row).__name__.lower()}/{row.pk}/{rest}"


def test_a_year_that_was_typed_short_is_refused_at_its_field(desk: Client):
    article = ArticleFactory()

    answer = desk.post(address(article), filled(desk, address(article)) | {"published_on": "0018-06-22"})

    assert "write a year of four digits" in str(answer.context["adminform"].form.errors["published_on"])
    assert Article.objects.get().published_on == date(2018, 6, 22)


@pytest.mark.parametrize(
    ("rows", "words"), [("former_names", {"name": "Cadabra"}), ("aliases", {"text": "AMZN"})], ids=["name", "alias"]
)
@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2015-01-01", "2015-01-01", "there is no day"),
        ("0015-01-01", "2016-01-01", "a year outside 1000 to 9999"),
    ],
)
def test_so_is_a_range_without_a_day(desk: Client, rows, words, first, last, said):
    organization = OrganizationFactory()
    typed = {**words, "during_0": first, "during_1": last}

    answer = desk.post(
        address(organization),
        filled(desk, address(organization))
        | {f"{rows}-TOTAL_FORMS": 1}
        | {f"{rows}-0-{name}": value for name, value in typed.items()},
    )

    (errors,) = [i.formset.errors for i in answer.context["inline_admin_formsets"] if i.formset.prefix == rows]
    assert said in str(errors[0]["during"])
    assert not getattr(Organization.objects.get(), rows).exists()


def test_what_stands_already_stops_no_page_and_is_told_where_it_would_be_printed(desk: Client):
    desk.raise_request_exception = False
    article = ArticleFactory(title="Report")
    printed, draft = EntryFactory(citation=False), EntryFactory(citation=False, title="Draft")
    for entry in (printed, draft):
        CitationFactory(entry=entry, article=article, quote_exact="")
    publish(printed, by=UserFactory())
    grown_old("timeline_article", "published_on", "0018-06-22", article.pk)

    pages = [PICKER, *(address(row, rest) for row in (article, draft) for rest in ("change/", "print/publish/"))]
    answers = {page: desk.get(page) for page in pages}

    assert {page: answer.status_code for page, answer in answers.items()} == dict.fromkeys(pages, 200)
    assert "“0018-06-22” is no day from 1000 on" in text(answers[address(article, "print/publish/")])
    assert desk.post(address(draft, "print/publish/"), {"note": ""}).status_code in (200, 302)
