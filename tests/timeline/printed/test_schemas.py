"""Contents are read whatever schema they were frozen in, and what no page could show is refused by name."""

import json
from pathlib import Path

import pytest

from tests.first_form.database import held
from tests.timeline.printed import contents
from timeline.printed.contents import SCHEMAS
from timeline.printed.schemas import ContentError, checked, current, upgraded

OLD = Path(__file__).parent / "old"
AWARD = {"contract": "K1", "type": "award", "amount": "1.00", "currency": "USD", "period": "2018/2019", "parties": []}

PROTEST = {"participants": "", "size": None, "online": None, "met_with": None}
PARTY = {"organization": "O1", "role": "giver"}


def old(**event: object) -> dict:
    """An entry as the first form froze it, without a schema."""
    content = contents.entry(1, contract_event=AWARD | event)
    del content["schema"]
    return content


def test_every_content_of_the_first_form_is_led_to_todays_shape():
    editions = held()["tables"]["printed_edition"]

    read = [current(edition["content"]) for edition in editions]

    assert {content["kind_of_record"] for content in read} == set(SCHEMAS)
    assert all(content["schema"] == SCHEMAS[content["kind_of_record"]] for content in read)


@pytest.mark.parametrize("file", sorted(OLD.glob("*.json")), ids=lambda file: file.stem)
def test_a_content_of_an_earlier_schema_says_the_same_in_todays(file):
    """Of every schema that once was one is kept: kind_number.json."""
    held = json.loads(file.read_text())

    assert current(held) == held | {"schema": SCHEMAS[held["kind_of_record"]]}


def test_a_content_of_today_is_left_as_it_is():
    content = contents.entry(1)

    assert current(content) is content


@pytest.mark.parametrize(
    ("event", "kept"),
    [
        ({}, {"period": "2018/2019", "currency": "USD"}),
        ({"period": "two years"}, {"period": None, "currency": "USD"}),
        ({"currency": "dollars"}, {"period": "2018/2019", "currency": None}),
    ],
)
def test_what_the_first_form_let_pass_and_no_page_could_show_is_left_out(event, kept):
    found = current(old(**event))["contract_event"]

    assert {name: found[name] for name in kept} == kept


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": None}, "E1: Expected `str`, got `null` - at `$.title`"),
        ({"stories": ["S1", 2]}, "E1: Expected `str`, got `int` - at `$.stories[1]`"),
        ({"date": "last week"}, "E1: “last week” is not a date in EDTF"),
        ({"contract_event": AWARD | {"period": "2 years"}}, "E1: the period “2 years” is not in EDTF"),
        ({"contract_event": AWARD | {"currency": "US$"}}, "E1: “US$” is not a currency of ISO 4217"),
        ({"kind": "parade"}, "E1: Invalid enum value 'parade' - at `$.kind`"),
        ({"organizations": [{"organization": "O1", "role": "owner"}]}, "'owner' - at `$.organizations[0].role`"),
        ({"protest": PROTEST | {"action_types": ["picnic"]}}, "'picnic' - at `$.protest.action_types[0]`"),
        ({"contract_event": AWARD | {"type": "gift"}}, "'gift' - at `$.contract_event.type`"),
        ({"contract_event": AWARD | {"parties": [PARTY]}}, "'giver' - at `$.contract_event.parties[0].role`"),
        ({"links": [{"earlier": "E2", "relation": "foretold", "note": ""}]}, "'foretold' - at `$.links[0].relation`"),
        ({"schema": 9}, "E1: schema 9 is not known to this release"),
        ({"kind_of_record": "parade"}, "E1: there is no kind of record “parade”"),
    ],
)
def test_what_cannot_be_read_is_named(changes, said):
    with pytest.raises(ContentError, match=said.replace("$", r"\$").replace("[", r"\[")):
        checked(contents.entry(1) | changes)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (contents.demand(1, responses=[{"kind": "shrugged", "entry": "E1"}]), "'shrugged' - at `$.responses[0].kind`"),
        (contents.organization(1, kind="guild"), "'guild' - at `$.kind`"),
    ],
)
def test_so_is_a_word_that_no_vocabulary_has(content, said):
    with pytest.raises(ContentError, match=said.replace("$", r"\$").replace("[", r"\[")):
        checked(content | {"created_at": "2026-01-01T00:00:00+00:00"})


@pytest.mark.parametrize(
    "content",
    [
        contents.article(1, published_on="0018-06-22"),
        contents.organization(1, names=[{"name": "Cadabra", "from": "0018-06-22", "to": None}]),
        contents.organization(1, names=[{"name": "Cadabra", "from": None, "to": "last week"}]),
    ],
)
def test_so_is_a_day_that_no_page_can_write(content):
    with pytest.raises(ContentError, match=f"{content['id']}: “(0018-06-22|last week)” is no day from 1000 on"):
        checked(content | {"created_at": "2026-01-01T00:00:00+00:00"})


def test_an_old_content_that_lacks_what_it_had_to_have_is_named_too():
    content = old()
    del content["contract_event"]

    with pytest.raises(ContentError, match="missing required field `contract_event`"):
        current(content)


def test_a_step_changes_nothing_of_the_content_it_is_given():
    content = old(period="two years")

    upgraded(content)

    assert content["contract_event"]["period"] == "two years"


def test_a_claim_is_none_but_what_editors_can_say_of_it():
    with pytest.raises(ContentError, match="claim_state"):
        checked(contents.entry(1, claim_state="doubtful"))
