"""`manage.py evaluate`, on the data that is there: the figures that notes quote can be had, and hold."""

import pytest
from django.core.management import CommandError, call_command

from timeline.management.evaluations.linking import incidents


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    call_command("evaluate", *words)
    return capsys.readouterr().out.splitlines()


def test_rewrites_are_found_and_different_reports_are_not_merged(capsys, shared):
    *_, ten, fifteen, _twenty, _more, others = told(capsys, "duplicates", "--data", str(shared / "data"))

    assert ten.startswith("10 words in 100 changed: 109 of 109 found")
    assert fifteen.startswith("15 words in 100 changed: 109 of 109 found")
    assert ": 0 taken for one" in others


def test_where_the_data_is_missing_the_answer_says_which_option_names_it(tmp_path):
    with pytest.raises(CommandError, match="--data"):
        call_command("evaluate", "duplicates", "--data", str(tmp_path))


def test_of_some_reports_most_are_led_to_their_incident(shared):
    places = list(incidents(shared / "data" / "aiid", every=12))

    assert len(places) > 40
    assert sum(place == 1 for place in places) / len(places) > 0.8
