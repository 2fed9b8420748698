"""One round of lemon24/reader, in a process of its own, over a database in a file, as it is used."""

import json
import sys
import time

from reader import Reader, make_reader

from bench.rounds.feeds_peer import PASSES, addresses, usual


def main(port: int, count: int, database: str) -> dict[str, float]:
    reader = make_reader(database)
    first, *urls = addresses(port, count + 1)
    warm_up(reader, first)
    for url in urls:
        reader.add_feed(url)
    news, worked = asked(reader)
    entries = reader.get_entry_counts().total or 0
    again, unmodified = usual([asked(reader) for _ in range(PASSES)])
    assert entries == 30 * count
    return {
        "entries/s": entries / news,
        "unmodified/s": count / again,
        "entries/s of processor": entries / worked,
        "unmodified/s of processor": count / unmodified,
    }


def warm_up(reader: Reader, url: str) -> None:
    """What is loaded or connected at the first call is there."""
    reader.add_feed(url)
    for _ in range(2):
        asked(reader)
    reader.delete_feed(url)


def asked(reader: Reader) -> tuple[float, float]:
    began, before = time.monotonic(), time.process_time()
    reader.update_feeds(scheduled=False)
    return time.monotonic() - began, time.process_time() - before


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])))
