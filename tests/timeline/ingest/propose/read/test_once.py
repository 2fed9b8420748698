"""Tellings of one event are one, whoever points at each; two events stay two."""

from tests.timeline.ingest.gazetteer import subjects
from tests.timeline.ingest.propose.read.read import PUBLISHED
from timeline.ingest.match import find
from timeline.ingest.propose import ground
from timeline.ingest.propose.pointing.values import PointedParty, Pointing, Pointings, Words
from timeline.ingest.propose.read import events
from timeline.ingest.values import Page, Proposal

TEXT = (
    "Google employees walked out on June 19. Some 300 people took part in the walkout at Google."
    " On June 4 Google employees walked out for an hour."
)


def told(*pointings: Pointing, text: str = TEXT) -> tuple[Proposal, ...]:
    laid = ground.lay(Page(text=text, published_on=PUBLISHED), find(text, subjects()), subjects())
    return events.of(laid, Pointings(pointings))


def telling(deed: str, text: str = TEXT, whose: str = "Google", pointer: str = "one", **more: object) -> Pointing:
    """Barely, of the first place of the words; the party is named in the same sentence."""
    at = text.index(deed)
    starts = [0, *(stop + 2 for stop in range(len(text) - 1) if text[stop : stop + 2] == ". ")]
    start = max(start for start in starts if start <= at)
    end = min((stop - 1 for stop in starts if stop > at), default=len(text))
    party = text.index(whose, start)
    return Pointing(
        **{  # type: ignore[arg-type]
            "kind": "protest",
            "sentences": (Words("text", start, end),),
            "action": "walkout",
            "trigger": Words("text", at, at + len(deed)),
            "parties": (PointedParty(Words("text", party, party + len(whose)), "target"),),
            "sure": 0.7,
            "pointer": pointer,
            "is_bare": True,
        }
        | more
    )


def test_two_pointers_sentences_on_one_walkout_are_one_with_the_best_of_each() -> None:
    (walkout,) = told(telling("walked out"), telling("took part", pointer="two"))

    assert walkout.date and walkout.date.edtf == "2018-06-19"
    assert walkout.size and walkout.size.low == 300
    assert walkout.reasons[-1] in ("Pointed at by one, two.", "Pointed at by two, one.")
    assert {walkout.quote, *walkout.told_in} == {f"{sentence}." for sentence in TEXT.split(". ")[:2]}


def test_days_that_cannot_be_one_are_two_events() -> None:
    assert len(told(telling("walked out"), telling("walked out for"))) == 2


def test_the_same_words_are_one_event_also_where_two_pointers_name_others() -> None:
    text = "Google employees walked out over a contract of Palantir on June 19."
    pair = [telling("walked out", text), telling("walked out", text, whose="Palantir", pointer="two")]

    assert len(told(*pair, text=text)) == 1
    assert len(told(pair[0], telling("walked out", text, whose="Palantir"), text=text)) == 2


def test_what_only_supports_joins_another_telling_or_falls() -> None:
    weak = telling("took part", is_support=True, sure=0.4)

    assert told(weak) == ()
    assert [one.size and one.size.low for one in told(telling("walked out"), weak)] == [300]


def test_whoever_marks_an_event_whole_has_told_it_once() -> None:
    twice = [telling("walked out", is_bare=False), telling("took part", is_bare=False)]

    assert len(told(*twice)) == 2
