"""An invented record of any size, working rows and print, the same each time: for what must be measured at 100,000.

    plan.py      what happens when, in affairs of 25 entries each; pure
    subjects.py  organizations, products, stories, topics, outlets: working rows, not saved
    affair.py    the working rows of one affair: entries with all that hangs on them, articles, demands, a contract
    rows.py      COPY of rows that are made but not saved
    printing.py  freeze, typeset, derive, COPY

Nothing here is loaded by the site.
"""
