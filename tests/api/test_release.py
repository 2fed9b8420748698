"""The tag of an answer changes with every file of ours that makes it."""

from api.release import MADE_BY
from tests.timeline.web.test_print_version import file_of, imported_by


def test_it_covers_whatever_the_clients_room_imports():
    files = {str(file_of(module)) for module in imported_by("api", within=("api", "timeline"))}

    assert {file for file in files if not file.startswith(MADE_BY)} - {"timeline/__init__.py"} == set()
