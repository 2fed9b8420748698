"""The array by which the visual timeline draws an entry, from its document."""

from datetime import date
from typing import Any

import orjson

from tests.timeline.printed.contents import Content, contract, demand, entry, organization, story
from timeline.printed.derived.marks import COLUMNS, FORM, HEAVIEST, marks
from timeline.printed.typesetting import Neighbours, names, typeset

AMAZON, ACLU = organization(1, slug="amazon", name="Amazon"), organization(2, slug="aclu", name="ACLU")
STORY = story(1, slug="rekognition")


def drawn(content: Content, *around: Content) -> dict[str, Any]:
    known = {one["id"]: one for one in (content, AMAZON, ACLU, STORY, *around)}
    naming = {named: [i for i, one in known.items() if named in names(one)] for named in known}
    document, _reads = typeset(content, Neighbours(known, naming, {"S1": date(2019, 8, 12)}))
    (mark,) = marks("entry", document)
    return dict(zip(COLUMNS, orjson.loads(mark.text), strict=True)) | {"form": mark.form, "named": mark.named}


def test_it_tells_what_is_drawn_and_no_more():
    roles = [{"organization": "O2", "role": "actor"}, {"organization": "O1", "role": "target"}]

    found = drawn(entry(3, kind="protest", title="A letter", date="2018-05", organizations=roles, stories=["S1"]))

    assert found == {
        "id": "E3",
        "start": "2018-05-01",
        "end": "2018-05-31",
        "date": "2018-05",
        "kind": "protest",
        "organizations": ["amazon", "aclu"],
        "stories": ["rekognition"],
        "weight": 1,
        "title": "A letter",
        "links": [],
        "demands": [],
        "contract": None,
        "form": FORM,
        "named": "organization:amazon organization:aclu story:rekognition",
    }


def test_a_statement_hangs_with_who_makes_it():
    roles = [{"organization": "O2", "role": "target"}, {"organization": "O1", "role": "actor"}]

    assert drawn(entry(3, kind="statement", organizations=roles))["organizations"] == ["amazon", "aclu"]
    assert drawn(entry(3, kind="protest", organizations=roles))["organizations"] == ["aclu", "amazon"]


def test_bounds_that_are_not_known_are_null_and_edtf_says_why():
    bounds = {
        edtf: (found["start"], found["end"])
        for edtf in ("[..2018-06-22]", "2018-04/..", "2018-04/")
        for found in [drawn(entry(1, date=edtf))]
    }

    assert bounds == {
        "[..2018-06-22]": (None, "2018-06-22"),
        "2018-04/..": ("2018-04-01", None),
        "2018-04/": ("2018-04-01", None),
    }


def test_a_link_stands_at_its_later_entry_alone():
    earlier, later = (
        entry(1, date="2018-05-01"),
        entry(2, links=[{"earlier": "E1", "relation": "prompted", "note": ""}]),
    )

    assert drawn(earlier, later)["links"] == []
    assert drawn(later, earlier)["links"] == [["prompted", "E1"]]


def test_a_demand_is_drawn_to_its_answer_or_as_far_as_its_silence_is_counted():
    letter, answer = entry(1, date="2018-05", stories=["S1"]), entry(2, date="2018-06-22")
    refused = demand(1, made_in=["E1"], responses=[{"entry": "E2", "kind": "refused"}])
    waiting = demand(2, of=None, made_in=["E1"])

    assert drawn(letter, answer, refused, waiting)["demands"] == [
        ["D1", "amazon", "refused", "2018-06-22"],
        ["D2", None, "none", "2019-08-12"],
    ]
    assert drawn(answer, letter, refused, waiting)["links"] == [["answers", "E1"]]


def test_what_happened_to_a_contract_comes_with_its_days_as_far_as_they_are_on_record():
    event = {"contract": "K1", "type": "award", "amount": None, "currency": None, "period": "2018-04/2019-03"}
    parties = [{"organization": "O2", "role": "buyer"}, {"organization": "O1", "role": "supplier"}]
    award = entry(1, kind="contract", contract_event=event | {"parties": parties})
    untold = entry(1, kind="contract", contract_event=event | {"period": "for a year", "parties": []})

    assert drawn(award, contract(1))["contract"] == ["contract-1", "award", "2018-04-01", "2019-03-31", "amazon"]
    assert drawn(untold, contract(1))["contract"] == ["contract-1", "award", None, None, None]
    assert "contract:contract-1" in drawn(award, contract(1))["named"].split()


def test_the_more_hangs_on_an_entry_the_heavier_it_is_up_to_a_bound():
    demands = [demand(number, made_in=["E1"]) for number in range(1, 20)]

    assert [drawn(entry(1), *demands[:many])["weight"] for many in (0, 3, 19)] == [1, 3, HEAVIEST]


def test_nothing_is_drawn_of_what_was_retracted_or_is_no_entry():
    assert marks("entry", {"id": "E1", "state": "retracted"}) == frozenset()
    assert marks("demand", {"id": "D1"}) == frozenset()
