"""What was merged into another record stays merged."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.models import Printable
from timeline.printed.models import PublicRecord


def is_not_merged(record: Printable) -> Iterator[str]:
    into = PublicRecord.press.filter(pk=record.record_id, state=PublicRecord.State.MERGED).values_list("merged_into")
    for (other,) in into:
        yield _("“%(record)s” was merged into %(other)s; publish that instead.") % {"record": record, "other": other}
