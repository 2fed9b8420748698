"""What the pickers list: the record's id and date beside its title, so that two letters of one month are told apart."""

from typing import Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import Article, TimelineEntry


def label(record: Model) -> str:
    if isinstance(record, TimelineEntry):
        return f"{record.record_id} · {record} ({dates.words(record.when)})"
    if isinstance(record, Article):
        return " · ".join(filter(None, [str(record), record.outlet.name if record.outlet else "", _day(record)]))
    return str(record)


def _day(article: Article) -> str:
    return dates.words(dates.day(article.published_on)) if article.published_on else _("undated")


class DeskAutocomplete(AutocompleteJsonView):
    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, Any]:
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}
