"""Typesetting is a pure function of contents: what a document says, and which neighbours it used."""

from collections import defaultdict
from datetime import date
from typing import Any

import pytest
from django.utils.html import linebreaks
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.printed.contents import article, citation, contract, demand, entry, organization, story
from timeline.printed.derived import places as on_shelves
from timeline.printed.derived import references as named
from timeline.printed.derived.places import places
from timeline.printed.typesetting import Neighbours, names, typeset
from timeline.printed.typesetting.entry import paragraphs


def among(*contents: dict[str, Any], latest: dict[str, date] | None = None) -> Neighbours:
    """All of these in print."""
    naming = defaultdict(list)
    for content in contents:
        for record_id in names(content):
            naming[record_id].append(content["id"])
    return Neighbours({content["id"]: content for content in contents}, naming, latest or {})


def document(content: dict[str, Any], *others: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    return typeset(content, among(content, *others, **kwargs))[0]


def cited(*articles: dict[str, Any], **citation_fields: Any) -> dict[str, Any]:
    numbers = [int(a["id"][1:]) for a in articles]
    return document(entry(1, citations=[citation(n, **citation_fields) for n in numbers]), *articles)


@pytest.mark.parametrize(
    ("articles", "independent", "state"),
    [
        ([article(1)], 1, "unverified"),
        ([article(1), article(2)], 2, "corroborated"),
        ([article(1, owner="Big Media"), article(2, owner="big media")], 1, "unverified"),
        ([article(1, rests_on="Gizmodo"), article(2, rests_on="Gizmodo")], 1, "unverified"),
        ([article(1, rests_on="Gizmodo"), article(2, outlet="Gizmodo")], 1, "unverified"),
        ([article(1, rests_on="Gizmodo"), article(2)], 2, "corroborated"),
        ([article(1), article(2, group="A1")], 1, "unverified"),
        ([article(2, group="A1"), article(3, group="A1")], 1, "unverified"),
        ([article(1), article(2, group="A1"), article(3, outlet="Outlet 2")], 2, "corroborated"),
        ([article(1), article(2, group="A9"), article(3)], 3, "corroborated"),
        ([article(1, rests_on="Gizmodo"), article(2, group="A1"), article(3, outlet="Gizmodo")], 1, "unverified"),
    ],
    ids=[
        "one",
        "two outlets",
        "one owner",
        "both rest on one",
        "one rests on the other",
        "two origins",
        "a copy",
        "two copies",
        "a copy tells nothing of its house",
        "a copy of another",
        "a copy of what rests on one",
    ],
)
def test_only_distinct_origins_corroborate(articles, independent, state):
    found = cited(*articles)

    assert found["corroboration"] == {"sources": len(articles), "independent": independent}
    assert found["claim_state"] == state


def test_an_editors_word_on_the_claim_stands():
    found = document(entry(1, claim_state="disputed", claim_note="The company denies it."))

    assert (found["claim_state"], found["claim_note"]) == ("disputed", "The company denies it.")


def test_it_was_known_by_the_earliest_publication():
    assert (
        cited(article(1), article(2, published_on="2018-06-20"), article(3, published_on=None))["known_by"]
        == "2018-06-20"
    )


def test_a_citation_says_what_the_report_rests_on():
    assert cited(article(1), basis="rests_on", rests_on="Gizmodo")["citations"][0]["basis"] == "rests on Gizmodo"
    assert cited(article(1), basis="own_reporting")["citations"][0]["basis"] == "own reporting"
    assert cited(article(1, rests_on="Gizmodo"))["citations"][0]["basis"] == "rests on Gizmodo"


def test_a_summary_is_text_and_never_markup():
    found = document(entry(1, summary="One <script>alert(1)</script>\n\nTwo"))

    assert found["summary_html"] == "<p>One &lt;script&gt;alert(1)&lt;/script&gt;</p>\n\n<p>Two</p>"


@given(st.text(alphabet="a<&\"'\n\r\x85\u2028 "))
def test_a_summary_stands_in_paragraphs_as_django_makes_them(text):
    assert paragraphs(text) == (linebreaks(text, autoescape=True) if text else "")


def test_what_is_named_and_not_in_print_is_left_out_and_noted_as_read():
    content = entry(
        1,
        organizations=[{"organization": "O1", "role": "actor"}],
        links=[{"earlier": "E9", "relation": "prompted", "note": "x"}],
    )

    found, reads = typeset(content, among(content))

    assert (found["organizations"], found["links"]) == ([], [])
    assert {"O1", "E9"} <= reads


@pytest.mark.parametrize(
    ("day", "name"),
    [("2004-01-01", "Meta"), ("2018-06-21", "Facebook"), ("2021-10-27", "Facebook"), ("2021-10-28", "Meta")],
)
def test_an_organization_has_the_name_of_the_entrys_day(day, name):
    former = [{"name": "Facebook", "from": "2004-02-04", "to": "2021-10-28"}]
    content = entry(1, date=day, organizations=[{"organization": "O1", "role": "actor"}])

    found = document(content, organization(1, name="Meta", names=former))

    assert found["organizations"][0]["name"] == name


@pytest.mark.parametrize(
    ("day", "owners"),
    [("2015-10-01", []), ("2015-10-02", ["alphabet", "the-trust"]), ("2021-05", ["alphabet"]), ("2023-01-01", [])],
)
def test_an_entry_is_found_under_whom_an_organization_belonged_to_then(day, owners):
    google = organization(1, slug="google", parents=[belonging("O2", "2015-10-02", "2022-01-01")])
    alphabet = organization(2, slug="alphabet", parents=[belonging("O3", None, "2020-01-01"), belonging("O1", "2023")])
    maps = {"id": "P1", "kind_of_record": "product", "slug": "maps", "name": "Maps", "maker": "O1"}
    others = google, alphabet, organization(3, slug="the-trust"), maps
    party = {"organization": "O1", "role": "actor"}

    acting, making = (
        document(entry(1, date=day, **about), *others) for about in ({"organizations": [party]}, {"products": ["P1"]})
    )

    assert acting["organizations"][0].get("within", []) == owners
    assert making["products"][0].get("within", []) == owners
    for found in (acting, making):
        facets = {place.facet for place in places("entry", found)}
        assert {f"organization:{slug}" for slug in owners} == facets & {
            "organization:alphabet",
            "organization:the-trust",
        }
        assert not any(facet.startswith("organization_exact:a") for facet in facets)


def test_owners_in_a_circle_are_told_once_each():
    firms = [organization(n, parents=[belonging(f"O{n % 3 + 1}")]) for n in (1, 2, 3)]
    content = entry(1, organizations=[{"organization": "O1", "role": "actor"}])

    assert document(content, *firms)["organizations"][0]["within"] == ["firm-2", "firm-3"]


def belonging(parent: str, since: str | None = None, until: str | None = None) -> dict[str, Any]:
    return {"organization": parent, "from": since, "to": until}


def test_a_former_name_without_a_day_was_its_name_on_none():
    former = [{"name": "Cadabra", "from": None, "to": None}]
    content = entry(1, organizations=[{"organization": "O1", "role": "actor"}])

    assert document(content, organization(1, name="Meta", names=former))["organizations"][0]["name"] == "Meta"


def test_a_link_is_read_from_both_ends_and_told_in_order_of_date():
    first = entry(1, date="2018-05")
    second = entry(
        2, date="2018-06-20", links=[{"earlier": "E1", "relation": "prompted", "note": "“after the report”"}]
    )
    third = entry(3, date="2018-06-21", links=[{"earlier": "E2", "relation": "continues", "note": "“again”"}])

    links = document(second, first, third)["links"]

    assert [(li["direction"], li["label"], li["entry"]["id"], li["derived"]) for li in links] == [
        ("in", "in response to", "E1", False),
        ("out", "continued by", "E3", False),
    ]


def test_an_answer_to_a_demand_is_a_derived_link_on_both_pages():
    asking, answering = entry(1, date="2018-05-01"), entry(2, date="2018-06-20")
    asked = demand(1, made_in=["E1"], responses=[{"kind": "refused", "entry": "E2"}])

    out = document(asking, answering, asked)["links"]
    back = document(answering, asking, asked)["links"]

    assert [(li["label"], li["derived"], li["entry"]["id"]) for li in out] == [("answered by", True, "E2")]
    assert [(li["label"], li["derived"], li["entry"]["id"]) for li in back] == [("answers", True, "E1")]


def test_days_to_a_response_are_bounds_and_never_one_false_number():
    asking, answering = entry(1, date="2018-05"), entry(2, date="[2018-05-01..2018-06-22]")
    asked = demand(1, made_in=["E1"], responses=[{"kind": "refused", "entry": "E2"}])

    found = document(asking, answering, asked)["demands"][0]

    assert found["days_to_response"] == {"min": 0, "max": 52}


def test_an_acknowledgement_leaves_a_demand_unanswered():
    asking, answering = entry(1, date="2018-05-01", stories=["S1"]), entry(2, date="2018-05-11")
    asked = demand(1, made_in=["E1"], responses=[{"kind": "acknowledged", "entry": "E2"}])

    found = document(asking, answering, asked, story(1), latest={"S1": date(2018, 5, 11)})["demands"][0]

    assert found["response"] == "acknowledged"
    assert found["days_unanswered"] == {"min": 10, "max": 10, "counted_to": "2018-05-11"}


def test_without_a_story_no_days_are_counted():
    asking = entry(1, date="2018-05-01")

    assert "days_unanswered" not in document(asking, demand(1, made_in=["E1"]))["demands"][0]


def test_a_contract_is_folded_from_the_entries_that_state_its_events():
    event = {"contract": "K1", "type": "award", "amount": "200000.00", "currency": "USD", "period": None}
    award = entry(1, date="2016", contract_event=event | {"parties": [{"organization": "O1", "role": "supplier"}]})
    end = entry(2, date="2018-06", contract_event={**event, "type": "non_renewal", "amount": None, "parties": []})
    protest = entry(3, contracts=["K1"])

    found = document(contract(1), end, award, protest, organization(1))

    assert [(e["type"], e["amount"], e["entry"]["id"]) for e in found["events"]] == [
        ("award", "200000.00", "E1"),
        ("non_renewal", None, "E2"),
    ]
    assert [(p["slug"], p["role"], p["entry"]["id"]) for p in found["parties"]] == [("firm-1", "supplier", "E1")]


def test_an_entry_stands_on_the_shelf_of_its_products_maker_too():
    product = {"id": "P1", "kind_of_record": "product", "slug": "rekognition", "name": "Rekognition", "maker": "O1"}

    stands = places("entry", document(entry(1, products=["P1"]), product, organization(1, slug="amazon")))
    facets = {place.facet for place in stands}

    assert "organization:amazon" in facets
    assert "organization_exact:amazon" not in facets


class Noting(dict):
    """Notes the keys that it was asked for."""

    def __init__(self, document: dict[str, Any]) -> None:
        super().__init__(document)
        self.noted: set[str] = set()

    def __getitem__(self, key: str) -> Any:
        self.noted.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self.noted.add(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self.noted.add(str(key))
        return super().__contains__(key)


def test_what_is_derived_is_made_of_the_keys_that_are_named():
    """An edition under whose keys nothing else stands is not looked at."""
    product = {"id": "P1", "kind_of_record": "product", "slug": "p", "name": "P", "maker": "O1", "description": ""}
    contents = [
        entry(1, products=["P1"], stories=["S1"], contracts=["K1"], citations=[citation(1)], links=[]),
        *(article(1), organization(1), product, story(1), contract(1), demand(1, made_in=["E1"])),
    ]
    documents = {content["kind_of_record"]: Noting(document(content, *contents)) for content in contents}

    for derived, rows in ((on_shelves, on_shelves.places), (named, named.references)):
        made = {row for kind, noting in documents.items() for row in rows(kind, noting)}
        noted = {key for noting in documents.values() for key in noting.noted}
        assert made
        assert noted == derived.READS
        for noting in documents.values():
            noting.noted.clear()


def test_an_announced_day_counts_for_no_latest_day():
    announced = places("entry", document(entry(1, date="2030-01-01", is_announced=True)))
    going_on = places("entry", document(entry(1, date="2018-03/..")))

    assert {place.latest_day for place in announced} == {None}
    assert {place.latest_day for place in going_on} == {date(2018, 3, 31)}
