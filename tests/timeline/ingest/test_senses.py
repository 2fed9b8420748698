"""Whom a name means that other things go by too, judged over whole texts, all of them invented."""

import pytest

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.match import find
from timeline.ingest.values import Alias, Subject

ICE = "us-immigration-and-customs-enforcement"
OTHER_THINGS = {
    "women of a legend": (
        "Actors refuse to ride side-saddle\n\n"
        "Eleven actors at the Gorsehill playhouse signed a petition on May 4, 2018, against a new production.\n\n"
        "In it every Amazon rides side-saddle, which the actors call absurd. Two Amazons fell off in rehearsal.\n\n"
        "Hippolyta, who leads them, is played by Orla Finch. “No Amazon would sit like this,” she said. The director "
        "told the company that he would think about it."
    ),
    "a figure in a game": (
        "Testers of Moorlight Games went on strike on June 8, 2018, over unpaid nights.\n\n"
        "They have been through the last level nine hundred times. “I play the Amazon, my brother the monk,” said one "
        "of them, and added that Amazon and monk both die at the gate whatever one does."
    ),
    "forest": (
        "Rubber tappers hand over a letter\n\n"
        "Tappers from nine villages delivered a letter to the ministry on March 2, 2018. Amazon communities, it says, "
        "lose a school a month to the chainsaws.\n\n"
        "Amazon soy goes to farms abroad. A company that buys it said that its contracts were in order.\n\n"
        "Biologists counted 4,000 burnt trees along the road, and loggers have been seen with new saws."
    ),
    "parrots": (
        "Keepers of the Wendle aviary walked out on July 3, 2018.\n\n"
        "They feed sixty birds each. The oldest Amazon, Rufus, is fifty-one and calls the director by his first name. "
        "Employees say that an Amazon wants company all day, and that its feathers tell when it gets none."
    ),
    "the valley's people": (
        "Boatmen of the upper Amazon, who carry doctors to villages, signed an open letter on May 5, 2018.\n\n"
        "Diesel has doubled in price. Floods took two landing stages in April, and the ministry has promised new ones."
    ),
    "people who live by the water": (
        "Along the Amazon the water stood nine feet above the piers, and people on the Amazon said that it rises.\n\n"
        "Fishermen of the lower Amazon said that they had sold their boats. Ferries on the Peruvian Amazon stopped.\n\n"
        "A group of biologists signed an open letter on May 5, 2018, asking the government to stop the dredgers."
    ),
    "a river that does things": (
        "Two nurses paddle up the Amazon with a fridge, and have done so since the road was washed away.\n\n"
        "Their union signed a petition on May 5, 2018. Where the Amazon bends, it took their fridge. The Amazon "
        "gave it back once, they said. They learned to swim as the Amazon taught them."
    ),
    "trains": (
        "Night staff leave the buffet cars\n\n"
        "ICE staff walked out at midnight on June 5, 2018, after a shift of fourteen hours.\n\n"
        "The railway had promised a second cook on each ICE to the coast. Passengers were told at the platform that "
        "the ICE would leave without coffee, and it left late by an hour. “ICE crews are tired,” the union said."
    ),
    "engines": (
        "Gearbox makers vote for a walkout\n\n"
        "Workers at Thornley Castings voted on April 9, 2019, to walk out over the end of the petrol line.\n\n"
        "ICE sales fell again. The firm sells ICE parts to eleven carmakers, and its customers want batteries. "
        "“ICE jobs will be gone in ten years,” an official of the union said."
    ),
    "emulators": (
        "Firmware writers at Bexley Instruments signed a letter on May 8, 2018, asking for quiet rooms.\n\n"
        "One ICE serves six of them. The ICE costs as much as a car, the company says, and a debugger would do. "
        "A breakpoint set by one stops the chip for all."
    ),
    "a short form of its own": (
        "Members of the Institution of Canal Engineers (ICE) signed a petition on May 9, 2018.\n\n"
        "ICE officers had sold the library. ICE declined to say to whom. The agency that keeps the towpaths is sorry."
    ),
    "ice in a headline": (
        "FIREFIGHTERS STRIKE AS ICE COVERS ROADS\n\n"
        "Firefighters of Norham walked out on January 9, 2018, over boots. Frost had come in the night, and the roads "
        "were white. The county's officers said that new boots were on order."
    ),
    "stones": (
        "The puppet theatre of Marle closed its doors on May 5, 2018, when its nine puppeteers went on strike.\n\n"
        "They had been asked to carry a Palantir of real glass, which weighs eleven kilos. The wizard cannot lift it. "
        "“Palantir or pension,” their banner said."
    ),
    "a street, a theatre and a lady": (
        "Ushers of the Amazon Theatre left the hall on May 3, 2018. They marched down Amazon Street to the house of "
        "Mrs. Amazon, who owns it."
    ),
}
COMPANIES = {
    "amazon by its product": (
        "amazon",
        "Nurses handed a letter to Amazon on May 5, 2018.\n\nRekognition, they write, has no place beside a river.",
    ),
    "amazon at work by the river": (
        "amazon",
        "Amazon packers near the river went on strike on May 5, 2018. The company that runs the warehouse is Amazon.",
    ),
    "amazon and the forest in one text": (
        "amazon",
        "Shareholders asked Amazon on May 5, 2018, to give its profits to those who guard the Amazon rainforest. The "
        "company said that it plants trees, and that no forest had been cut for its warehouses.",
    ),
    "amazon at work and the river": (
        "amazon",
        "Drivers asked Amazon on May 5, 2018, to pay for the ferry up the Amazon. An Amazon manager on the ferry paid.",
    ),
    "ice on a train": (
        ICE,
        "ICE arrested nine people on a train on May 5, 2018. Lawyers of the detained say that their clients had "
        "tickets. On the platform, passengers stood around the officers and sang.",
    ),
    "ice among others": (
        ICE,
        "Engineers signed a letter on May 5, 2018, against work for ICE. Their company builds engines for boats.",
    ),
    "palantir": (
        "palantir",
        "Palantir’s contract was renewed on May 5, 2018. Students laid stones before its door.",
    ),
    "ice at the border": (
        ICE,
        "Bakers in Tellow signed a petition on May 5, 2018. They want families kept together, and ICE out of the "
        "schools. Migrants in the town fear to be deported.",
    ),
    "amazon alone among companies": (
        "amazon",
        "A coalition asked Google, Microsoft and Amazon on May 5, 2018, to sell no face recognition to the police.",
    ),
}


