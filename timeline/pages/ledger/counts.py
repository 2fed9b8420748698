"""How many demands of a choice have each answer: exact up to a thousand, so the cost does not grow with the record."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count as CountRows
from django.db.models import IntegerField, QuerySet, Subquery, Value

from timeline.printed.derived.ledger import LedgerLine
from timeline.printed.models import Edition
from timeline.printed.models.ledger_row import LedgerQuerySet
from timeline.vocabulary import UNANSWERED, ResponseState
from timeline.wording.numbers import amount

MOST = 1000


@dataclass(frozen=True)
class Count:
    """`responses`: the answers that are counted together, all of which are alike to whoever asked."""

    responses: tuple[str, ...]
    number: int
    is_more: bool

    @property
    def key(self) -> str:
        return self.responses[0]

    @property
    def is_open(self) -> bool:
        return self.responses == UNANSWERED

    @property
    def words(self) -> str:
        return amount(self.number, self.is_more)


class CountOf(Subquery):
    """How many rows a query has."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


TOGETHER = (UNANSWERED, *((state.value,) for state in ResponseState if not state.is_open))


def count_answers(rows: LedgerQuerySet, at: int | None = None) -> list[Count]:
    """One query. Of rows as they stand it reads at most so many of each answer; at a sequence, for which no index holds
    them by answer, all of them once."""
    numbers = _some_of_each(rows) if at is None else _all_of_each(rows)
    return [counted(responses, [numbers.get(response, 0) for response in responses]) for responses in TOGETHER]


def _some_of_each(rows: LedgerQuerySet) -> dict[str, int]:
    asked = {state: CountOf(_some(rows, state)) for state in ResponseState.values}
    found = Edition.objects.order_by("sequence").annotate(**asked).values(*asked)[:1]
    return next(iter(found), {})


def _all_of_each(rows: LedgerQuerySet) -> dict[str, int]:
    return dict(rows.order_by().values_list("response").annotate(many=CountRows("pk")))


def count_lines(lines: Iterable[LedgerLine], *, is_more: bool) -> list[Count]:
    """The same of rows that are at hand; `is_more`: there are others, whose answers were not looked at."""
    numbers = Counter(line.response for line in lines)
    return [Count(each, sum(numbers[response] for response in each), is_more) for each in TOGETHER]


def counted(responses: tuple[str, ...], numbers: Iterable[int]) -> Count:
    number = sum(numbers)
    return Count(responses, min(number, MOST), number > MOST)


def in_all(counts: Iterable[Count]) -> Count:
    """`is_more` if one of them is."""
    counts = list(counts)
    number = sum(count.number for count in counts)
    return Count((), number, any(count.is_more for count in counts))


def _some(rows: LedgerQuerySet, response: str) -> QuerySet:
    return rows.filter(response=response).order_by().values(one=Value(1))[: MOST + 1]
