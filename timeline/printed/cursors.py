"""Cursors: signed places in an ordered list, each good only for the list and the filters it was made for.

A place is given by the values that order the list, not by a number of rows. So it stays right when others publish, and
a page far down costs no more than the first.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db.models import Q
from django.utils.translation import gettext as _

REMEMBERED = 1024
"""Cursors whose signature is not made or checked anew: most readers ask for the same few pages."""
_signer = Signer(salt="timeline.printed.cursors", sep=".")


class BadCursor(ValueError):
    """A cursor that can't be used; the message is a sentence for the client."""


@dataclass(frozen=True)
class Order:
    """The order of a list, by fields that together are unique; all ascending or all descending."""

    fields: tuple[str, ...]
    descending: bool = False

    def reversed(self) -> "Order":
        return Order(self.fields, not self.descending)

    def by(self) -> list[str]:
        return [f"-{field}" if self.descending else field for field in self.fields]

    def key(self, columns: Sequence[str], row: Sequence[Any]) -> tuple[Any, ...]:
        values = (row[columns.index(field)] for field in self.fields)
        return tuple(value.isoformat() if isinstance(value, date) else value for value in values)

    def beyond(self, key: tuple[Any, ...], *, inclusive: bool = False) -> Q:
        """A condition for the rows after this key. The first field has one of its own, so that an index can be used."""
        sign = "lt" if self.descending else "gt"
        (*leading, last), (*values, final) = self.fields, key
        found = Q(**{f"{last}__{sign}e" if inclusive else f"{last}__{sign}": final})
        for field, value in zip(reversed(leading), reversed(values), strict=True):
            found = Q(**{f"{field}__{sign}e": value}) & (Q(**{f"{field}__{sign}": value}) | found)
        return found


@dataclass(frozen=True)
class Cursor:
    """A place in a list: the page goes on after the row with this key, or from it if `inclusive`."""

    key: tuple[Any, ...]
    backwards: bool = False
    inclusive: bool = False


@lru_cache(maxsize=REMEMBERED)
def write(cursor: Cursor, identity: str) -> str:
    """The cursor as a signed text. `identity` stands for the list with its filters and its order."""
    return _signer.sign_object([_digest(identity), list(cursor.key), int(cursor.backwards), int(cursor.inclusive)])


@lru_cache(maxsize=REMEMBERED)
def read(token: str, identity: str) -> Cursor:
    """The cursor of a signed text. Raises BadCursor if it was changed, or made elsewhere or for another list."""
    try:
        made_for, key, backwards, inclusive = _signer.unsign_object(token)
    except BadSignature as error:
        raise BadCursor(_("This cursor was not made here, or was changed: start again without it.")) from error
    if made_for != _digest(identity):
        raise BadCursor(_("This cursor belongs to a list with other filters or another order: start again without it."))
    return Cursor(tuple(key), bool(backwards), bool(inclusive))


def _digest(identity: str) -> str:
    return hashlib.sha256(identity.encode()).hexdigest()[:16]
