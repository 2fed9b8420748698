"""The day of a deed of which only the words were pointed at, from another sentence or from who told it. All invented;
the article came out on Friday, 22 June 2018."""

import pytest

from tests.timeline.ingest.propose.read.read import PUBLISHED
from timeline.ingest.propose import ground
from timeline.ingest.propose.pointing.values import PointedTime, Pointing, Pointings, Words
from timeline.ingest.propose.read import events
from timeline.ingest.values import Page


def day(text: str, deed: str, kind: str = "contract", action: str | None = None, *times: PointedTime) -> str | None:
    at = text.index(deed)
    words = Words("text", at, at + len(deed))
    one = Pointing(kind, (words,), action, words, times=times, pointer="frames", is_bare=True)
    (found,) = events.of(ground.lay(Page(text=text, published_on=PUBLISHED), (), ()), Pointings((one,)))
    return found.date.edtf if found.date else None


KNOWN = f"[..{PUBLISHED}]"
RENEWED = "Otley Council has renewed its contract with Lampwell for another three years."


@pytest.mark.parametrize(
    ("behind", "edtf"),
    [
        ("The renewal was signed on Monday.", "2018-06-18"),
        ("The one-year extension, worth $2 million, was approved on June 11 and covers all wards.", "2018-06-11"),
        ("Councillors voted six to three in favour at Tuesday night's meeting.", KNOWN),
        ("The cabinet voted on Tuesday to go on with it.", "2018-06-19"),
        ("The two firms signed the renewal on Monday.", "2018-06-18"),
        ("The council announced this on June 13.", "2018-06-13"),
        ("The decision was taken on Monday.", "2018-06-18"),
        ("It was signed on June 13.", "2018-06-13"),
        ("The council gave notice of it on June 13.", "2018-06-13"),
        ("The cabinet took the decision on June 13 and published it on Monday.", "2018-06-13"),
        ("The renewal will be put to the vote on June 13.", KNOWN),
        ("The renewal goes back to a plan that was drawn up in 2016.", KNOWN),
        ("The contract was first signed in 2014.", KNOWN),
        ("The council had voted on Monday to close a library.", KNOWN),
        ("The council voted in March 2016 to put up lamps.", KNOWN),
        ("Its lamps were stoned on Monday.", KNOWN),
    ],
)
def test_a_sentence_behind_tells_the_deed_again(behind: str, edtf: str) -> None:
    assert day(f"{RENEWED}\n\n{behind}", "has renewed its contract", action="renewal") == edtf


def test_a_verb_that_comes_again_may_stand_some_sentences_behind() -> None:
    text = (
        "Wheelup has withdrawn a tool. It sets prices. Wheelup withdrew the tool on Tuesday night, a spokeswoman said."
    )
    assert day(text, "has withdrawn a tool", "product") == "2018-06-19"


@pytest.mark.parametrize(
    ("text", "deed", "action", "edtf"),
    [
        (
            "More than 300 staff have signed an open letter.\n\nThe letter was published on Tuesday.",
            "signed an open letter",
            "open_letter",
            "2018-06-19",
        ),
        (
            "The fund has sold its shares in Lampwell. The sale was completed on June 11.",
            "has sold its shares",
            "divestment",
            "2018-06-11",
        ),
        (
            "Drivers have gone on strike over pay. The strike, the union states, was on everybody's mind in May.",
            "gone on strike",
            "strike",
            KNOWN,
        ),
    ],
)
def test_protests_are_told_again_by_their_nouns(text: str, deed: str, action: str, edtf: str) -> None:
    assert day(text, deed, "protest", action) == edtf


@pytest.mark.parametrize(
    ("text", "deed", "edtf"),
    [
        ("Lampwell said on Thursday it would suspend sales to the police.", "would suspend sales", "2018-06-21"),
        ("Lampwell has disabled a set of services, the company said on Tuesday.", "has disabled", "2018-06-19"),
        ("Lampwell said on Wednesday it had withdrawn a tool.", "had withdrawn a tool", "[..2018-06-20]"),
        (
            "Lampwell has withdrawn its bid, the ministry confirmed on Wednesday.",
            "has withdrawn its bid",
            "[..2018-06-20]",
        ),
        ("Lampwell, which said on Monday that all was well, has closed a service.", "has closed a service", KNOWN),
    ],
)
def test_what_is_done_by_telling_it_has_the_day_of_that(text: str, deed: str, edtf: str) -> None:
    assert day(text, deed, "product") == edtf


def test_a_judgment_has_its_day_in_front() -> None:
    text = "In a judgment handed down on Thursday, Judge Frome found that the app set the couriers' pay."
    assert day(text, "found", "legal") == "2018-06-21"
    assert day("In a letter about the order of Thursday, Judge Frome found fault.", "found", "legal") == KNOWN


def test_a_protest_is_not_done_by_telling_it() -> None:
    assert day("Drivers blocked a gate, the union said on Tuesday.", "blocked a gate", "protest", "blockade") == KNOWN
    refused = "On Tuesday 118 researchers announced that they will boycott the prize."
    assert day(refused, "will boycott the prize", "protest", "boycott") == "2018-06-19"


def test_what_is_called_for_a_day_lies_ahead() -> None:
    text = "The union has called a strike for this Saturday, from seven to midnight."
    assert day(text, "called a strike", "protest", "strike") == "2018-06-23"
    told = "Lampwell said on Monday it will march out of the market from July 1."
    assert (
        day(told, "will march out of the market", "contract", None, PointedTime(None, is_announced=True))
        == "2018-07-01"
    )


def test_days_are_counted_from_what_the_sentences_before_tell() -> None:
    lead = "The council sealed three offices on Wednesday."
    siege = "Over 4,000 women besieged the town hall the day before, and did not leave till dusk."
    evening = "The same evening, the board announced new cards."
    text = f"{lead}\n\n{siege}\n\n{evening}"
    assert day(text, "besieged the town hall", "protest", "blockade") == "2018-06-19"
    assert day(text, "announced new cards", "policy") == "2018-06-19"
    two = "Lunch on Tuesday lasted until Wednesday.\n\nThe chief told everyone that evening that all was well."
    assert day(two, "told everyone", "statement") == "2018-06-19"


@pytest.mark.parametrize(
    ("text", "deed", "edtf"),
    [
        (
            "Workers ended a nine-day strike on Thursday after the firm agreed to take sensors out.",
            "agreed to take",
            KNOWN,
        ),
        ("Thousands marched through the center of Otley on Sunday to demand lamps.", "marched", "2018-06-17"),
        ("A federal judge ruled Monday that a claim can go forward.", "ruled", "2018-06-18"),
        (
            "Lampwell dismissed a claim against the Department of Transport on Thursday.",
            "dismissed a claim",
            "2018-06-21",
        ),
        (
            "Workers went on strike on Friday over badges that track how long they are away.",
            "went on strike",
            "2018-06-22",
        ),
        ("Lampwell answered in an email on Wednesday evening, seen by this paper.", "answered", "2018-06-20"),
    ],
)
def test_days_of_the_last_week(text: str, deed: str, edtf: str) -> None:
    assert day(text, deed, "legal") == edtf
