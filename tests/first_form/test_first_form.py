"""What the first form printed migrates to today's tables, verifies as clean as it can, and answers as it did."""

from collections.abc import Iterator

import pytest
from django.db import connections

from tests.databases import clone, drop, point_at
from tests.first_form.database import held
from timeline.models import TimelineEntry
from timeline.printed.models import Edition, Shelf
from timeline.publishing import reprint, verify

STAYS = ["A1", "E4"]
"""What could not be cleaned (test_odd_texts)."""


@pytest.fixture
def changed(worker, carried_over, django_db_blocker) -> Iterator[None]:
    """A clone, which may be written."""
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        point_at(name := clone(f"first_form_changed_{worker}", carried_over))
        yield
    point_at(before)
    drop(name)


def test_a_record_of_the_first_form_is_carried_over(changed):
    clock = Edition.press.clock()

    reprint(list(Edition.press.values_list("record_id", flat=True).distinct()))

    assert Edition.press.clock() == clock
    assert sorted(said.partition(" keeps in its field")[0] for said in verify()) == STAYS
    assert TimelineEntry.objects.get(pk=5).title.endswith("(draft edit)")
    for sequence, facets in held()["as_of"].items():
        stood = Shelf.objects.as_of(int(sequence))
        found = {f: list(stood.on(f).chronological().values_list("record_id", flat=True)) for f in facets}
        assert found == facets, f"at sequence {sequence}"
