"""Sentences and the events they tell of, written before the rules were run on them.

The sentences are invented, whoever they name: none is a source for anything.

An event is written `deed | edtf | roles | size`: the action type, contract event or kind; `-` where nothing is asked.
Every article here came out on Friday, 22 June 2018, unless the case says otherwise.
"""

import pytest

from tests.timeline.ingest.propose.told import told, written

UNKNOWN = "[..2018-06-22]"

EVENTS = [
    # letters and petitions
    (
        "More than 3,100 Google employees signed a letter to chief executive Sundar Pichai in April.",
        ["open_letter | 2018-04 | google:target | 3100-"],
    ),
    (
        "In an open letter published Thursday, Microsoft employees demanded that it cancel its contract with ICE.",
        ["open_letter | 2018-06-21 | microsoft:target | -"],
    ),
    (
        "A letter signed by 650 Salesforce employees asks the company to end its work with CBP.",
        [f"open_letter | {UNKNOWN} | salesforce:target | 650-650"],
    ),
    (
        "Nearly five thousand Google workers signed an internal petition to cancel the project, and dozens resigned.",
        [f"petition | {UNKNOWN} | google:target | -5000", f"resignation | {UNKNOWN} | google:target | 24-"],
    ),
    (
        "Employees at Amazon are circulating a petition calling on the company to drop Palantir.",
        [f"petition | {UNKNOWN} | amazon:target | -"],
    ),
    (
        "On May 22, 2018, the ACLU sent a letter to Amazon about Rekognition.",
        ["open_letter | 2018-05-22 | aclu:actor amazon:target | -"],
    ),
    (
        "A coalition of nearly 70 civil rights groups wrote a letter to Amazon last week.",
        ["open_letter | [2018-06-10..2018-06-16] | amazon:target | -70"],
    ),
    (
        "Dozens of academics published an open letter to Google on 14 May.",
        ["open_letter | 2018-05-14 | google:target | 24-"],
    ),
    # walkouts, strikes, rallies
    (
        "More than 20,000 Google employees walked out of their offices on June 1 to protest harassment.",
        ["walkout | 2018-06-01 | google:target | 20000-"],
    ),
    ("Hundreds of Google workers staged a walkout on Thursday.", ["walkout | 2018-06-21 | google:target | 200-"]),
    (
        "About 200 Amazon warehouse workers went on strike in Bad Hersfeld last month.",
        ["strike | 2018-05 | amazon:target | 200-200"],
    ),
    ("Oracle workers in Korea have been on strike since May 14.", ["strike | 2018-05-14/.. | oracle:target | -"]),
    (
        "Around 30 Amazon workers rallied outside the company's headquarters in Seattle yesterday.",
        ["rally | 2018-06-21 | amazon:target | 30-30"],
    ),
    (
        "Protesters gathered outside Palantir's office in Palo Alto on Wednesday.",
        ["rally | 2018-06-20 | palantir:target | -"],
    ),
    (
        "Some 100 Microsoft engineers walked off the job over the weekend.",
        ["walkout | [2018-06-16..2018-06-17] | microsoft:target | 100-100"],
    ),
    # resignations
    (
        "About a dozen Google employees have resigned over Project Maven.",
        [f"resignation | {UNKNOWN} | google:target | 12-12"],
    ),
    (
        "A Google research scientist resigned in March in protest of the company's military work.",
        ["resignation | 2018-03 | google:target | -"],
    ),
    (
        "Two GitHub engineers quit last year because of the company's contract with ICE.",
        ["resignation | 2017 | github:target | 2-2"],
    ),
    # shareholders
    (
        "Last Friday, 19 Amazon shareholders wrote to the board in a letter to Jeff Bezos.",
        ["open_letter | 2018-06-15 | amazon:target | 19-19"],
    ),
    (
        "Amazon shareholders voted down a resolution on Rekognition at the annual meeting on May 30.",
        ["shareholder_resolution | 2018-05-30 | amazon:target | -"],
    ),
    (
        "A group of investors filed a shareholder resolution asking Amazon to stop selling Rekognition to governments.",
        [f"shareholder_resolution | {UNKNOWN} | amazon:target | -"],
    ),
    # refusals, unions, boycotts, courts
    (
        "Nine Google engineers refused to work on a security feature known as air gap earlier this year.",
        ["refusal_of_work | [2018-01-01..2018-06-22] | google:target | 9-9"],
    ),
    ("Warehouse workers at Amazon voted to unionize on 1 April.", ["union_drive | 2018-04-01 | amazon:target | -"]),
    (
        "The ACLU sued ICE in federal court on Tuesday over its use of face recognition.",
        ["legal_action | 2018-06-19 | aclu:actor | -"],
    ),
    (
        "Ten contract workers filed a class-action lawsuit against Microsoft in November 1998.",
        ["legal_action | 1998-11 | microsoft:target | -"],
    ),
    # contracts
    (
        "The Pentagon awarded Microsoft a $480 million contract for augmented reality headsets in early June.",
        ["award | [2018-06-01..2018-06-10] | us-department-of-defense:actor microsoft:beneficiary | -"],
    ),
    (
        "Palantir won a $41 million contract from ICE in 2014.",
        ["award | 2014 | us-immigration-and-customs-enforcement:actor palantir:beneficiary | -"],
    ),
    (
        "GitHub renewed its contract with ICE, worth about $200,000, in September 2017.",
        ["renewal | 2017-09 | github:actor us-immigration-and-customs-enforcement:subject | -"],
    ),
    (
        "Google decided not to renew its contract with the Pentagon for Project Maven.",
        [f"non_renewal | {UNKNOWN} | google:actor us-department-of-defense:subject | -"],
    ),
    (
        "“We will not renew the contract,” said Diane Greene, head of Google Cloud, on June 1.",
        ["non_renewal | 2018-06-01 | google:actor | -"],
    ),
    (
        "Google dropped out of the running for the Pentagon's cloud contract this week.",
        ["bid_withdrawn | [2018-06-17..2018-06-22] | google:actor | -"],
    ),
    (
        "Google will not bid on the cloud computing contract, a spokesman said on Monday.",
        ["bid_withdrawn | 2018-06-18 | google:actor | -"],
    ),
    (
        "The Orlando Police Department cancelled its contract for Rekognition in the spring of 2018.",
        ["termination | 2018-21 | orlando-police-department:actor | -"],
    ),
    (
        "ICE extended its contract with Palantir for another year on June 11, 2018.",
        ["renewal | 2018-06-11 | us-immigration-and-customs-enforcement:actor palantir:subject | -"],
    ),
    (
        "The Department of Defense issued a request for proposals for the cloud project in late March.",
        ["solicitation | [2018-03-21..2018-03-31] | us-department-of-defense:actor | -"],
    ),
    ("The contract between ICE and Palantir expired three months ago.", ["expiry | 2018-03 | - | -"]),
    # companies answer, decide, publish
    (
        "Microsoft said in a blog post on Monday that it was dismayed by the separation of families.",
        ["statement | 2018-06-18 | microsoft:actor | -"],
    ),
    (
        "Chief executive Satya Nadella told employees in an email on Tuesday that Microsoft separates no families.",
        ["statement | 2018-06-19 | microsoft:actor | -"],
    ),
    (
        "Google published a set of principles for artificial intelligence on June 7.",
        ["policy | 2018-06-07 | google:actor | -"],
    ),
    (
        "Amazon announced a one-year moratorium on police use of Rekognition on June 10.",
        ["policy | 2018-06-10 | amazon:actor | -"],
    ),
    (
        "Microsoft said it would no longer sell face recognition to police departments.",
        [f"policy | {UNKNOWN} | microsoft:actor | -"],
    ),
    (
        "The ACLU published a report on Rekognition two weeks ago.",
        ["report | [2018-06-05..2018-06-11] | aclu:actor | -"],
    ),
    ("Amazon launched Rekognition in November 2017.", ["product | 2017-11 | amazon:actor | -"]),
]

