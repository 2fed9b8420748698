"""What speaks for a word, read off the tree."""

from tests.timeline.ingest.frames.stories import story
from timeline.ingest.frames import signs
from timeline.ingest.frames.units import units


def of(text: str, lemma: str, title: str = "") -> list[str]:
    page = story(text, title)
    found = list(units(page))
    at = next(at for at, one in enumerate(found) if one.lemma == lemma)
    return list(signs.all_of(page, found))[at]


def test_who_does_it_and_to_what() -> None:
    found = of("Harlow Analytics Inc. terminated its contract with the Ministry of Health on Tuesday.", "terminate")
    assert {"class=end", "subj:ORG.company", "obj:contract", "end|obj:contract", "time=day"} <= set(found)


def test_what_may_be_or_is_denied_says_so() -> None:
    assert "modal=may" in of("The city may cancel the contract.", "cancel")
    assert "neg" in of("The city did not cancel the contract.", "cancel")
    assert "xcomp<modal" in of("Workers threatened to strike on Monday.", "strike")
    assert "quoted" in of('"They cancelled the order on Monday and nobody told us," she said.', "cancel")


def test_a_rule_and_the_headline_have_a_vote() -> None:
    found = of("Some 300 Amazon workers walked out on Monday.", "walk_out", title="Workers walk out at Amazon")
    assert "here:protest" in found and "rule:protest.walkout" in found
    assert "class in title" not in of("The city cancelled the order.", "cancel", title="Weather: rain")
    assert "lemma in title" in of("The city cancelled the order.", "cancel", title="City cancels order")
