"""What others made to break readers, as texts of pages, through every pointer: rules, frames, an editor, a model that
answers well, badly, or as the page orders. Nobody dies, nothing takes long, and nothing is believed but the page."""

import json
import time
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from tests.timeline.ingest import hostile
from tests.timeline.ingest.frames.stories import DAY
from tests.timeline.ingest.frames.test_hostile import BUSY
from tests.timeline.ingest.gazetteer import subjects
from tests.timeline.model_pointer.endpoint import Endpoint, endpoint, told
from timeline import dates
from timeline.ingest import picking
from timeline.ingest.frames.parser import trees
from timeline.ingest.picking import Pick, sentences
from timeline.ingest.propose.ground import LENGTH_CAP, TEXT_CAP
from timeline.ingest.propose.pointing import form
from timeline.ingest.reading import named, understand
from timeline.ingest.values import Page, Proposal
from timeline.model_pointer import door
from timeline.models import TimelineEntry

SUBJECTS = subjects()
SLUGS = {subject.slug for subject in SUBJECTS}
WORST = "html5lib/tokenizer/test3.test"
"""Signs upon signs, each of which is a word to a parser; it alone is read as far as any page is."""
FAR = 20_000  # letters of the others
INVENTED = {
    "kind": "contract",
    "action": "award\n<script>",
    "sentences": ["Zzglobex bribed the minister."],
    "parties": [{"words": "Zzglobex", "role": "supplier"}],
}
Answers = Callable[[str], Any]


def pages(shared: Path) -> Iterator[Page]:
    """Every tenth file, the worst, and the naughty strings a hundred to a page."""
    folder = shared / "data" / "hostile"
    for path in islice(hostile.files(shared), 0, None, 10):
        yield _page(path.read_bytes()[:FAR])
    yield _page((folder / WORST).read_bytes()[:TEXT_CAP])
    strings = json.loads((folder / "strings" / "blns.json").read_text())
    for at in range(0, len(strings), 100):
        yield _page("\n\n".join(strings[at : at + 100]).encode("utf-8", "replace"))


def _page(body: bytes) -> Page:
    text = body.decode("utf-8", "replace").replace("\x00", "")
    return Page(text=text, title=text[:200], published_on=DAY)


def lines(text: str) -> list[str]:
    return [line[:1_000] for line in text.split("\n") if line.strip()][:40]


def every_word(text: str) -> dict:
    """Each line is a deed, and each word in it whatever a form has room for: as greedy as an honest answer gets."""
    return told(*(_greedy(line, line.split()[:8]) for line in lines(text)))


def _greedy(line: str, words: list[str]) -> dict:
    return {
        "kind": "contract",
        "action": "award",
        "sentences": [line],
        "trigger": line[:40],
        "parties": [{"words": word, "role": "buyer"} for word in words],
        "times": [{"words": word} for word in words] + [{"beside": 0, "side": "after"}],
        **{name: [{"words": line[:120]}] for name in ("amounts", "periods", "sizes")},
        "who": line[:60],
        "demands": [line[:120]],
        "answers": [{"event": 0}],
        "sure": 0.9,
    }


def as_ordered(text: str) -> dict:
    return told(INVENTED, *({**INVENTED, "sentences": [line]} for line in lines(text)[:10]), published="tomorrow")


def foreign(page: Page, found: tuple[Proposal, ...]) -> Iterator[tuple[str, object]]:
    """What no page says, and no record holds."""
    here = " ".join(f"{page.title} {page.text}".split())
    for one in found:
        words = [one.quote, *(name for name, _ in one.strangers), *one.demands]
        yield from (("words", said) for said in words if " ".join(said.split()) not in here)
        yield from (("slug", slug) for slug, _ in one.organizations if slug not in SLUGS)
        if one.kind not in TimelineEntry.Kind.values or (one.date and not dates.parse(one.date.edtf)):
            yield "kind or date", one
        if "Zzglobex" in repr(one) or "<script>" in (one.contract_event or ""):
            yield "invented", one


def read(page: Page, **how: Any) -> tuple[Proposal, ...]:
    began = time.process_time()
    found = understand(page, SUBJECTS, **how).proposals
    assert time.process_time() - began < 2 * BUSY, page.text[:80]
    assert not list(foreign(page, found)), page.text[:80]
    return found


@pytest.mark.parametrize("parse", [None, trees], ids=["rules", "frames"])
def test_whoever_points_in_the_house_believes_nothing_foreign(shared: Path, parse: Any) -> None:
    list(trees(["Workers struck."]))

    quotes = [one.quote for page in pages(shared) for one in read(page, parse=parse)]

    assert all(len(quote) <= LENGTH_CAP for quote in quotes)


def test_any_sentence_can_be_chosen_by_an_editor(shared: Path) -> None:
    """The first and the last of each page, as any kind, some with the hints of the page."""
    chosen = 0
    for number, page in enumerate(pages(shared)):
        names, found = named(page, SUBJECTS), sentences(page)
        hints = () if number % 6 else understand(page, SUBJECTS, parse=trees).hints
        for one, kind in product(found[:: max(1, len(found) - 1)][:2], ("", "contract", "protest")):
            began = time.process_time()
            pick = Pick(one.start, one.end, kind, "award", demands=((one.start, one.end),))
            picked = picking.read(page, names.mentions, names.subjects, pick, hints)
            assert time.process_time() - began < 2 * BUSY
            assert not list(foreign(page, (picked.proposal,))) and picked.proposal.rule == picking.NAME
            assert picked.kinds[0] == (kind or picked.proposal.kind) or kind in picked.kinds
            chosen += 1

    assert chosen > 100


@pytest.fixture
def model(httpserver: HTTPServer, settings: Settings) -> Endpoint:
    return endpoint(httpserver, settings)


@pytest.mark.parametrize("answers", [every_word, as_ordered], ids=["greedy", "as ordered"])
def test_whatever_a_model_marks_is_words_of_the_page(shared: Path, model: Endpoint, answers: Answers) -> None:
    for page in pages(shared):
        model.says = [lambda question, page=page: answers(page.text)]

        said = door.ask(page)

        assert model.page.count("</article>") == 1
        if isinstance(said, form.Form):
            read(page, marks=form.Marks(said, "model m, prompt 1"))


@pytest.mark.parametrize("says", ["", "no", '{"events": [', '{"events": [{"kind": "\\ud800"}]}', "[" * 50_000])
def test_a_model_that_talks_nonsense_said_nothing(shared: Path, model: Endpoint, says: str) -> None:
    model.says = [says]

    for page in islice(pages(shared), 0, None, 5):
        said = door.ask(page)

        assert isinstance(said, door.Silence) or not read(page, marks=form.Marks(said, "model m, prompt 1"))
