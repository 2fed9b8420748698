"""Text that was written to run in a browser is shown as text: in every field of a record, on every page, in a real
browser."""

import json
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Page

from tests.edits import edited
from tests.factories import (
    ArticleFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    OutletFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
    TopicFactory,
    UserFactory,
)
from tests.timeline.web.test_pages import PAGES
from timeline import publishing
from timeline.editorial import correct, publish, retract
from timeline.models import ContractEvent, ContractParty, EntryProduct, EntryTopic
from timeline.text import line, prose

LINE, PROSE, NOTE = 110, 4_900, 1_900
"""Characters, less than each field of that kind takes."""
MADE_OF_TEXT = (
    "script:not([src]):not([type$='json'])",
    "[onerror], [onload], [onclick], [onfocus], [onmouseover]",
    "main :is(img, iframe, object, video, audio, [href^='javascript' i], [action^='javascript' i])",
)


def payloads(shared: Path) -> list[str]:
    folder = shared / "data" / "hostile"
    lines = [
        *(folder / "xss" / "payloadbox_xss.txt").read_text(errors="replace").splitlines(),
        *(folder / "xss" / "h5sc_rss.txt").read_text(errors="replace").splitlines(),
        *json.loads((folder / "strings" / "blns.json").read_text()),
    ]
    return [cleaned for text in lines if len(cleaned := line(text)) > 8 and "<" in cleaned]


class Texts:
    """Hands out the payloads, each once before any comes again."""

    def __init__(self, found: list[str]) -> None:
        self.short = cycle([text for text in found if len(text) <= LINE])
        self.all = cycle(found)

    def line(self) -> str:
        return next(self.short)

    def prose(self, most: int = PROSE) -> str:
        text = ""
        while len(longer := f"{text}{next(self.all)}\n\n") < most:
            text = longer
        return prose(text)


def record_of(texts: Texts) -> None:
    """The same addresses as the harbour has, so that whoever adds a page to PAGES has it looked at here too."""
    story = StoryFactory(slug="harbour", title=texts.line(), lead=texts.prose())
    firm = OrganizationFactory(slug="lookout", name=texts.line(), description=texts.prose(NOTE))
    product = ProductFactory(slug="gaze", name=texts.line(), description=texts.prose(NOTE), maker=firm)
    contract = ContractFactory(slug="port-cameras", title=texts.line(), description=texts.prose(NOTE))
    article = ArticleFactory(title=texts.line(), outlet=OutletFactory(name=texts.line()), byline=texts.line())
    told = {"citation__article": article, "citation__quote_exact": texts.line(), "citation__locator": texts.line()}
    said = {"claim_state": "disputed", "claim_note": texts.prose(NOTE), "location": texts.line(), "stories": [story]}
    letter = ProtestFactory(
        title=texts.line(), summary=texts.prose(), date="2018-05", roles={"lookout": "target"}, **told, **said
    )
    answer = EntryFactory(
        title=texts.line(), summary=texts.prose(), date="2018-06-21", citation__article=article, **said
    )
    lapse = EntryFactory(kind="contract", title=texts.line(), date="2018-06-20")
    event = ContractEvent.objects.create(entry=lapse, contract=contract, type="expiry")
    ContractParty.objects.create(event=event, organization=firm, role="supplier")
    EntryProduct.objects.create(entry=letter, product=product)
    EntryTopic.objects.create(entry=letter, topic=TopicFactory(slug="harbours", name=texts.line()))
    DemandFactory(text=texts.line(), of=firm, made_in=[letter])
    LinkFactory(earlier=letter, later=answer, note=texts.line())
    gone = EntryFactory(title=texts.line())
    for entry in (letter, answer, lapse, gone):
        publish(entry, by=UserFactory())
    correct(edited(letter, title=texts.line()), by=UserFactory(), note=texts.prose(NOTE))
    retract(gone, by=UserFactory(), note=texts.prose(NOTE))
    publishing.count_coverage()


def test_nothing_that_was_written_to_run_runs(record: str, shared: Path, page: Page):
    record_of(Texts(payloads(shared)))
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: ran.append(message.text))
    page.on("pageerror", lambda error: ran.append(str(error)))
    entry = page.request.get("/entries/E1/").url
    addresses = [entry if path.startswith("/entries/E1/dockers") else path for path in PAGES]

    for path in addresses:
        page.goto(path)

        assert page.locator("main").count() == 1, path
        assert page.locator(", ".join(MADE_OF_TEXT)).count() == 0, path
    assert page.request.get("/entries/E4/").status == 410
    assert [message for message in ran if "410" not in message] == []
