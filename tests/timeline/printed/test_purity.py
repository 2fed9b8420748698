"""Typesetting asks Django for words alone, and sets them in its own language whoever asks."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import get_language, override

from tests.timeline.printed import contents
from timeline.printed import typesetting
from timeline.printed.typesetting import Neighbours, typeset

ROOM = Path(typesetting.__file__).parent
FILES = [*ROOM.glob("*.py"), ROOM.parent / "contents.py", ROOM.parent / "schemas.py"]
OF_DJANGO = {
    ("django.utils", "translation"),
    ("django.utils.translation", "gettext"),
    ("django.utils.html", "linebreaks"),
    ("django.utils.text", "slugify"),
}


def imported(file: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", name.name) for name in node.names)
        if isinstance(node, ast.Import):
            yield from ((name.name, "") for name in node.names)


def test_of_django_it_imports_these_and_no_more():
    asked = {pair for file in FILES for pair in imported(file) if pair[0].partition(".")[0] == "django"}

    assert asked == OF_DJANGO


class Heard(dict):
    """Contents that note in which language they were asked for."""

    def get(self, key: str, default: object = None) -> object:
        self.setdefault("heard", get_language())
        return super().get(key, default)


def test_it_sets_in_english_whatever_language_is_spoken_around_it():
    known = Heard(A1=contents.article(1))

    with override("de"):
        typeset(contents.entry(1, citations=[contents.citation(1)]), Neighbours(known))

        assert get_language() == "de"
    assert known["heard"] == typesetting.LANGUAGE == "en"