NOTHING = [
    "Employees may sign a letter to Google's management next week.",
    "Amazon workers are planning to walk out on Friday if the company does not answer.",
    "Google employees threatened to strike over the contract.",
    "Microsoft and Amazon hope to strike a deal on cloud services.",
    "The Pentagon signed a letter of intent last week.",
    "Shoppers can walk out of a store without paying, Amazon said of its new technology.",
    "Amazon declined to comment.",
    "Google did not respond to a request for comment.",
    "Amazon employees did not sign the petition.",
    "According to a report, Google is growing quickly in the cloud.",
    "A drone strike killed three people, the Pentagon said.",
    "Amazon has more than 560,000 employees around the world.",
    "“We signed a letter and walked out,” one person said.",
    "The company (whose workers signed a petition last year) makes software for Google.",
    "Employees wrote their proposal in a Google spreadsheet and posted it on Medium.",
    "No Google employees resigned, the company's records show.",
    "Google's quarterly report was released on Monday.",
    "In May, Amazon opened a new office in Seattle.",
    "If Microsoft employees signed a petition, the company would have to listen.",
    "Amazon stocks rallied on Thursday after the company announced its results.",
]


@pytest.mark.parametrize(("sentence", "expected"), EVENTS, ids=[sentence[:60] for sentence, _ in EVENTS])
def test_a_sentence_tells_of_its_events(sentence: str, expected: list[str]) -> None:
    proposals = told(sentence)

    assert len(proposals) == len(expected), [(p.rule, p.title) for p in proposals]
    assert [written(p, e) for p, e in zip(proposals, expected, strict=True)] == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_a_sentence_tells_of_no_event(sentence: str) -> None:
    assert [(p.rule, p.title) for p in told(sentence)] == []
