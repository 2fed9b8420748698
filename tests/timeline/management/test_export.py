"""`manage.py export` and `publish_static`: the public record as files."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.http.response import HttpResponseBase
from django.test import Client
from lxml import html

from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.management.commands import publish_static
from timeline.printed.models import PublicRecord


@pytest.fixture
def stories(record: str) -> None:
    """A story whose line and whose list come in parts, beside another; one entry is retracted."""
    long, short = StoryFactory(slug="long", title="A long one"), StoryFactory(slug="short", title="A short one")
    firm = OrganizationFactory(slug="lookout", name="Lookout")
    entries = [EntryFactory(date=f"2017-0{n}-03", stories=[long], roles={"lookout": "actor"}) for n in range(1, 7)]
    entries.append(ProtestFactory(title="Über alles: “quoted” <b>", stories=[short]))
    DemandFactory(of=firm, made_in=entries[-1:])
    for entry in entries:
        publish(entry, by=UserFactory())
    retract(entries[2], by=UserFactory(), note="In error.")


def test_entries_are_exported_in_order_of_time(stories, tmp_path):
    file = tmp_path / "entries.json"
    call_command("export", "entries", format="json", output=file, stderr=StringIO())
    call_command("export", "entries", format="ndjson", story="short", output=tmp_path / "short", stderr=StringIO())

    assert [entry["id"] for entry in json.loads(file.read_text())] == ["E1", "E2", "E4", "E5", "E6", "E7"]
    assert json.loads((tmp_path / "short").read_text())["title"] == "Über alles: “quoted” <b>"
    with pytest.raises(CommandError, match="There is no story “none” in print"):
        call_command("export", "entries", format="csv", story="none")


def links(folder: Path, file: Path) -> set[str]:
    """Where a page leads within the folder, as paths of files."""
    page = html.document_fromstring(file.read_bytes().decode())
    targets = [element.get(name) for name in ("href", "src") for element in page.iterfind(f".//*[@{name}]")]
    base = f"file:///{file.relative_to(folder)}"
    whole = [urlsplit(urldefrag(urljoin(base, target)).url) for target in targets]
    return {unquote(parts.path.lstrip("/")) for parts in whole if parts.scheme == "file"}


def nowhere(file: Path) -> set[str]:
    """Where a page leads on the site without finding anything."""
    page = html.document_fromstring(file.read_bytes().decode())
    named = {element.get(name) for name in ("href", "action") for element in page.iterfind(f".//*[@{name}]")}
    asked = {address for address in named if address.startswith(settings.SITE_URL)}
    ask = Client(headers={"host": urlsplit(settings.SITE_URL).netloc}).get
    return {address for address in asked if ask(address.removeprefix(settings.SITE_URL)).status_code not in (200, 302)}


def test_the_site_as_files_has_every_page_and_no_broken_link(stories, tmp_path, monkeypatch):
    monkeypatch.setattr("timeline.pages.lines.ladder.LENGTH", 3)
    monkeypatch.setattr("timeline.web.views.stories.LENGTH", 1)
    folder = tmp_path / "site"
    call_command("publish_static", folder, stdout=StringIO(), stderr=StringIO())
    pages = sorted(folder.rglob("*.html"))
    names = {str(page.relative_to(folder)) for page in pages}

    assert {"index.html", "stories/short/index.html", "organizations/lookout/index.html", "about/index.html"} <= names
    assert "dossier/short/index.html" in names and (folder / "dossier/short/dossier.md").read_text().startswith(
        "# A short"
    )
    assert {f"dossier/long/dossier.{suffix}" for suffix in ("md", "csv", "ics", "json")} <= links(
        folder, folder / "dossier/long/index.html"
    )
    assert {"stories/page/2/index.html", "stories/long/page/2/index.html"} <= names
    assert any(name.startswith("entries/E1/entry-") for name in names)
    assert len(json.loads((folder / "entries.json").read_text())) == 6
    broken = {
        (str(page.relative_to(folder)), to)
        for page in pages
        for to in links(folder, page)
        if not (folder / to).is_file()
    }
    assert broken == set()
    assert nowhere(folder / "stories/short/index.html") == set(), "what only the site can answer leads there"
    back = html.document_fromstring((folder / "stories/page/2/index.html").read_text())
    assert back.xpath("//a[@rel='prev']/@href") == ["../../index.html"]
    assert not back.xpath("//*[starts-with(@href, '/')]")

    call_command("publish_static", folder, stdout=StringIO(), stderr=StringIO())
    assert sorted(folder.rglob("*.html")) == pages


def test_a_folder_that_holds_anything_else_is_left_alone(record, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")

    with pytest.raises(CommandError, match="holds other files"):
        call_command("publish_static", tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_the_site_as_files_is_of_one_moment(stories, tmp_path, monkeypatch):
    """What is printed while it is written stands on no page of it."""
    late = EntryFactory(title="Printed meanwhile")
    asking = publish_static._asking

    def asks() -> Callable[..., HttpResponseBase]:
        ask = asking()

        def asked(*args: Any, **options: Any) -> HttpResponseBase:
            if not PublicRecord.press.filter(pk=late.record_id).exists():
                publish(late, by=UserFactory())
            return ask(*args, **options)

        return asked

    monkeypatch.setattr(publish_static, "_asking", asks)

    call_command("publish_static", tmp_path, stdout=StringIO(), stderr=StringIO())

    assert PublicRecord.press.in_print().filter(pk=late.record_id).exists()
    assert [file for file in tmp_path.rglob("*.*") if b"Printed meanwhile" in file.read_bytes()] == []
