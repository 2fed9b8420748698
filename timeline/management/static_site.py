"""The public record as a folder of files: pages as readers get them, with links that lead from file to file.

Pages are asked of the site itself, in this process, and followed from the front page on; what they are is written as it
comes, and their links are written anew once it is known what there is. A list goes on over numbered pages; of each
story there is the dossier, in all its formats. What only a server can answer (filters, forms, older states, frames on
other sites) leads to the site from which it was taken.
"""

import posixpath
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urldefrag, urljoin

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http.response import HttpResponseBase
from lxml import html

from timeline.wording.addresses import absolute, parted

ASSETS = "web/"
"""Where the static files stand that pages use."""
LEFT = ("/admin/", "/accounts/", "/api/v1/docs/", "/api/v1/schema/", "/embed/", "/dossier/", "/search/", "/static/")
"""What is not taken along: the desk, what describes a server, what makes a page of any question."""
DOSSIER = "/dossier/"
SUFFIXES = {"html": "html", "timelinejs": "json"}
"""Of a dossier's file, where it is not the name of its format."""
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src"}
SHOWN = (200, 410)
"""With which a page is answered that stands for itself: of what was taken out of print too."""
MOVED = (301, 302)
STEPS = 5
TOLD = 100
Ask = Callable[[str], HttpResponseBase]
"""From the address of a page, below the site's own, to its answer."""


@dataclass
class Site:
    """What was taken: `files`, by each address the file that holds what stands there; `pages`, by the file of each page
    its address; `ends`, by the address of a list the number of its last page."""

    ask: Ask
    folder: Path
    tell: Callable[[str], None]
    files: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    def take(self) -> list[str]:
        """Writes the whole site; returns the names of its files."""
        for address, name, source in _assets():
            self.files[address] = f"static/{name}"
            self.write(f"static/{name}", source.read_bytes())
        waiting = deque(["/"])
        while waiting:
            address = waiting.popleft()
            waiting += self._taken(address) if address not in self.files else []
        for file, address in self.pages.items():
            self._lead_on(file, address)
        return sorted(set(self.files.values()))

    def write(self, file: str, content: bytes) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def _taken(self, asked: str) -> list[str]:
        """Writes what stands at the address; returns where it leads."""
        answer, address = self._asked(asked)
        if answer.status_code not in SHOWN:
            return []
        if address in self.files:
            self.files[asked] = self.files[address]
            return []
        is_page = answer["Content-Type"].startswith("text/html")
        file = self._file(address, "html" if is_page else "json")
        self.files[asked] = self.files[address] = file
        self.write(file, getattr(answer, "content", b""))
        if not is_page:
            return []
        self.pages[file] = address
        if len(self.pages) % TOLD == 0:
            self.tell(f"{len(self.pages)} …")
        return [to for _link, to in _links(self._read(file), address) if to not in self.files and _is_taken(to, _link)]

    def _asked(self, address: str) -> tuple[HttpResponseBase, str]:
        """The answer, and the address to which it was led."""
        answer = self.ask(address)
        for _step in range(STEPS):
            if answer.status_code not in MOVED:
                break
            address = _within(answer["Location"], address) or address
            answer = self.ask(address)
        return answer, address

    def _file(self, address: str, suffix: str) -> str:
        """Further pages of a list are numbered as they are met."""
        path, _mark, query = address.partition("?")
        place = path.strip("/")
        if dossier := _dossier(address):
            return posixpath.join(place, *dossier)
        if query:
            self.ends[path] = self.ends.get(path, 1) + 1
            place = posixpath.join(place, "page", str(self.ends[path]))
        return posixpath.join(place, f"index.{suffix}") if path.endswith("/") else place

    def _lead_on(self, file: str, address: str) -> None:
        """Writes the page's links anew: to files, seen from its own, or to the site."""
        page = self._read(file)
        for link, to in _links(page, address):
            name, fragment = LINKS[str(link.tag)], urldefrag(link.get(LINKS[str(link.tag)])).fragment
            target = (
                self._page_before(file) if link.get("rel") == "prev" and to not in self.files else self.files.get(to)
            )
            found = posixpath.relpath(target, posixpath.dirname(file) or ".") if target else absolute(to)
            link.set(name, f"{found}#{fragment}" if fragment else found)
        for form in page.iter("form"):
            form.set("action", absolute(_within(form.get("action") or "", address)))
        self.write(file, html.tostring(page, encoding="utf-8", doctype="<!doctype html>"))

    def _page_before(self, file: str) -> str | None:
        """Of a numbered page the one before, by whatever address this leads back to it."""
        place, _slash, rest = file.rpartition("/page/")
        number = int(rest.partition("/")[0]) if place else 0
        before = f"{place}/index.html" if number == 2 else f"{place}/page/{number - 1}/index.html"
        return before if before in self.pages else None

    def _read(self, file: str) -> html.HtmlElement:
        return html.document_fromstring((self.folder / file).read_bytes().decode())


def _links(page: html.HtmlElement, own: str) -> Iterator[tuple[html.HtmlElement, str]]:
    """Each link to something of the site, with its address without a fragment; but for what says where a page stands
    itself, and for places on the page."""
    for link in page.iter(*LINKS):
        target = link.get(LINKS[str(link.tag)])
        if target and not target.startswith("#") and link.get("rel") != "canonical" and (to := _within(target, own)):
            yield link, to


def _within(target: str, own: str) -> str:
    """The address below the site's own, with its query; empty for one of another site."""
    whole, site = urldefrag(urljoin(absolute(own), target)).url, absolute("")
    return whole.removeprefix(site) if whole.startswith(f"{site}/") else ""


def _is_taken(address: str, link: html.HtmlElement) -> bool:
    """Of what has a query, only the next page of a list, and dossiers of stories."""
    if _dossier(address):
        return True
    return not parted(address)[1].startswith(LEFT) and ("?" not in address or link.get("rel") == "next")


def _dossier(address: str) -> tuple[str, str] | None:
    """The folder and the name of the file of a story's dossier; None for the address of anything else."""
    path, _mark, query = address.partition("?")
    asked = parse_qs(query)
    if parted(path)[1] != DOSSIER or asked.keys() - {"story", "format"} or len(asked.get("story", ())) != 1:
        return None
    form = asked.get("format", ["html"])[-1]
    return asked["story"][0], f"{'index' if form == 'html' else 'dossier'}.{SUFFIXES.get(form, form)}"


def _assets() -> Iterator[tuple[str, str, Path]]:
    """Of each static file that pages may use its address, its name and where it is."""
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            if name.startswith(ASSETS):
                yield staticfiles_storage.url(name), name, Path(storage.path(name))
