"""Searching the record: what is asked, where it stands, and how it is shown.

    words.py      the words of a text as they are sought: folded, without endings, each with where it stands
    vectors.py    those words as PostgreSQL keeps and indexes them (tsvector)
    question.py   what somebody typed, as words, phrases, alternatives and exclusions, and as a tsquery
    marks.py      which words of a text were sought, to be marked, and the piece of it that shows them best
    finding.py    the entries that a question finds, by relevance or date, with counts
    naming.py     the subjects that a question names, also where it misspells them

Texts and questions are read by the same functions, so that what is asked, found and marked agree. All but the last two
are pure.
"""
