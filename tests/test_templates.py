"""How templates are written, so that a change to one can be read."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 160
TEMPLATES = sorted(
    path for folder in ("templates", "api", "timeline", "bench") for path in (ROOT / folder).rglob("*.html")
)


def test_the_templates_are_found():
    assert ROOT / "templates/web/base.html" in TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_of_a_template_is_longer_than_a_screen(path):
    lines = path.read_text().splitlines()

    assert [f"line {number}" for number, line in enumerate(lines, start=1) if len(line) > LONGEST] == []
