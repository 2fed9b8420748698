"""Common words that begin a sentence, and trains, name no company or agency; names in the same place do."""

import pytest

from timeline.ingest.match import find
from timeline.ingest.values import Alias, Subject

NAMES = "Meta Target Shell Slack Gap Stripe Apple Oracle Beacon Amazon Block Visa Square Ring Zoom Match Vice"
BODIES = [
    *(Subject("organization", name.lower(), name, "company") for name in NAMES.split()),
    Subject("organization", "ice", "ICE", "agency", aliases=(Alias("ICE", True, not_beside=("train", "cold")),)),
]
AROUND = "Staff handed a letter to the board. It bears some four hundred names.\n\n"
GERMAN = "Beschäftigte haben dem Vorstand einen Brief übergeben. Er trägt vierhundert Namen.\n\n"


def named(text: str) -> set[str]:
    return {mention.slug for mention in find(text, BODIES)}


@pytest.mark.parametrize(
    "text",
    [
        "Meta study of forty papers shows it.",
        "Meta analysis is a method.",
        "Target the root cause, said the letter.",
        "Target practice was held.",
        "Shell companies were used to buy the land.",
        "Slack water comes at noon.",
        "Gap year students signed.",
        "Stripe patterns are in fashion.",
        "Apple growers of Kessock struck.",
        "Oracle bones were shown.",
        "Beacon fires were lit along the coast.",
        "Amazon fires: scientists sign a letter.",
        "Block the road, they said.",
        "“Match their pay,” said the letter.",
        "Visa holders signed, too.",
        "Square metres are dear.",
        "Vice presidents wrote back.",
        "Black ICE on the road closed the plant.",
    ],
)
def test_a_common_word_at_the_head_of_a_sentence_names_nobody(text: str) -> None:
    assert named(AROUND + text) == set()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Meta studies how its staff work.", "meta"),
        ("Target workers walked out.", "target"),
        ("Target, the retailer, declined to comment.", "target"),
        ("Shell plc was sued.", "shell"),
        ("Slack, which makes software, fired forty.", "slack"),
        ("Gap closed forty stores.", "gap"),
        ("Apple picked a new chief. Apple employees signed.", "apple"),
        ("Amazon fires forty workers.", "amazon"),
        ("Meta data centres stand still, since Meta fired their guards. They wrote to Meta.", "meta"),
        ("Visa declined to comment.", "visa"),
        ("Black ICE agents sued their agency.", "ice"),
    ],
)
def test_a_name_at_the_head_of_a_sentence_is_known(text: str, slug: str) -> None:
    assert slug in named(AROUND + text)


@pytest.mark.parametrize(
    "text",
    [
        "Im ICE nach Hamburg kam es zu einem Protest.",
        "Der ICE 1123 hatte Verspätung.",
        "Die Bahn schickte einen ICE nach Köln.",
        "Fahrgäste protestierten im ICE gegen die Verspätung.",
        "De ICE naar Keulen werd tegengehouden.",
        "Un ICE allemand fut arrêté par les manifestants.",
    ],
)
def test_a_train_is_known_by_its_gender(text: str) -> None:
    assert named(GERMAN + text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Die US-Behörde ICE nahm vierzig Arbeiter fest.",
        "Beschäftigte fordern, den Vertrag mit ICE zu beenden.",
        "Nach der Razzia wurde ein Beamter der ICE verklagt.",
        "Sie verklagten den ICE-Beamten.",
    ],
)
def test_the_agency_is_known_in_german(text: str) -> None:
    assert named(GERMAN + text) == {"ice"}
