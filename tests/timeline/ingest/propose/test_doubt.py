"""Days that are believed or disputed. All was printed on Friday, 22 June 2018."""

import pytest

from tests.timeline.ingest.propose.sentence import guess


@pytest.mark.parametrize(
    "text",
    [
        # between the deed and the day
        "Drivers signed it on what most of them think was 3 May.",
        "Drivers signed it, witnesses recalled, on 3 May.",
        "Drivers signed it, it seems, on 3 May.",
        "Drivers signed it perhaps on 3 May.",
        "Drivers signed it on, say, 3 May.",
        "Drivers signed it c. May 3.",
        # behind the day
        "Drivers signed it on 3 May, as one steward remembers it.",
        "Drivers signed it on 3 May if the porter's diary is right.",
        "Drivers signed it on 3 May, unless the log is wrong.",
        "Drivers signed it on 3 May, by most accounts.",
        "Drivers signed it on 3 May according to one version.",
        "Drivers signed it on 3 May, though the firm puts it a week later.",
        "Drivers signed it on 3 May, but nobody can say for sure.",
        "Drivers signed it on 3 May, a date that has been questioned.",
        "Drivers signed it on 3 May; the exact date is unclear.",
        "Drivers signed it on 3 May, or was it the 4th?",
        "Drivers signed it on 3 May, I think.",
        "Drivers signed it on 3 May or so.",
        "Drivers signed it on 3 May, allegedly.",
        "Drivers signed it on 3 May in all likelihood.",
        "Drivers signed it on 3 May as near as can be told.",
        "Drivers signed it on 3 May, we are told.",
        "Drivers signed it on 3 May, which may be a slip of the pen.",
        "Drivers signed it on 3 May — that, at least, is the story.",
        "Drivers signed it on 3 May, a cold day if her diary is right.",
        "Drivers signed it on 3 May in some accounts.",
        "Drivers signed it on 3 May, depending on whom you ask.",
        "Drivers signed it on 3 May, witnesses say.",
        "Drivers signed it on 3 May, the porter maintains.",
        "Drivers signed it on 3 May or very close to it.",
        "Drivers signed it on 3 May, whatever the log says.",
        "As the story goes, drivers signed it on 3 May.",
        "Drivers signed it on 3 May (accounts differ).",
        "Drivers signed it on 3 May (some put it at 8 May).",
        "Drivers signed it on 3 May (?).",
        # in front of all
        "To the best of her recollection, drivers signed it on 3 May.",
        "It is thought that drivers signed it on 3 May.",
        "Some remember that drivers signed it on 3 May.",
        "Rumour has it that drivers signed it on 3 May.",
        "Drivers, if he recalls rightly, signed it on 3 May.",
        "Drivers supposedly signed it on 3 May.",
        "Drivers must have signed it on 3 May.",
        "Drivers signed it, the song claims, on 3 May.",
        "As Mrs Dell tells it, drivers signed it on 3 May.",
        "Drivers signed it on 3 May, the song insists.",
        "Drivers signed it on 3 May, judging by the shadows.",
        "Drivers signed it on 3 May, but don't quote me.",
        "Drivers signed it on 3 May; the firm's own log has 8 May.",
        "Drivers signed it on 3 May (the firm: 8 May).",
        "Drivers signed it on 3 May on the union's calendar.",
        "On 3 May, the ballad claims, drivers signed it.",
        # what is set off behind the day
        "Drivers signed it on 3 May, says a poster nobody has dated.",
        "Drivers signed it on 3 May, insists Mrs Dell.",
        "Drivers signed it on 3 May, a claim the firm denies.",
        "Drivers signed it on 3 May, something the firm denies.",
        "Drivers signed it on 3 May, no matter what the log says.",
        "Drivers signed it on 3 May, no, 4 May.",
        "Drivers signed it on 3 May, as the chronicle has it.",
        "According to the song, drivers signed it on 3 May.",
        "The way she tells it, drivers signed it on 3 May.",
        # what the next sentence takes back
        "Drivers signed it, runs the caption, on 3 May.",
        "Drivers, runs the caption, signed it on 3 May.",
        "Drivers signed it on 3 May, or near enough.",
        "Town lore is firm: drivers signed it on 3 May.",
        "If one trusts the almanac, it was 3 May when drivers signed it.",
        "My notes say the drivers signed it on 3 May.",
        "Drivers signed it on 3 May, so the mug would have it.",
        "On the evidence of one postcard, drivers signed it on 3 May.",
        "Drivers signed it on 3 May. Or was it the 4th?",
        "Drivers signed it on 3 May. Her brother makes it the fifth.",
        "Drivers signed it on 3 May. We could not verify this.",
        "Drivers signed it on 3 May. That is what the caption says, anyhow.",
        "Drivers signed it on 3 May. The date is disputed.",
        "Drivers signed it on 3 May. The firm dates it to 8 May.",
        "Drivers signed it on 3 May. No record of the day survives.",
        "Drivers are said to have signed it on 3 May.",
        "It was, they reckon, on 3 May that drivers signed it.",
        "On what they believe was 3 May, drivers signed it.",
    ],
)
def test_of_a_day_that_is_doubted_the_month_is_left(text: str) -> None:
    assert guess(text) == "2018-05"


