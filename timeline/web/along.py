"""What readers take along of a list or a line: the dossier, files and feeds of just what it is narrowed to."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from timeline.printed.parameters import NARROWING, Filters
from timeline.web.embedding import Frame

FORMATS = ("md", "csv", "ics", "timelinejs")
OF_A_DOSSIER = (*NARROWING, "exact", "updated_since", "as_of", "known_by", "q")
"""Parameters that say which entries are in it. Its order is that of time."""


@dataclass(frozen=True)
class Along:
    """`query`: of the dossier, and of the same list from the API; `atom` and `json`: addresses of feeds, which keep to
    the filters or are left out; `frame`: in which it can be shown elsewhere."""

    query: str
    atom: str = ""
    json: str = ""
    frame: Frame | None = None

    @property
    def dossier(self) -> str:
        return _address("/dossier/", self.query)

    @property
    def data(self) -> str:
        return _address("/api/v1/entries/", self.query)

    @property
    def files(self) -> dict[str, str]:
        """By format."""
        return {form: _address("/dossier/", f"format={form}&{self.query}".rstrip("&")) for form in FORMATS}


def along(filters: Filters, *subject: tuple[str, str], frame: Frame | None = None) -> Along:
    """`subject`: by kind and slug, of whose line the filters narrow."""
    query = _query(filters, subject, OF_A_DOSSIER)
    if "q" in filters.values and "updated_since" not in filters.values:
        atom, json = _feeds("/search", _query(filters, subject, (*NARROWING, "exact", "q")))
        return Along(query, atom, json, frame)
    if filters.values.keys() & {"exact", "updated_since"}:
        return Along(query, frame=frame)
    atom, json = _feeds("/feeds", _query(filters, subject, NARROWING))
    return Along(query, atom, json, frame)


def _feeds(folder: str, query: str) -> tuple[str, str]:
    return _address(f"{folder}/entries.atom", query), _address(f"{folder}/entries.json", query)


def _address(url: str, query: str) -> str:
    return f"{url}?{query}" if query else url


def _query(filters: Filters, subject: Iterable[tuple[str, str]], takes: tuple[str, ...]) -> str:
    given = {name: values for name, values in filters.values.items() if name in takes}
    return urlencode({kind: (slug,) for kind, slug in subject} | given, doseq=True)
