"""Templates write the addresses of our pages by one tag, so that a language can be put before all of them."""

import re
from pathlib import Path

import pytest
from django.conf import settings

HREF = re.compile(r'<a [^>]*?href="((?:\{[{%].*?[%}]\}|[^"])*)"')
OURS = re.compile(r"/|\{\{ (?!(?:citation|source)\.)[\w.]*url \}\}")
TEMPLATES = [
    path
    for room in ("", "account", "web", "print")
    for path in sorted(Path(settings.BASE_DIR, "templates", room).glob("*.html"))
]


def named_by_the_tag(template: str) -> str:
    """`url` may also be what the tag has made for a sentence."""
    return re.sub(r"\{% address [^%]* as url %\}(.*?)\{% endblocktranslate %\}", "", template, flags=re.DOTALL)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_address_of_ours_stands_in_a_template_as_it_is(path):
    found = HREF.findall(named_by_the_tag(path.read_text()))

    assert [href for href in found if OURS.match(href)] == []


def test_the_tag_is_used_at_all():
    assert sum("{% address " in path.read_text() for path in TEMPLATES) > 15
