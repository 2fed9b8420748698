"""The road in: from what arrives to suggestions for an editor. Verbs, one file each.

    poll: fetch ─▶ feeds ─▶ items (new, changed, known again) ─▶ an intake each, which walks:

    fetch ─▶ parse ─▶ decide ─▶ match ─▶ propose ─▶ relevance ─▶ store
    bytes    Page     Plan      Mention  Proposal   Relevance    rows
               │                  └────────┬─────────────┘
             clean                      reading.understand(page, subjects) -> Reading
             (the body                  dedupe (which held articles tell the same report)
              without its frame)

Relevance is weighed by hand until editors' verdicts give other weights (`weighing`). `fetch` is the only door to the
network, `store` the only writer, `pipeline` walks the whole road; it parses in a `child`, a process that may die of
what strangers wrote. All between them is judgement: functions from values (`values.py`) to values, without Django,
network, clock or database. What cannot be taken is a value too: `Skipped(reason, detail)`. The road only proposes; an
article's date is never an event's date.
"""
