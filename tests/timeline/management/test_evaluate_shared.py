"""`manage.py evaluate`, on the data that is there: the figures that notes quote can be had, and hold."""

from datetime import date
from itertools import islice

import pytest
from django.core.management import CommandError, call_command

from timeline.ingest.linking import Asked, Known, Rarity
from timeline.ingest.word_stems import words
from timeline.management.evaluations.address_days import day_in
from timeline.management.evaluations.extraction import extraction
from timeline.management.evaluations.linking import place
from timeline.management.evaluations.linking_questions import Question, actions, incidents
from timeline.management.evaluations.linking_weights import best_weights


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    call_command("evaluate", *words)
    return capsys.readouterr().out.splitlines()


def test_rewrites_are_found_and_different_reports_are_not_merged(capsys, shared):
    *_, ten, fifteen, _twenty, _more, others = told(capsys, "duplicates", "--data", str(shared / "data"))

    assert ten.startswith("10 words in 100 changed: 109 of 109 found")
    assert fifteen.startswith("15 words in 100 changed: 109 of 109 found")
    assert ": 0 taken for one" in others


def test_the_text_of_articles_is_taken_whole_and_alone(shared):
    (line,) = extraction(shared / "data", every=5)

    assert line.startswith("19 pages: ")
    assert float(line.split("F1 ")[1].split(",")[0]) >= 0.97


def test_where_the_data_is_missing_the_answer_says_which_option_names_it(tmp_path):
    with pytest.raises(CommandError, match="--data"):
        call_command("evaluate", "duplicates", "--data", str(tmp_path))


def test_of_some_reports_most_are_led_to_their_incident(shared):
    places = [place(one) for one in incidents(shared / "data" / "aiid", every=12)]

    assert len(places) > 40
    assert sum(at == 1 for at in places) / len(places) > 0.8


def test_most_addresses_are_led_to_their_action(shared):
    places = [place(one) for one in islice(actions(shared / "data" / "collective_actions"), 0, None, 6)]

    assert sum(at == 1 for at in places) / len(places) > 0.7
    assert sum(at > 0 for at in places) / len(places) > 0.85


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://a.example/2019/dec/06/strike", date(2019, 12, 6)),
        ("https://a.example/strike-2022-04-18/", date(2022, 4, 18)),
        ("https://a.example/20201221/strike", date(2020, 12, 21)),
        ("https://a.example/2019/1129/1095932-strike/", date(2019, 11, 29)),
        ("https://a.example/2019/12/strike", date(2019, 12, 15)),
        ("https://a.example/union-2021-1", date(2021, 1, 15)),
        ("https://twitter.com/a/status/1009904569230102528", date(2018, 6, 21)),
        ("https://a.example/strike-1234567890", None),
        ("https://a.example/2019/13/45/strike", None),
    ],
)
def test_the_day_in_an_address(address, day):
    assert day_in(address) == day


def test_weights_lead_to_the_sign_that_tells():
    right, other = Known(1, words("Rekognition")), Known(2, words("Amazon workers"))
    asked = Asked(words("Amazon workers on Rekognition"))
    rarity = Rarity(lambda word: {"amazon": 90, "worker": 90}.get(word, 1), 100)
    question = Question(asked, [right, other], frozenset({1}), rarity, seen=True)

    told, rarest, *_, others = best_weights([(question, [right, other])] * 5)

    assert rarest > 0 and others == 0
    assert told < rarest
