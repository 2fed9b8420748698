"""Where a page tells only when it was changed. All invented."""

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_odd_pages import TITLE
from tests.timeline.ingest.parse.test_published import JUNE_22, PROSE, page, published

UPDATED = "Updated: Jun 22, 2018, {}"


def changed(hour: str, sentence: str) -> set[object]:
    """The days of a page and of a text that tell of a change at this hour, with the sentence in their text."""
    line, said = UPDATED.format(hour), pages.PARAGRAPHS[1:] + [sentence]
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in said)
    text = f"{TITLE}\n{line}\n\n" + "\n\n".join(said) + "\n"
    return {published(page(under=f"<div>{line}</div>").replace(PROSE, prose)), published(text, "a.txt")}


@pytest.mark.parametrize(
    ("hour", "sentence"),
    [
        ("16:41 BST", "The lamps were switched off on Friday, and the company said that it would answer in a week."),
        ("4:41 p.m.", "Corvane said Friday that it would answer in a week, and that its lamps listen to nobody."),
        ("06:10 IST", "The lamps were switched off on Thursday. The company said that it would answer in a week."),
    ],
)
def test_a_change_on_the_day_that_the_text_speaks_of_is_the_publication(hour: str, sentence: str) -> None:
    assert changed(hour, sentence) == {JUNE_22}


@pytest.mark.parametrize(
    ("hour", "sentence"),
    [
        ("16:41 BST", "The lamps were switched off on Thursday, and the company said that it would answer in a week."),
        ("06:10 IST", "The lamps were switched off on Tuesday, and the company said that it would answer in a week."),
        ("16:41 BST", "The company will answer those who wrote to it on Friday, and until then nobody is to speak."),
        ("16:41 BST", "The lamps were switched off on Friday, 1 June, and the company said it would answer in a week."),
        ("16:41 BST", "The lamps are switched off on Fridays, and the company said that it would answer in a week."),
        ("", "The lamps were switched off on Friday, and the company said that it would answer in a week."),
    ],
)  # fmt: skip
def test_a_change_that_may_have_come_later_is_not(hour: str, sentence: str) -> None:
    assert changed(hour, sentence) == {None}


def test_a_day_of_publication_is_believed_before_a_change() -> None:
    sentence = "The lamps were switched off on Friday, and the company said that it would answer in a week."

    assert changed("16:41 BST | Published June 20, 2018", sentence) == {JUNE_22.replace(day=20)}
