"""The sentences that readers may see: what stands in their templates and code for translation.

The desk, the terminal and what only they use are in English, so their sentences are in no catalogue.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

READ_BY_READERS = (
    "templates/web",
    "templates/print",
    "templates/400.html",
    "templates/404.html",
    "templates/500.html",
    "timeline/web",
    "timeline/pages",
    "timeline/printed",
    "timeline/wording",
    "timeline/vocabulary.py",
    "timeline/templatetags/record.py",
    "timeline/templatetags/languages.py",
    *(f"timeline/dates/{name}.py" for name in ("names", "wording", "lengths")),
)
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}


def readers_messages() -> Catalog:
    catalogue = Catalog(charset="utf-8")
    for path in _files():
        for line, message, _comments, context in _of(path):
            place = str(path.relative_to(settings.BASE_DIR))
            catalogue.add(message, None, [(place, line)], context=context)
    return catalogue


def _files() -> Iterator[Path]:
    for name in READ_BY_READERS:
        path = settings.BASE_DIR / name
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix in (".py", ".html") and "migrations" not in file.parts)


def _of(path: Path) -> Iterator[tuple]:
    source = path.read_text()
    code = _as_python(templatize(source)) if path.suffix == ".html" else source
    return extract("python", BytesIO(code.encode()), keywords=KEYWORDS)  # type: ignore[arg-type]


def _as_python(code: str) -> str:
    """Django writes a template as calls among what is no code: only these are kept, each in its line."""
    return "\n".join("; ".join(_CALL.findall(line)) for line in code.split("\n"))


_CALL = re.compile(r"""\b(?:n?p?gettext|_)\((?:[^()"']|u?"(?:[^"\\]|\\.)*"|u?'(?:[^'\\]|\\.)*')*\)""")
