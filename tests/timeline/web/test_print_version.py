"""The tag of a page changes with every file of ours that draws it."""

from pathlib import Path

import grimp
from django.conf import settings

from timeline.web.http.etag import DRAWN_BY

ROOMS = ("timeline.web", "timeline.pages", "timeline.templatetags")


def test_it_covers_whatever_readers_pages_import():
    files = {file_of(module) for module in imported_by(*ROOMS, within=("timeline",))}

    assert {str(file) for file in files if not str(file).startswith(DRAWN_BY)} - {"timeline/__init__.py"} == set()


def imported_by(*rooms: str, within: tuple[str, ...]) -> set[str]:
    """These rooms' modules, and all that they import, near or far."""
    graph = grimp.build_graph(*within)
    inside = {module for module in graph.modules if module.startswith(rooms)}
    return inside.union(*(graph.find_upstream_modules(module) for module in inside))


def file_of(module: str) -> Path:
    path = Path(*module.split("."))
    return path / "__init__.py" if (settings.BASE_DIR / path).is_dir() else path.with_suffix(".py")
