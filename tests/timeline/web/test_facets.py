"""Whatever facet the table has is taken by the list with its form, by lines and by feeds, and said in words."""

import re

import pytest

from timeline.printed.parameters import FACETS, TABLE
from timeline.web.filters.narrowing import besides
from timeline.wording.labels import label

CHOSEN = {"contract": "port-cameras", "story": "harbour", "product": "gaze", "organization": "lookout"}
FIXED = [name for name in FACETS if not TABLE[name].subject]


@pytest.mark.parametrize("name", [name for name in FACETS if name in CHOSEN or name in FIXED])
def test_the_form_passes_on_every_facet(harbour, read, name):
    value = CHOSEN.get(name) or TABLE[name].values.allowed()[-1]

    form = re.search(r'<details class="sieve".*?</details>', read(f"/entries/?{name}={value}"))[0]

    assert f'type="checkbox" name="{name}" value="{value}" checked>' in form


@pytest.mark.parametrize("name", FIXED)
def test_a_line_and_a_feed_take_every_facet_and_say_it(harbour, read, get, name):
    value = TABLE[name].values.allowed()[0]

    line = read(f"/stories/harbour/?{name}={value}")

    assert f"<b>{TABLE[name].label}: {label(value, TABLE[name].vocabulary)}</b>" in line
    assert get(f"/feeds/entries.atom?{name}={value}").status_code == 200


@pytest.mark.parametrize("name", FACETS)
def test_a_line_takes_all_facets_but_its_own(name):
    assert set(FACETS) - set(besides(name)) == {name}
