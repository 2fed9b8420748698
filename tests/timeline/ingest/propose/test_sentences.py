import pytest

from timeline.ingest.propose import masks
from timeline.ingest.propose.sentences import split


def sentences(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in split(paragraph)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Google will not renew.", "Microsoft will."],
        ["It is with the DoD.", "Microsoft wrote."],
        ["A post by Dr. Matt Wood of AWS was read.", "It was long."],
        ["Sen. Markey and J. K. Rowling met on Jan. 5 in St. Louis.", "They left."],
        ["U.S. Customs and Border Protection buys.", "Nobody sells."],
        ["He is at Amazon.com Inc.", "The firm is large."],
        ["“We will go.”", "“We will stay.”", "Wood wrote."],
        ["They left at 11 a.m. Pacific time.", "Was it early?", "“Yes!” she said."],
        ["One paragraph without an end"],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("paragraph", "hidden"),
    [
        ("He said “we signed a letter” today.", ["“we signed a letter”"]),
        ('He said "we signed a letter" today.', ['"we signed a letter"']),
        ("The “zero tolerance” policy", []),
        ("“An unclosed quotation runs on", ["“An unclosed quotation runs on"]),
        ("‘We won’t sign it,’ she said of the workers’ letter.", ["‘We won’t sign it,’"]),
        ("“One part of it.” Wood wrote. “Another part of it. “", ["“One part of it.”", "“Another part of it. "]),
    ],
)
def test_quotations_are_found_and_names_in_quotation_marks_are_not(paragraph: str, hidden: list[str]) -> None:
    assert [paragraph[a:b] for a, b in sorted(masks.quotations(paragraph))] == hidden


def test_blanking_keeps_every_offset() -> None:
    assert masks.blank("abcdef", [(1, 3), (2, 4)], "¤") == "a¤¤¤ef"
