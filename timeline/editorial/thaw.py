"""Thawing: the rows of a working record, written from a content. The inverse of freezing (publishing/freeze_*.py).

Whatever is thawed freezes to the same content again, but for what belongs to the record itself: its id, and when it was
made. An article's outlet is found by its name, and keeps the owner that it has; its group is the one it is in.
"""

from typing import Any, TypeVar

from django.utils.translation import gettext as _

from timeline.editorial import thaw_rows
from timeline.editorial.errors import Refused
from timeline.models import Printable
from timeline.printed.contents import Content
from timeline.printed.typesetting import names
from timeline.publishing.freeze import KINDS

Record = TypeVar("Record", bound=Printable)


def thaw(record: Record, content: Content) -> Record:
    """Writes the content into the record, which may be new, and into what hangs on it; to be called by `save`'s write.

    `content` is of today's schema (`printed.schemas.current` leads an older one there); a new record's need not say its
    id, schema or when it was made. Raises Refused where a neighbour is not on record, or a value
    doesn't fit its field.
    """
    _refuse_strangers(content)
    own, hang = thaw_rows.OF[content["kind_of_record"]]
    for name, value in own(content).items():
        setattr(record, name, value)
    thaw_rows.clean(record)
    record.save()
    hang(record, content)
    return record


def _refuse_strangers(content: Content) -> None:
    wanted = names(content)
    for letter, model in KINDS.items():
        numbers = {int(one[1:]) for one in wanted if one.startswith(letter)}
        if numbers:
            held = set(model._default_manager.filter(pk__in=numbers).values_list("pk", flat=True))
            for number in sorted(numbers - held):
                missing = f"{letter}{number}"
                told = _("%(id)s is not on record.") % {"id": missing}
                raise Refused.for_([(_path_to(missing, content), told)])


def _path_to(wanted: str, value: Any) -> str | None:
    """Where in a content an id stands first."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inner:
        if each == wanted:
            return str(name)
        if (rest := _path_to(wanted, each)) is not None:
            return f"{name}.{rest}"
    return None
