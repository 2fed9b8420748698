"""Fills a record with what a search reads, and a table for the peer with the same texts. Prints how long it took.

python -m bench.rounds.search_fill ENTRIES

Titles of 8 words and summaries of 40, of 50,000 words as often as words of a language are, with planted ones of which
it is known how often; days of twenty years in no order. Documents and editions are not searched, so they are empty.
"""

import os
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

import numpy  # noqa: E402 - after Django is set up
from django.db import connections  # noqa: E402

from timeline.printed.derived.search import MADE  # noqa: E402
from timeline.printed.search import vectors  # noqa: E402
from timeline.printed.search.statements import OF_YEAR  # noqa: E402

OWNER = "owner"
WORDS = 50_000
TITLE, SUMMARY = 8, 40
FIRST_DAY, DAYS = date(2006, 1, 1), 20 * 365
PLANTED = {"fortyhundred": 0.4, "tenhundred": 0.1, "onehundred": 0.01, "rareword": 0.00005, "bygone": 0.4}
"""In so many entries; `bygone` only before 2012, which the newest don't have."""
KINDS = ("protest", "contract", "statement", "policy", "legal", "report")
BATCH = 5_000
TOLD = 100_000
"""Entries with texts of their own: further ones have the same, on other days of the same year."""
PEER = """
CREATE TABLE peer (
    number bigint PRIMARY KEY, day date NOT NULL, title text NOT NULL, summary text NOT NULL,
    words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'C')) STORED
)
"""
BEFORE = (
    "ALTER TABLE printed_searchrow DISABLE TRIGGER USER",
    "ALTER TABLE printed_publicrecord DISABLE TRIGGER USER",
    "SET maintenance_work_mem = '1GB'",
    "DROP INDEX search_row_of_year",
    PEER,
)
AFTER = (
    f"CREATE INDEX search_row_of_year ON printed_searchrow USING gin (({OF_YEAR})) WITH (fastupdate = off)"
    " WHERE sort_date IS NOT NULL",
    "CREATE INDEX peer_words ON peer USING gin (words)",
    "CREATE INDEX peer_day ON peer (day, number)",
    "GRANT SELECT ON peer TO throughline_reader",
    "VACUUM ANALYZE",
)
DAY = "make_date(extract(year FROM {0})::int, 1, 1) + (extract(doy FROM {0})::int + {shift}) % 365"
AGAIN = (
    """INSERT INTO printed_publicrecord (id, kind, number, slug, title, state, merged_into, sequence, edited_sequence,
        version, document, names, reads, fence, attempts, last_error)
    SELECT 'E' || number + {first}, kind, number + {first}, slug, title, state, merged_into, sequence, edited_sequence,
        version, document, names, reads, fence, attempts, last_error
    FROM printed_publicrecord WHERE number <= {many}""",
    """INSERT INTO printed_searchrow (record_id, number, made, sort_date, ends_on, counted, words, from_sequence)
    SELECT 'E' || number + {first}, number + {first}, made, {day}, {day}, counted, words, from_sequence
    FROM printed_searchrow WHERE number <= {many}""",
    """INSERT INTO peer (number, day, title, summary, words)
    SELECT number + {first}, {peer_day}, title, summary, words FROM peer WHERE number <= {many}""",
)


def main(entries: int) -> None:
    began = time.monotonic()
    with connections[OWNER].cursor() as cursor:
        for statement in BEFORE:
            cursor.execute(statement)
        for batch in batches(min(entries, TOLD)):
            bring_in(cursor, batch)
        cursor.execute("ALTER TABLE peer ALTER COLUMN words DROP EXPRESSION")
        for first in range(TOLD, entries, TOLD):
            again(cursor, first, min(TOLD, entries - first))
        for statement in AFTER:
            cursor.execute(statement)
    print(round(time.monotonic() - began))


def again(cursor, first: int, many: int) -> None:
    """The same texts under further numbers, on other days of the same year."""
    day, peer_day = (DAY.format(column, shift=first // TOLD * 37) for column in ("sort_date", "day"))
    for statement in AGAIN:
        cursor.execute(statement.format(first=first, many=many, day=day, peer_day=peer_day))


Row = tuple[int, date, str, str]


def batches(entries: int) -> Iterator[list[Row]]:
    random = numpy.random.default_rng(7)
    vocabulary = numpy.array(words())
    odds = 1 / numpy.arange(1, WORDS + 1) ** 1.05
    odds /= odds.sum()
    for first in range(1, entries + 1, BATCH):
        many = min(BATCH, entries + 1 - first)
        drawn = vocabulary[random.choice(WORDS, size=(many, TITLE + SUMMARY), p=odds)]
        days = [FIRST_DAY + timedelta(int(day)) for day in random.integers(DAYS, size=many)]
        chance = random.random((many, len(PLANTED)))
        yield [row(first + at, days[at], drawn[at], chance[at]) for at in range(many)]


def row(number: int, day: date, drawn: numpy.ndarray, chance: numpy.ndarray) -> Row:
    return number, day, " ".join(drawn[:TITLE]), " ".join([*drawn[TITLE:], *planted(day, chance)])


def planted(day: date, chance: numpy.ndarray) -> list[str]:
    return [
        word
        for (word, often), drawn in zip(PLANTED.items(), chance, strict=True)
        if drawn < often and (word != "bygone" or day.year < 2012)
    ]


def words() -> list[str]:
    """Made of syllables, so that no two have one stem."""
    syllables = [a + b for a, b in product("bdfgklmnprstvz", "aeiou")]
    made = ("".join(parts) + "x" for parts in product(syllables, repeat=3))
    return [word for word, _number in zip(made, range(WORDS), strict=False)]


RECORDS = (
    "COPY printed_publicrecord (id, kind, number, slug, title, state, merged_into, sequence, edited_sequence, version,"
    " document, names, reads, fence, attempts, last_error) FROM STDIN"
)
ROWS = "COPY printed_searchrow (record_id, number, made, sort_date, ends_on, counted, words, from_sequence) FROM STDIN"


def bring_in(cursor, batch: list[Row]) -> None:
    empty = ("in_print", "", 1, 1, 1, "{}", "{}", "{}", 0, 0, "")
    copy(cursor, RECORDS, ((f"E{number}", "entry", number, "", "", *empty) for number, *_rest in batch))
    copy(cursor, ROWS, (search_row(*row) for row in batch))
    copy(cursor, "COPY peer (number, day, title, summary) FROM STDIN", batch)


def copy(cursor, statement: str, rows) -> None:
    with cursor.copy(statement) as into:
        for row in rows:
            into.write_row(row)


def search_row(number: int, day: date, title: str, summary: str) -> tuple:
    facets = [f"kind:{KINDS[number % len(KINDS)]}", f"organization_exact:firm-{number % 997 % 50}"]
    found = vectors.of_texts([(title, "A"), (summary, "C")], besides=facets)
    return f"E{number}", number, MADE, day, day, " ".join([*facets, f"year:{day.year}"]), found, number


if __name__ == "__main__":
    main(int(sys.argv[1]))
