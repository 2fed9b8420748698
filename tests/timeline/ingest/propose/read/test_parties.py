"""Whom pointed words name, and when that is a question."""

from tests.timeline.ingest.propose.read.read import read

STRIKE = "Warehouse staff stopped work on 19 June 2018."
TEXT = f"Lumovar, which Google supplies, makes lamps. {STRIKE}"


def test_who_is_named_in_another_sentence_than_the_one_that_tells_it_is_a_question() -> None:
    parties = [{"words": "Lumovar", "role": "target"}, {"words": "Google", "role": "subject"}]

    (strike,) = read(TEXT, {"sentences": [STRIKE], "action": "strike", "parties": parties})

    assert (strike.organizations, strike.strangers) == ((("google", "subject"),), (("Lumovar", "target"),))
    assert set(strike.inferred) == {"google", "Lumovar"} and "Lumovar?" in strike.title
    assert any(reason.startswith("Lumovar is a question") for reason in strike.reasons)


def test_who_is_named_in_it_is_none() -> None:
    (strike,) = read(
        TEXT, {"sentences": [TEXT], "action": "strike", "parties": [{"words": "Lumovar", "role": "target"}]}
    )

    assert strike.inferred == () and "?" not in strike.title


def test_a_claim_calls_a_stranger_what_the_record_would() -> None:
    parties = [{"words": "Smith & Sons Ltd.", "role": "target"}]

    (strike,) = read(f"{STRIKE} Smith & Sons Ltd. said no.", {"action": "strike", "parties": parties})

    assert strike.claim == ("protest", "", "smith-sons-ltd", "strike")


def test_roles_of_a_contract_are_told_apart_from_who_acts() -> None:
    text = "Lumovar ended its contract with Google on 19 June 2018."
    parties = [
        {"words": "Lumovar", "role": "actor"},
        {"words": "Google", "role": "buyer"},
        {"words": "Lumovar", "role": "supplier"},
    ]

    (end,) = read(text, {"kind": "contract", "action": "termination", "parties": parties})

    assert set(end.contract_roles) == {("Lumovar", "supplier"), ("google", "buyer")}
    assert (end.strangers, end.organizations) == ((("Lumovar", "actor"),), (("google", "actor"),))
