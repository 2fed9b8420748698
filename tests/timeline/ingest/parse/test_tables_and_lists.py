"""What an article tells in rows and lists."""

from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw, Skipped

TODAY = date(2026, 11, 24)
AWARDS = [("Buyer", "Supplier", "Sum"), ("Ardmouth", "Corvane", "£2m"), ("Fenwick", "Lumen", "£3m")]


def read(markup: str) -> Page | Skipped:
    return parse.read(Raw(markup.encode()), Given(), TODAY)


def text(markup: str) -> list[str]:
    page = read(markup)
    assert isinstance(page, Page), page
    return page.text.split("\n\n")


def table(rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def article(*parts: str, head: str = "", title: str = "Contracts awarded in June") -> str:
    body = "".join(parts)
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def prose(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_a_table_of_facts_is_told_row_by_row() -> None:
    found = text(article(prose(*pages.PARAGRAPHS[:2]), table(AWARDS), prose(pages.PARAGRAPHS[2])))
    assert found == [
        *pages.PARAGRAPHS[:2],
        "Buyer | Supplier | Sum",
        "Ardmouth | Corvane | £2m",
        "Fenwick | Lumen | £3m",
        pages.PARAGRAPHS[2],
    ]


@pytest.mark.parametrize("rows", [AWARDS[:2], [(pages.PARAGRAPHS[0] + " More of it follows here.", "x")] * 4])
def test_two_rows_or_whole_paragraphs_in_cells_are_no_table_of_facts(rows: list[tuple[str, ...]]) -> None:
    assert " | " not in "".join(text(article(prose(*pages.PARAGRAPHS), table(rows))))


def test_rows_alone_are_no_article() -> None:
    assert isinstance(read(article(table(AWARDS * 10))), Skipped)


TOWNS = (
    "Ardmouth",
    "Fenwick",
    "Hathersage",
    "Copperton",
    "Lowick",
    "Brae",
    "Tarn",
    "Selby",
    "Marlow",
    "Whitby",
    "Oban",
)
LINES = [f"{day} June: Corvane, street lamps with microphones that listen, to {town}" for day, town in enumerate(TOWNS)]
SAYS_SO = "<meta property='og:type' content='article'>"


def test_a_list_is_an_article_where_the_page_says_that_it_is_one() -> None:
    assert text(article(prose(*LINES), head=SAYS_SO)) == LINES
    assert isinstance(read(article(prose(*LINES))), Skipped)


def test_a_list_of_links_is_none() -> None:
    linked = [f"<a href='/{at}'>{line}</a>" for at, line in enumerate(LINES)]
    assert isinstance(read(article(prose(*linked), head=SAYS_SO)), Skipped)


def test_a_list_ends_where_the_house_begins() -> None:
    assert text(article(prose(*LINES, "Related stories", "Corvane opens an office"), head=SAYS_SO)) == LINES


def test_a_question_that_is_asked_again_and_again_is_kept_and_a_pulled_quote_is_not() -> None:
    asked = "Would you sign it again?"
    answers = [f"{paragraph} This is answer {at}." for at, paragraph in enumerate(pages.PARAGRAPHS)]
    found = text(article(prose(*[line for answer in answers for line in (answer, asked)]), prose("We build lamps.")))
    assert found.count(asked) == 3
    twice = text(article(prose(answers[0], asked, answers[1], asked, answers[2])))
    assert twice.count(asked) == 1
