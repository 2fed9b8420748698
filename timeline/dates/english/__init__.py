"""Reads dates as people write them in English: "mid-June 2018", "between 17 and 22 June", "the past two weeks".

    read("c. April 2018")                    the whole text is a date: 2018-04~
    find("… on Wednesday, June 20 …", day)   the dates that stand in a text, each with its place and its words

`anchor` is the day the words were written: what they leave out is counted from it, "June 14" is the last such day not
after it. Bounds hold every day that the words allow; an exact day comes of nothing but words that give one.

vocabulary        words and what they stand for            extent      what words can mean: first and last part
calendar_words    named days, months, quarters, years      portions    early, mid, late, halves, weeks of a month
relative_words    counted from the anchor                  holidays    days with names
weekdays          "last Thursday"                          spelt       "2017-18", "FY2018", "the 1990s"
beside            whether "yesterday, June 3" fits         years       the year of what names none
forms             the table of forms                       context     where a form is none
joins, joined     "from … to …", "in April or May"         shifts      "the eve of", "two days after"
function_words    prepositions and other small words       sides       what they say of a date together
phrases           one or two times with all of that        reading     the doors of this room
"""

from timeline.dates.english.reading import Reading, find, read, since

__all__ = ["Reading", "find", "read", "since"]
