"""Rules for shareholders: the resolutions they file and how they vote."""

from timeline.ingest.propose import nouns
from timeline.ingest.propose.rules.rule import Rule, words

MEETING = words(nouns.HOLDERS, r"annual (?:general )?meeting", r"proxy")
HOLDERS = (
    Rule(
        "holders.vote",
        "protest",
        words(
            rf"{nouns.HOLDERS} <7>@(?:voted|vote|rejected|defeated|approved|turned down|voted down)\b",
            r"(?:resolutions?|proposals?)\b,? <9>@(?:received|won|got|drew|failed|passed|garnered|gained)\b",
            r"(?:resolutions?|proposals?)\b,? <9>@(?:was|were) (?:rejected|defeated|voted down|approved|backed"
            r"|supported)\b",
            r"voted (?:down|against|for|in favou?r of|to reject|on) <5>(?:resolutions?|proposals?)",
        ),
        "Shareholders voted on a proposal.",
        ("holders", "body"),
        0.75,
        "shareholder vote",
        ("shareholder_resolution",),
        needs=words(nouns.HOLDERS, r"annual (?:general )?meeting", r"votes?\b", r"per ?cent", r"proxy"),
    ),
    Rule(
        "holders.resolution",
        "protest",
        words(
            r"(?:fil(?:ed|ing)|submitt(?:ed|ing)|introduced|back(?:ed|ing)|support(?:ed|ing)|co-filed|proposed|brought"
            r"|put forward"
            r"|tabled) <6>@(?:resolutions?|proposals?)\b",
            r"(?:shareholder|stockholder|investor) @(?:resolutions?|proposals?)\b",
        ),
        "Shareholders put a proposal to the company.",
        ("holders", "groups", "body"),
        0.65,
        "shareholder resolution",
        ("shareholder_resolution",),
        needs=MEETING,
    ),
)