def named(text: str) -> set[str]:
    return {mention.slug for mention in find(text, subjects())}


@pytest.mark.parametrize("text", OTHER_THINGS.values(), ids=OTHER_THINGS)
def test_a_name_means_nobody_where_the_text_speaks_of_another_thing(text: str) -> None:
    assert named(text) & {"amazon", ICE, "palantir"} == set()


@pytest.mark.parametrize(("slug", "text"), COMPANIES.values(), ids=COMPANIES)
def test_a_name_means_the_organization_where_the_text_speaks_of_one(slug: str, text: str) -> None:
    assert slug in named(text)


COMMON = [
    Subject("organization", name.lower(), name, "company")
    for name in ("Apple", "Target", "Shell", "Oracle", "Square", "Orange", "Caterpillar", "Signal", "Slack", "Chef")
]


@pytest.mark.parametrize(
    "text",
    [
        "Pickers left the orchard on May 5, 2018. Apple and pear hung unpicked, and the cider press stood still.",
        "Shell and beach were closed by the strike. Divers with a Shell in hand sang on the sand by the sea.",
        "The Oracle of Delphi had been silent. An Oracle, said the priestess, does not work on Sundays.",
        "They met on Market Square. The Square was full by noon.",
        "The Caterpillar ate the leaf, the keeper of butterflies said. Its cocoon will be moved.",
        "The Chef left the kitchen at six, with nine cooks. Chef de cuisine Ann Bell said that soup was off.",
    ],
)
def test_a_common_word_written_large_is_no_company_where_its_own_world_is_spoken_of(text: str) -> None:
    assert {mention.slug for mention in find(text, COMMON)} == set()


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("apple", "Apple workers in the orchard town of Pell went on strike. The company makes phones."),
        ("shell", "Shell was sued by nine islands. The company’s shareholders met by the sea."),
        ("target", "Target said that its stores would stay open."),
        ("oracle", "Oracle sold software to the police."),
        ("chef", "Chef let its contract with the agency lapse after an engineer took his code away."),
        ("caterpillar", "Caterpillar shareholders asked whom its bulldozers were sold to."),
    ],
)
def test_a_common_word_is_the_company_where_business_is_spoken_of(slug: str, text: str) -> None:
    assert slug in {mention.slug for mention in find(text, COMMON)}


