"""What an answer says of a cited page, and when to look again."""

from datetime import timedelta

import pytest

from timeline.addresses.web import LONGEST
from timeline.evidence import judge
from timeline.evidence.judge import Verdict
from timeline.evidence.words import all_words
from timeline.ingest.fetch import Answered, Refused
from timeline.ingest.values import Raw, Skipped
from timeline.vocabulary import SourceStanding

ALIVE, MOVED, GONE = SourceStanding.ALIVE, SourceStanding.MOVED, SourceStanding.GONE
PAGE = "https://courier.example/2018/letter"
LONG = "https://courier.example/2018/letter?from=" + "x" * LONGEST
"""Longer than any address that is kept."""


@pytest.mark.parametrize(
    ("outcome", "before", "standing"),
    [
        (Refused("not_found", "404", status=410), 0, GONE),
        (Refused("not_found", "404", status=404), 0, None),
        (Refused("not_found", "404", status=404), 1, GONE),
        (Refused("unavailable", "500", status=500), 3, None),
        (Refused("unavailable", "500", status=500), 4, GONE),
        (Skipped("unreachable", "no name"), 4, GONE),
        (Refused("unavailable", "busy", status=429), 40, None),
        (Refused("http_status", "log in", status=403), 40, None),
        (Skipped("blocked_address", "a private network"), 40, None),
    ],
)
def test_one_failure_says_little_and_a_closed_door_nothing(outcome: Skipped, before: int, standing: object):
    assert judge.of_refusal(outcome, before).standing == standing


@pytest.mark.parametrize(
    ("ended", "moved_to", "standing"),
    [
        (PAGE, None, ALIVE),
        ("https://courier.example/letter", "https://courier.example/letter", MOVED),
        ("https://courier.example/letter", None, ALIVE),
        (LONG, LONG, ALIVE),
        ("http://www.courier.example/2018/letter/", "http://www.courier.example/2018/letter/", ALIVE),
        ("https://courier.example/", None, GONE),
        ("https://courier.example/", "https://courier.example/", GONE),
    ],
)
def test_where_an_address_leads_says_whether_the_page_is_there(ended: str, moved_to: str | None, standing: object):
    assert judge.of_address(PAGE, Answered(b"", ended, moved_to=moved_to)).standing == standing


def test_looks_are_spread_and_trouble_is_looked_at_sooner_and_what_is_gone_more_seldom():
    def days(verdict: Verdict, failures: int = 0, chance: float = 0.5) -> float:
        return judge.wait(verdict, failures, days=30, chance=chance) / timedelta(days=1)

    assert [days(Verdict(ALIVE), chance=chance) for chance in (0, 0.5, 1)] == [24, 30, 36]
    assert [days(Verdict(None, fails=True), failures) for failures in (1, 2, 3, 9)] == [1, 2, 4, 30]
    assert days(Verdict(None)) == 30
    assert days(Verdict(GONE)) == 60


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body><p>one <b>walked</b> out</p></body></html>",
        b"<figure><figcaption>one walked out",
        b"one walked out",
        b'<script type="application/ld+json">{"articleBody": "one walked out"}</script>',
    ],
)
def test_words_are_looked_for_all_over_a_page(body: bytes):
    assert "one walked out" in all_words(Raw(body))
