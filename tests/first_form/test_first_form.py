"""What the first form printed migrates to today's tables, verifies clean and answers as it did."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connections

from tests.databases import clone, drop, point_at
from tests.first_form.database import OWNER, held
from timeline.models import TimelineEntry
from timeline.printed.models import Edition, Shelf
from timeline.publishing import reprint, verify


@pytest.fixture
def migrated(worker, first_form, django_db_blocker) -> Iterator[None]:
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        point_at(name := clone(f"first_form_carried_{worker}", first_form))
        call_command("migrate", database=OWNER, verbosity=0, skip_checks=True)
        yield
    point_at(before)
    drop(name)


def test_a_record_of_the_first_form_is_carried_over(migrated):
    clock = Edition.press.clock()

    reprint(list(Edition.press.values_list("record_id", flat=True).distinct()))

    assert Edition.press.clock() == clock
    assert list(verify()) == []
    assert TimelineEntry.objects.get(pk=5).title.endswith("(draft edit)")
    for sequence, facets in held()["as_of"].items():
        stood = Shelf.objects.as_of(int(sequence))
        found = {f: list(stood.on(f).chronological().values_list("record_id", flat=True)) for f in facets}
        assert found == facets, f"at sequence {sequence}"