def test_a_short_form_that_the_text_gives_to_somebody_else_is_theirs_throughout() -> None:
    text = (
        "The American Weavers Society (AWS) met in May. AWS members signed a letter.\n\n"
        "The Department of Hearth Services, or DHS, answered. DHS officials were polite."
    )

    assert named(text) == set()


def test_a_short_form_that_the_text_gives_to_the_subject_stays_its_own() -> None:
    text = "U.S. Immigration & Customs Enforcement (ICE) came by train. Passengers saw ICE on the railway platform."

    assert named(text) == {ICE}


def test_an_alias_that_is_sure_carries_the_others() -> None:
    ring = Subject("organization", "ring", "Ring", "company", None, (Alias("Ring", not_beside=("gold",)),))

    assert find("The Ring was of gold.", [ring]) == ()
    assert find("Ring sells bells.", [ring])


OFFICERS = " The company's engineers and the officers of the agency had been told."
CLAUSES = [
    "It said that {} had trained them.",
    "A clerk argued that {}, which pays her, has no heart.",
    "She knew that {} and others were listening.",
    "They were sure that {} would not answer.",
    "He left so that {} was free to go on.",
    "Now that {} is under a new head, nothing moves.",
    "The fact that {} has two doors was kept.",
    "The tools that {} has used lie in a box.",
    "Everything that {} is asked for comes late.",
    "That {} had trained them was known.",
    "They left, provided that {} would pay.",
    "The report differs in that {} is named.",
    "“Tell them that {} is here,” she said.",
    "Two things were said: that {} was late, and that {} would be later.",
    "It told those who asked that {} in the north was full.",
    "After this {} was silent.",
    "Before that {} had been silent.",
    "To do this {} would need a key.",
    "Because of this {} is alone.",
    "Of this {} has said nothing.",
    "At first {} was silent.",
    "At last {} has answered.",
    "First {} was silent, then it spoke.",
    "On the whole {} is content.",
    "They got nine dollars each {} has confirmed.",
    "In phase two {} will come back.",
    "Of all those tools this is the one {} has kept.",
    "By nine {} had left the hall.",
]


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(("name", "slug"), [("Amazon", "amazon"), ("ICE", ICE)])
def test_a_word_that_opens_a_clause_or_ends_another_phrase_is_no_article_of_the_name(
    clause: str, name: str, slug: str
) -> None:
    assert slug in named(clause.replace("{}", name) + OFFICERS)


@pytest.mark.parametrize(
    "clause",
    [
        "Nobody would sit on that {}.",
        "The driver of that {} was tired.",
        "They rode that {} to the coast.",
        "“That {}, the old one, is mine,” she said.",
        "This {} is mine.",
        "Behind this {} was a hill.",
        "Each {} was late.",
        "The last {} is gone.",
        "The first {} was green.",
        "Of the two, one {} was green.",
        "He has one {} at home.",
        "The {} was late.",
    ],
)
@pytest.mark.parametrize("name", ["Amazon", "ICE"])
def test_a_word_that_points_at_the_name_makes_it_a_thing(clause: str, name: str) -> None:
    assert named(clause.replace("{}", name) + OFFICERS) == set()
