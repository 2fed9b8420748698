"""One round of lemon24/reader, in a process of its own, over a database in a file, as it is used."""

import json
import sys
import time

from reader import make_reader

from bench.rounds.feeds_peer import addresses


def main(port: int, count: int, database: str) -> dict[str, float]:
    reader = make_reader(database)
    for url in addresses(port, count):
        reader.add_feed(url)
    first, worked = asked(reader)
    entries = reader.get_entry_counts().total or 0
    again, unmodified = asked(reader)
    assert entries == 30 * count
    return {
        "entries/s": entries / first,
        "unmodified/s": count / again,
        "entries/s of processor": entries / worked,
        "unmodified/s of processor": count / unmodified,
    }


def asked(reader: object) -> tuple[float, float]:
    began, before = time.monotonic(), time.process_time()
    reader.update_feeds(scheduled=False)
    return time.monotonic() - began, time.process_time() - before


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])))
