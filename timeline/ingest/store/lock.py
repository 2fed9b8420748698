"""One transaction at a time writes what is believed of articles: their groups, suggestions and verdicts.

Two copies of one report that are stored in the same moment would not see each other, and end in no group or in two; a
verdict and a new reading would each wait for suggestions that the other holds. So whoever writes any of these takes
this lock first, before any row.
"""

from django.db import connection

from timeline.database.at_once import lock_in_order
from timeline.models import Article, TimelineEntry

KEY = 0x7468726F75676869  # “throughi”, the press has the number before


def take_lock() -> None:
    """Waits until nobody else writes; held until the transaction ends."""
    assert connection.in_atomic_block, "the lock is held until a transaction ends, so there must be one"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])


def hold(pk: int) -> Article:
    """The article, locked, and before it the entries whose quotes are looked at when its text changes: whoever saves or
    publishes an entry locks it before its sources."""
    citing = TimelineEntry.objects.filter(citations__article=pk).values("pk")
    lock_in_order(TimelineEntry.objects.filter(pk__in=citing))
    return Article.objects.select_for_update(no_key=True).get(pk=pk)
