"""Every quotation of the demo stands word for word where it is said to stand; all other words are our own."""

import re

import pytest

from tests.timeline.demo.data import ARTICLES, ENTRIES, each_entry, each_link, prose, together
from tests.timeline.demo.sources import Sources, fold
from timeline.demo.files import rows

QUOTED = re.compile(r"“([^”]+)”")
LINKS = rows("links")
LONGEST_LOAN = 8


@each_entry
def test_a_quotation_is_short_and_stands_word_for_word_in_the_text_it_is_taken_from(entry: dict, sources: Sources):
    for citation in entry["citations"]:
        quote, article = citation.get("quote"), ARTICLES[citation["article"]]
        if quote:
            assert len(quote.split()) <= 25
            assert " ".join(quote.split()) in " ".join(_readable(article, sources).split())


def _readable(article: dict, sources: Sources) -> str:
    """What of an article the files hold: the founding one, or a record of the register."""
    if article["outlet"] == "Fortune":
        return sources.article
    return next(r.description for r in sources.records.values() if r.row["record_url"] == article["url"])


@each_entry
def test_words_between_quotation_marks_stand_in_the_sources(entry: dict, sources: Sources):
    text = fold(sources.text(entry["basis"])).casefold()

    assert [words for words in QUOTED.findall(prose(entry)) if fold(words).casefold() not in text] == []


@each_link
def test_a_link_names_the_words_it_rests_on(link: dict, sources: Sources):
    text, words = fold(sources.text(link["basis"])), QUOTED.findall(link["note"])

    assert words
    assert [quoted for quoted in words if fold(quoted) not in text] == []
    assert link["earlier"] in ENTRIES and link["later"] in ENTRIES


# What says that the earlier brought about the later, in the words that a link quotes.
CAUSES = {
    "amazon-employees-letter": "troubled by the recent report",
    "hootsuite-drops": "succeeded in getting the company",
    "google-office-protest": "to protest the company placing",
    "google-rally": "demanding the company reinstate",
    "google-labor-charge": "for what they allege was retaliation",
    "microsoft-climate-statement": "have responded with a fiery statement",
    "amazon-employees-speak": "a response to Amazon's previous threats",
}


def test_only_words_of_cause_claim_a_cause():
    caused = {link["later"]: " ".join(QUOTED.findall(link["note"])) for link in LINKS if link["relation"] == "prompted"}

    assert caused.keys() == CAUSES.keys()
    assert [key for key, words in caused.items() if CAUSES[key] not in words] == []


def _ours() -> dict[str, tuple[str, dict]]:
    """All prose, with what it rests on."""
    entries = {key: (f"{entry['title']}. {entry['summary']}", entry["basis"]) for key, entry in ENTRIES.items()}
    contracts = {contract["slug"]: (contract["description"], contract["basis"]) for contract in rows("contracts")}
    leads = {f"story {story['slug']}": (story["lead"], together(list(ENTRIES.values()))) for story in rows("stories")}
    return entries | contracts | leads


@pytest.mark.parametrize(("words", "basis"), _ours().values(), ids=_ours().keys())
def test_the_words_are_our_own(words: str, basis: dict, sources: Sources):
    """No run of eight words is taken over, except between quotation marks."""
    source = f" {_plain(sources.text(basis))} "
    ours = _plain(QUOTED.sub("|", words)).split()

    runs = [" ".join(ours[i : i + LONGEST_LOAN]) for i in range(len(ours) - LONGEST_LOAN + 1)]
    assert [run for run in runs if f" {run} " in source] == []


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w|']+", fold(text).casefold()))
