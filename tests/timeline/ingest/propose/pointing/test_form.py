"""Both forms of pointings, and what is none."""

import pytest

from timeline.ingest.propose.pointing import form

OLD = {
    "id": "a",
    "published": {"words": "March 17, 2022", "iso": "2022-03-17"},
    "events": [
        {
            "kind": "protest",
            "action": "rally",
            "sentence": "They rallied.",
            "parties": [{"words": "They", "role": "actor"}],
            "when": {"words": "a day after", "after": 1, "announced": True},
            "how_many": "450 people",
            "amount": None,
            "answers": 1,
            "sure": 0.9,
        },
        {"kind": "statement", "action": None, "sentence": "It answered.", "parties": [], "when": None},
    ],
}


def test_the_first_form_is_read_as_the_second() -> None:
    found = form.read(OLD)
    rally, answer = found.events
    assert found.published == "March 17, 2022"
    assert rally.sentences == ["They rallied."]
    assert rally.times == [form.Time("a day after", beside=1, announced=True)]
    assert rally.sizes == [form.Stretch("450 people")]
    assert rally.answers == [form.Answers(1)]
    assert (rally.amounts, answer.times, answer.sure) == ([], [], 1.0)


def test_what_the_second_form_says_is_kept() -> None:
    told = {"form": 2, "events": [{"kind": "legal", "sentences": ["A", "B"], "telling": "disputed"}]}
    assert form.read(told).events[0] == form.Event("legal", ["A", "B"], telling="disputed")


@pytest.mark.parametrize(
    "told",
    [
        {},
        [],
        "events",
        {"events": [{"kind": "murder", "sentence": "A."}]},
        {"form": 2, "events": [{"kind": "legal", "sentences": "A."}]},
        {"form": 2, "events": [{"kind": "legal", "sentences": ["A."], "sure": "very"}]},
        {"events": [{"kind": "legal"}]},
        {"events": [None]},
        {"events": None},
    ],
)
def test_what_is_no_pointing_says_where(told: object) -> None:
    if told == {"events": None} or told == {}:
        pytest.raises(form.NoForm, form.read, told)
        return
    with pytest.raises(form.NoForm, match="docs/pointing.md"):
        form.read(told)
