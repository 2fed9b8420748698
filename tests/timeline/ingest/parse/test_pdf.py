"""PDFs: their text page by page, and what they say of themselves as far as the text bears it out."""

from datetime import date
from textwrap import wrap
from zlib import compress

import pytest

from tests.timeline.ingest.pdf import pdf
from timeline.ingest import child, parse
from timeline.ingest.locate import locator
from timeline.ingest.values import Given, Page, Raw, Skipped

TODAY = date(2026, 11, 26)
FIRST = (
    "Workers at Norvane handed a letter to their chief executive on Monday, asking for lamp posts that do not listen. "
    "The company makes street furniture with microphones, and has sold it to eleven cities along the coast since 2017."
)
SECOND = (
    "More than 300 employees signed it. They ask that the contract with the Border Agency is ended before the summer, "
    "and that they are told where their work is used before it is sold to anybody at all."
)
THIRD = (
    "The agency declined to comment on the letter. Its present agreement with the company ends in the autumn, "
    "according to documents that were published by the agency itself in the course of the tender two years ago."
)


def lines(*paragraphs: str) -> list[str]:
    return [line for paragraph in paragraphs for line in wrap(paragraph, 80)]


TITLE = ["Norvane and its lamps: a report"]
LETTER = [
    ["Open letter to the board of Norvane", "By Dana Whitlock", "June 14, 2021", *lines(FIRST)],
    lines(SECOND),
    lines(THIRD),
]


def read(body: bytes, name: str = "letter.pdf") -> Page | Skipped:
    return parse.read(Raw(body, name=name), Given(), TODAY)


def page(body: bytes) -> Page:
    found = read(body)
    assert isinstance(found, Page), found
    return found


def test_a_letter_is_read_with_its_title_its_writer_and_its_day() -> None:
    found = page(pdf(*LETTER))

    assert (found.title, found.byline) == ("Open letter to the board of Norvane", "Dana Whitlock")
    assert found.published_on == date(2021, 6, 14)
    assert found.paragraphs == (FIRST, SECOND, THIRD)


def test_a_sentence_is_found_on_its_page_and_on_its_first_where_it_runs_over_the_end() -> None:
    words = FIRST.split()
    leaves = page(pdf(lines(" ".join(words[:30])), lines(" ".join(words[30:])), lines(SECOND, THIRD))).leaves

    assert locator("More than 300 employees signed it.", leaves) == "p. 3"
    assert locator(FIRST, leaves) == "p. 1"
    assert locator("Nobody has said so anywhere in it.", leaves) == ""


def test_a_paragraph_that_goes_on_overleaf_is_one() -> None:
    half, rest = lines(FIRST)[:2], lines(FIRST)[2:]

    assert page(pdf([*TITLE, *half], [*rest, *lines(SECOND, THIRD)])).text.startswith(FIRST)


def test_running_titles_and_page_numbers_are_no_text() -> None:
    framed = [["Norvane Workers' Council", *told, f"Page {at} of 3"] for at, told in enumerate(LETTER, start=1)]

    assert page(pdf(*framed)).paragraphs == (FIRST, SECOND, THIRD)


def test_headings_and_tables_part_no_report() -> None:
    table = [f"Item {number} | {number},000 | 2021" for number in range(8)]
    report = [
        ["Norvane and its lamps: a report", *lines(FIRST)],
        ["2. Contracts", *table, *lines(SECOND)],
        lines(THIRD),
    ]

    assert page(pdf(*report)).paragraphs == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    ("said", "title", "byline"),
    [
        ({"Title": "Microsoft Word - letter_final2.docx", "Author": "IT Dept"}, TITLE[0], None),
        (
            {"Title": TITLE[0], "Author": "Jo Hale"},
            "Norvane and its lamps: a report",
            "Jo Hale",
        ),
        ({"Title": "", "Author": "Somebody Else"}, TITLE[0], None),
    ],
)
def test_what_the_file_says_of_itself_is_believed_where_the_text_says_it_too(
    said: dict[str, str], title: str, byline: str | None
) -> None:
    cover = [*TITLE, *lines(f"{FIRST} It was Jo Hale who wrote this down.")]

    found = page(pdf(cover, lines(SECOND), **said))

    assert (found.title, found.byline) == (title, byline)


@pytest.mark.parametrize(
    ("year", "day"), [("2021", date(2021, 6, 14)), ("2017", None)], ids=["year named", "made of something older"]
)
def test_the_day_it_was_made_on_counts_where_its_first_pages_name_the_year(year: str, day: date | None) -> None:
    cover = [f"Norvane and its lamps: a report of {year}", *lines(FIRST)]

    assert page(pdf(cover, lines(SECOND), CreationDate="D:20210614080000Z")).published_on == day


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"%PDF-1.4\nnothing of it is here", "unreadable"),
        (pdf(*LETTER)[:700], "unreadable"),
        (pdf([]), "no_text"),
        (pdf(["Menu", "Home", "About"]), "not_an_article"),
    ],
)
def test_what_cannot_be_read_says_why(body: bytes, reason: str) -> None:
    found = read(body)

    assert isinstance(found, Skipped) and found.reason == reason and found.detail


def test_a_page_that_unpacks_to_a_thousand_times_its_size_ends_in_a_reason() -> None:
    packed = compress(b"BT /F 11 Tf (abcdefgh) Tj ET " * 700_000).decode("latin-1")
    bomb = pdf([""]).decode("cp1252")
    start, end = bomb.index("<< /Length"), bomb.index("endstream")
    body = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\n".join((bomb[:start], bomb[end:]))

    found = child.run(parse.read, Raw(body.encode("latin-1"), name="bomb.pdf"), Given(), TODAY, seconds=2)

    assert isinstance(found, Skipped) and found.reason in ("takes_too_much", "takes_too_long")