@pytest.mark.parametrize(
    "text",
    [
        "Drivers who think the rota unfair signed it on 3 May.",
        "Drivers signed it on 3 May because they believe the rota is unfair.",
        "Drivers signed it on 3 May, saying they believed the deal was wrong.",
        "Drivers signed it on 3 May over alleged abuse.",
        "Drivers of the disputed line signed it on 3 May.",
        "Drivers signed it on 3 May in memory of a colleague.",
        "Drivers signed it on 3 May, a day that many will remember.",
        "Drivers signed it on 3 May, at least 300 of them.",
        "Drivers signed it on 3 May, according to the union.",
        "Drivers signed it on 3 May, the union said.",
        "It was perhaps the loudest day of the year when drivers signed it, on 3 May.",
        "It was 3 May when drivers signed it.",
        "Drivers signed it on 3 May, one of the hottest days of the year.",
        "Drivers signed it on 3 May, they said.",
        "Drivers signed it on 3 May, this time in the rain.",
        "Drivers signed it on 3 May, which was a Thursday.",
        "Drivers signed it on 3 May, so the gates were closed.",
        "Drivers signed it on 3 May as well as a petition.",
        "Drivers signed it on 3 May, if only after a long night.",
        "Drivers signed it on 3 May, two days before the holiday.",
        "Drivers signed it on 3 May, their second protest in a month.",
        "Drivers signed it on 3 May, a depot spokesman confirmed.",
        "Drivers signed it on 3 May, the trade journal has learnt.",
        "Drivers signed it on 3 May, members were told at the annual dinner.",
        "Drivers signed it on 3 May, which left the depot shut.",
        "Drivers signed it on 3 May. They returned to work on 8 May.",
        "Drivers signed it on 3 May. The firm has until 8 July to answer.",
        "Drivers signed it on 3 May, as deputies debated the bill.",
        "Drivers signed it on 3 May, Ada Pell, a spokeswoman, told reporters.",
        "According to a filing, drivers signed it on 3 May.",
        "The dispute, in which 300 drivers signed it on 3 May, ended yesterday.",
        "Police said about 300 people signed it on 3 May.",
    ],
)
def test_what_is_thought_of_something_else_leaves_the_day(text: str) -> None:
    assert guess(text) == "2018-05-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Drivers signed it on Tuesday, they think.", "[2018-06-01..2018-06-22]"),
        ("Drivers signed it last month, they think.", "2018-05"),
        ("Drivers signed it by 3 May, they think.", "[..2018-05]"),
        ("Drivers signed it on 30 April or 1 May, they think.", "[2018-04..2018-05]"),
        ("Drivers signed it around 3 May.", "[2018-04-30..2018-05-06]"),
    ],
)
def test_doubt_widens_days_alone(text: str, edtf: str) -> None:
    assert guess(text) == edtf


@pytest.mark.parametrize(
    "told",
    [
        "It is the union's case that",
        "It was the driver's evidence that",
        "She loves to tell how",
        "Tradition holds that",
        "Word in the yard has it that",
        "His lawyers contend that",
        "Children are taught that",
        "There is a story that",
        "Two stewards swore that",
        "Old hands describe how",
        "Prosecutors allege that",
        "In our last issue we wrote that",
        "An earlier version of this article incorrectly stated that",
        "The plaque by the gate says that",
        "Folk memory will have it that",
        "My uncle swears",
        "A pencilled note suggests that",
        "I was always told that",
        "I would have told you, until I looked it up, that",
        "It is an article of faith in the yard that",
        "The inquiry preferred the account in which",
        "He likes to recount the morning when",
        "I'd put it at noon that",
        "They say",
        "They will tell you",
        "That is why it is doubted that",
    ],
)
def test_what_one_side_claims_or_old_stories_tell_leaves_the_month(told: str) -> None:
    assert guess(f"{told} the drivers signed it on 3 May.") == "2018-05"


@pytest.mark.parametrize(
    "told",
    [
        "The union said that the",
        "The records show that the",
        "It was announced that the",
        "Drivers who claimed that the rota was unsafe",
        "So angry were they that the",
        "Court papers show that the",
        "A spokeswoman told reporters that the",
        "It was on a hot evening, 3 May, that the",
        "After the council scrapped the scheme, the",
        "The firm raised its prices and the",
    ],
)
def test_what_is_plainly_said_leaves_the_day(told: str) -> None:
    assert guess(f"{told} drivers signed it on 3 May.") == "2018-05-03"
