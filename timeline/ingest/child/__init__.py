"""Reads what strangers wrote in a child process, which may die of it: whoever asked lives on.

    run(function, …) ─▶ parent ══ a pair of sockets ══ serve, in the child: limits.py, function(…) ─▶ what it returns
                          │
                      the child ended: Skipped, and the next call forks another

The child is forked from this process, so it has what is imported here, and serves call after call. It takes nothing
along that is open here: no connection to a database, no lock. What a function takes and returns crosses by pickle:
dataclasses of ours, texts, numbers, dates. A timer of Python's own (pipeline/limit.py) waits for the end of a call into
C, and memory has none: this is for what is parsed, by libraries in C, from bytes that anybody may have made.
"""

from timeline.ingest.child.parent import TOO_LONG, ReadingFailed, attempt, run

__all__ = ["TOO_LONG", "ReadingFailed", "attempt", "run"]
