"""Cursors: a place in an ordered list, signed, bound to the list and the filters it was made for.

A place is a key, not a number of rows, so what others publish moves nobody's place, and a deep page costs what the
first one costs.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db.models import Q
from django.utils.translation import gettext as _

_signer = Signer(salt="timeline.printed.cursors", sep=".")


class BadCursor(ValueError):
    """Its message is a sentence for whoever sent the cursor."""


@dataclass(frozen=True)
class Order:
    """Unique by all its fields together, all in one direction."""

    fields: tuple[str, ...]
    descending: bool = False

    def reversed(self) -> "Order":
        return Order(self.fields, not self.descending)

    def by(self) -> list[str]:
        return [f"-{field}" if self.descending else field for field in self.fields]

    def key(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        values = (row[field] for field in self.fields)
        return tuple(value.isoformat() if isinstance(value, date) else value for value in values)

    def beyond(self, key: tuple[Any, ...], *, inclusive: bool = False) -> Q:
        """What comes after this key. The bound on the first field stands alone, so that an index can start there."""
        sign = "lt" if self.descending else "gt"
        (*leading, last), (*values, final) = self.fields, key
        found = Q(**{f"{last}__{sign}e" if inclusive else f"{last}__{sign}": final})
        for field, value in zip(reversed(leading), reversed(values), strict=True):
            found = Q(**{f"{field}__{sign}e": value}) & (Q(**{f"{field}__{sign}": value}) | found)
        return found


@dataclass(frozen=True)
class Cursor:
    """`inclusive`: the row with this key belongs to the page too."""

    key: tuple[Any, ...]
    backwards: bool = False
    inclusive: bool = False


def write(cursor: Cursor, identity: str) -> str:
    """`identity` names the list, its filters and its ordering."""
    return _signer.sign_object([_digest(identity), list(cursor.key), int(cursor.backwards), int(cursor.inclusive)])


def read(token: str, identity: str) -> Cursor:
    """Raises BadCursor when it was tampered with, made elsewhere, or for another list."""
    try:
        made_for, key, backwards, inclusive = _signer.unsign_object(token)
    except BadSignature as error:
        raise BadCursor(_("This cursor was not made here, or was changed: start again without it.")) from error
    if made_for != _digest(identity):
        raise BadCursor(_("This cursor belongs to a list with other filters or another order: start again without it."))
    return Cursor(tuple(key), bool(backwards), bool(inclusive))


def _digest(identity: str) -> str:
    return hashlib.sha256(identity.encode()).hexdigest()[:16]
