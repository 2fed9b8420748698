"""More invented sentences, of three other Fridays: what the rules learned later, kept from being unlearned."""

from datetime import date

import pytest

from tests.timeline.ingest.propose.told import told, written

OF_2019 = [
    (
        "Hundreds of Google employees have signed a petition urging the company not to bid on a Customs and"
        " Border Protection contract.",
        ["petition | [..2019-11-08] | google:target | 200-"],
    ),
    (
        "GitHub said in a letter to employees last month that it would renew its contract with ICE.",
        ["renewal | 2019-10 | github:actor us-immigration-and-customs-enforcement:subject | -"],
    ),
    (
        "On October 9, GitHub chief executive Nat Friedman told employees in an email that the company"
        " would donate the money.",
        ["statement | 2019-10-09 | github:actor | -"],
    ),
    (
        "The Defense Department awarded Microsoft the JEDI contract on October 25.",
        ["award | 2019-10-25 | us-department-of-defense:actor microsoft:beneficiary | -"],
    ),
    (
        "Amazon filed a lawsuit challenging the award in the Court of Federal Claims last week.",
        ["legal_action | [2019-10-27..2019-11-02] | amazon:actor | -"],
    ),
    (
        "Oracle lost its lawsuit over the Pentagon's cloud contract in July.",
        ["legal_action | 2019-07 | oracle:actor us-department-of-defense:target | -"],
    ),
    (
        "More than 1,000 Amazon corporate employees walked out on September 20 over climate change.",
        ["walkout | 2019-09-20 | amazon:target | 1000-"],
    ),
    (
        "Palantir renewed a contract worth up to $49 million with Immigration and Customs Enforcement in August 2019.",
        ["renewal | 2019-08 | palantir:actor us-immigration-and-customs-enforcement:subject | -"],
    ),
    (
        "Protesters blocked the entrance to Palantir's headquarters in Palo Alto on Monday.",
        ["rally | 2019-11-04 | palantir:target | -"],
    ),
    (
        "Salesforce workers delivered a letter with 650 signatures to chief executive Marc Benioff in June 2018.",
        ["open_letter | 2018-06 | salesforce:target | 650-650"],
    ),
    (
        "Amazon shareholders overwhelmingly rejected two proposals on Rekognition at the company's annual"
        " meeting in May.",
        ["shareholder_resolution | 2019-05 | amazon:target | -"],
    ),
    (
        "The ACLU filed a complaint with the Department of Homeland Security over the software.",
        ["legal_action | [..2019-11-08] | aclu:actor us-department-of-homeland-security:target | -"],
    ),
    ("Google declined to renew the Maven contract.", ["non_renewal | [..2019-11-08] | google:actor | -"]),
    (
        "Google has withdrawn from the competition for the $10 billion JEDI contract.",
        ["bid_withdrawn | [..2019-11-08] | google:actor | -"],
    ),
    (
        "Employees at Microsoft circulated a letter protesting the company's $480 million Army contract in February.",
        ["open_letter | 2019-02 | microsoft:target | -"],
    ),
    (
        "An open letter signed by more than 2,000 academics and 150 civil liberties groups called on Amazon"
        " to end its police partnerships.",
        ["open_letter | [..2019-11-08] | amazon:target | 2000-"],
    ),
    (
        "The Orlando Police Department ended its pilot of Rekognition in July, city officials said.",
        ["termination | 2019-07 | orlando-police-department:actor | -"],
    ),
    (
        "The Orlando Police Department let its contract with Amazon expire on June 18.",
        ["non_renewal | 2019-06-18 | orlando-police-department:actor amazon:subject | -"],
    ),
    (
        "On Wednesday, Amazon workers in Minnesota staged a six-hour strike on Prime Day.",
        ["strike | 2019-11-06 | amazon:target | -"],
    ),
    (
        "A Google engineer, who asked not to be named, resigned in protest.",
        ["resignation | [..2019-11-08] | google:target | -"],
    ),
    ("Amazon disputed the findings in a blog post.", ["statement | [..2019-11-08] | amazon:actor | -"]),
    (
        "More than 300,000 people signed an online petition demanding that Amazon cut ties with ICE.",
        ["petition | [..2019-11-08] | amazon:target | 300000-"],
    ),
    (
        "Workers at eight Amazon warehouses in Germany went on strike for two days starting Monday.",
        ["strike | 2019-11-04 | amazon:target | -"],
    ),
    (
        "The National Labor Relations Board ruled against Google in September.",
        ["legal_action | 2019-09 | google:target | -"],
    ),
    (
        "Google updated its community guidelines in August to discourage political debate at work.",
        ["policy | 2019-08 | google:actor | -"],
    ),
]
OF_2020 = [
    (
        "Tech workers held a vigil outside Microsoft's office on Thursday evening for those who were deported.",
        ["rally | 2020-06-11 | microsoft:target | -"],
    ),
    (
        "Amazon's contract with the Orlando Police Department lapsed in July.",
        ["expiry | 2019-07 | amazon:actor orlando-police-department:subject | -"],
    ),
    ("Activists called for a boycott of Amazon on Prime Day.", ["boycott | [..2020-06-12] | amazon:target | -"]),
    (
        "Microsoft will not compete for the Pentagon contract, it said on Wednesday.",
        ["bid_withdrawn | 2020-06-10 | microsoft:actor us-department-of-defense:subject | -"],
    ),
    ("Microsoft's bid for the contract was withdrawn on Monday.", ["bid_withdrawn | 2020-06-08 | microsoft:actor | -"]),
    (
        "Some 40 people stood with candles in front of Palantir's office on Sunday night.",
        ["rally | 2020-06-07 | palantir:target | 40-40"],
    ),
    (
        "More than 200 drivers at Amazon stopped work on Tuesday morning and stayed out until the evening.",
        ["walkout | 2020-06-09 | amazon:target | 200-"],
    ),
    (
        "The agreement between Palantir and the Department of Homeland Security ran out at the end of May.",
        ["expiry | [2020-05-21..2020-05-31] | us-department-of-homeland-security:actor palantir:subject | -"],
    ),
    (
        "Google said in June 2018 that it would not pursue a follow-on contract.",
        ["non_renewal | 2018-06 | google:actor | -"],
    ),
    (
        "Hundreds of residents demonstrated against Palantir on Saturday.",
        ["rally | 2020-06-06 | palantir:target | 200-"],
    ),
    ("The union called a boycott of Amazon from 1 to 7 June.", ["boycott | 2020-06-01/2020-06-07 | amazon:target | -"]),
    (
        "Google withdrew its offer for the border surveillance contract after its engineers protested.",
        ["bid_withdrawn | [..2020-06-12] | google:actor | -", "other | [..2020-06-12] | google:target | -"],
    ),
    (
        "Salesforce has quietly let its agreement with Customs and Border Protection lapse.",
        ["non_renewal | [..2020-06-12] | salesforce:actor us-customs-and-border-protection:subject | -"],
    ),
    ("Amazon rejected the claims.", ["statement | [..2020-06-12] | amazon:actor | -"]),
    (
        "Amazon announced on Wednesday a one-year moratorium on police use of Rekognition.",
        ["policy | 2020-06-10 | amazon:actor | -"],
    ),
    (
        "Microsoft president Brad Smith said on Thursday that Microsoft would not sell facial recognition"
        " to police departments until there is a national law.",
        ["policy | 2020-06-11 | microsoft:actor | -"],
    ),
]
OF_2021 = [
    (
        "A one-day stoppage at Amazon's Bad Hersfeld warehouse on Monday drew 700 workers.",
        ["strike | 2021-09-13 | amazon:target | 700-700"],
    ),
    (
        "Staff at Google's London office put down their work for an hour on Wednesday.",
        ["strike | 2021-09-15 | google:target | -"],
    ),
    (
        "About 150 Microsoft contractors laid down their tools in August.",
        ["strike | 2021-08 | microsoft:target | 150-150"],
    ),
    (
        "Amazon couriers refused to deliver parcels to the detention centre on Tuesday.",
        ["refusal_of_work | 2021-09-14 | amazon:target | -"],
    ),
    ("A work-to-rule by Google's moderators began on 1 September.", ["strike | 2021-09-01 | google:target | -"]),
    (
        "Workers blockaded the gates of an Amazon depot in Leipzig on Thursday.",
        ["rally | 2021-09-16 | amazon:target | -"],
    ),
    (
        "More than 500 people gathered at Palantir's office in Denver on Monday to protest its work for ICE.",
        ["rally | 2021-09-13 | palantir:target | 500-"],
    ),
    ("Customers began to boycott Salesforce in July.", ["boycott | 2021-07 | salesforce:target | -"]),
    (
        "Amazon's agreement with the Washington County Sheriff's Office was not renewed when it ran out in August.",
        ["non_renewal | 2021-08 | amazon:actor washington-county-sheriffs-office:subject | -"],
    ),
    (
        "The Washington County Sheriff's Office allowed its licence for Rekognition to lapse last month.",
        ["non_renewal | 2021-08 | washington-county-sheriffs-office:actor | -"],
    ),
    (
        "Palantir's contract with ICE came to an end on 31 August and was not extended.",
        ["expiry | 2021-08-31 | palantir:actor us-immigration-and-customs-enforcement:subject | -"],
    ),
    (
        "Microsoft pulled out of the tender for the border system on Thursday.",
        ["bid_withdrawn | 2021-09-16 | microsoft:actor | -"],
    ),
    (
        "Google told the Pentagon in May that it would not submit an offer.",
        ["bid_withdrawn | 2021-05 | google:actor us-department-of-defense:subject | -"],
    ),
    (
        "The Pentagon cancelled the $10 billion JEDI contract in July.",
        ["termination | 2021-07 | us-department-of-defense:actor | -"],
    ),
    (
        "Amazon was handed a five-year deal by Customs and Border Protection worth $25 million.",
        ["award | [..2021-09-17] | us-customs-and-border-protection:actor amazon:beneficiary | -"],
    ),
    (
        "Salesforce secured work worth $10 million from Customs and Border Protection in March 2018.",
        ["award | 2018-03 | us-customs-and-border-protection:actor salesforce:beneficiary | -"],
    ),
    (
        "The Department of Homeland Security picked Palantir for a $50 million system last week.",
        ["award | [2021-09-05..2021-09-11] | us-department-of-homeland-security:actor palantir:beneficiary | -"],
    ),
    (
        "Amazon's chief executive, Andy Jassy, answered the workers in a video on Tuesday.",
        ["statement | 2021-09-14 | amazon:actor | -"],
    ),
    (
        "Andy Jassy, Amazon's chief executive, apologised to the drivers on Tuesday.",
        ["statement | 2021-09-14 | amazon:actor | -"],
    ),
    ("Microsoft condemned the policy on its website on Monday.", ["statement | 2021-09-13 | microsoft:actor | -"]),
    ("Two senior researchers left Google in protest in February.", ["resignation | 2021-02 | google:target | 2-2"]),
    (
        "The head of Google's ethics team stepped down on Wednesday over the project.",
        ["resignation | 2021-09-15 | google:target | -"],
    ),
    (
        "Shareholders of Microsoft rejected a proposal that would have limited sales to police by 62 to 38 percent.",
        ["shareholder_resolution | [..2021-09-17] | microsoft:target | -"],
    ),
    (
        "A proposal to study the risks of Rekognition was backed by 34 per cent of Amazon's shareholders on 26 May.",
        ["shareholder_resolution | 2021-05-26 | amazon:target | -"],
    ),
    (
        "Investors with $800 billion in assets wrote to Palantir in June, asking for a human rights review.",
        ["open_letter | 2021-06 | palantir:target | -"],
    ),
    (
        "ICE did not renew its agreement with Amazon.",
        ["non_renewal | [..2021-09-17] | us-immigration-and-customs-enforcement:actor amazon:subject | -"],
    ),
    (
        "Workers from eight Amazon sites handed over a petition with 2,000 names on Friday.",
        ["petition | 2021-09-17 | amazon:target | 2000-2000"],
    ),
    (
        "An internal letter, signed so far by over 300 Google employees, was published on Medium on Thursday.",
        ["open_letter | 2021-09-16 | google:target | 300-"],
    ),
    (
        "Last Thursday a group of Amazon engineers delivered to Jeff Bezos an open letter about Rekognition.",
        ["open_letter | [2021-09-09..2021-09-16] | amazon:target | -"],
    ),
]
CASES = [
    *((date(2019, 11, 8), sentence, events) for sentence, events in OF_2019),
    *((date(2020, 6, 12), sentence, events) for sentence, events in OF_2020),
    *((date(2021, 9, 17), sentence, events) for sentence, events in OF_2021),
]


@pytest.mark.parametrize(("day", "sentence", "expected"), CASES, ids=[sentence[:60] for _, sentence, _ in CASES])
def test_a_sentence_tells_of_its_events(day: date, sentence: str, expected: list[str]) -> None:
    proposals = told(sentence, day)

    assert [written(p, e) for p, e in zip(proposals, expected, strict=True)] == expected
