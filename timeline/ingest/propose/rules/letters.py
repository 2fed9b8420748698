"""Rules for letters and petitions, and for demands and objections told without either."""

from timeline.ingest.propose import nouns
from timeline.ingest.propose.rules.rule import ANYONE, CROWD, Rule, words

WROTE = (
    r"(?:wr[oi]tes?|writing|written|sen[dt]s?|signs?|signed|signing|penned|publish(?:ed|ing)|releas(?:ed|ing)"
    r"|deliver(?:ed|ing)"
    r"|circulat(?:ed?|ing)|post(?:ed|ing)|issu(?:ed|ing)|draft(?:ed|ing)|submitted|launch(?:ed|ing)|start(?:ed|ing)"
    r"|creat(?:ed|ing)|address(?:ed|es)|organi[sz](?:ed|ing)|hand(?:ed|ing)|present(?:ed|ing)|backed|joined)"
)
PEOPLE = f"(?:{nouns.WORKERS}|{nouns.HOLDERS}|{nouns.GROUPS})"
DECIDERS = (
    r"(?:Ꝏ|board|ceo|chief executive|chair\w*|company|management|leadership|directors|council|vice-chancellor|minister"
    r"|government|mayor|president|congress)"
)
NO_LETTER = words(
    r"(?:resignation|cover|love|form|annual|newsletter|offer|termination) letter",
    r"letter (?:of (?:intent|offer|recommendation|resignation)|to <2>(?:employees|staff|shareholders|investors)\b)",
)
LETTERS = (
    Rule(
        "letter.sent",
        "protest",
        words(
            rf"{WROTE} <6>@letters?\b",
            rf"{WROTE} <4>@e-?mails? (?:calling|demanding|urging|asking)\b",
        ),
        "A letter was written, signed, sent or circulated.",
        ANYONE,
        0.8,
        "letter",
        ("open_letter",),
        idiom=NO_LETTER,
    ),
    Rule(
        "letter.to",
        "protest",
        words(
            r"(?:in|with|via|through|from|by) (?:an?|the|their|its) <4>@letter\b,? (?:to|from|by|signed|circulating"
            r"|sent|addressed"
            r"|demanding|urging|calling|asking|obtained|published)\b",
            r"(?:in|with|via|through) (?:an?|the|their|its) <4>@letter,",
        ),
        "The sentence tells what stands in a letter to somebody.",
        ANYONE,
        0.75,
        "letter",
        ("open_letter",),
        idiom=NO_LETTER,
    ),
    Rule(
        "letter.of",
        "protest",
        words(
            r"letters?\b,? (?:from|by|signed by|(?:was|has been|had been) signed by|addressed to|circulating)\b",
            r"letters?,? signed <2>by\b",
            r"letters? (?:has|had) <1>(?:gathered|collected|drawn|attracted|been signed)\b",
            rf"{PEOPLE}(?:'s?)? @(?:open |joint |public )?letter\b",
            r"open letter\b",
        ),
        "A letter of a group is spoken of.",
        ANYONE,
        0.65,
        "letter",
        ("open_letter",),
        idiom=NO_LETTER,
    ),
    Rule(
        "letter.written_to",
        "protest",
        words(rf"(?:wrote|written) (?:(?:last|this) week )?to <3>{DECIDERS}"),
        "People wrote to those who decide.",
        ANYONE,
        0.72,
        "letter",
        ("open_letter",),
    ),
    Rule(
        "petition.signed",
        "protest",
        words(
            rf"{WROTE} <5>@petitions?\b",
            r"petitions?\b,? <3>(?:calling|asking|demanding|urging|against|signed|opposing|protesting)\b",
            r"petitions?\b,? that\b",
            r"petitions? (?:has|had|have) <1>(?:gathered|collected|drawn|attracted|been signed)\b",
            r"(?:collected|delivered|gathered|handed over) <4>(?:signatures|names)\b",
        ),
        "A petition was started, signed or delivered.",
        CROWD,
        0.8,
        "petition",
        ("petition",),
        idiom=words(
            r"petition(?:ed|s)? <3>(?:the )?(?:court|national labor|nlrb|for (?:a )?(?:union )?election)",
            r"(?:nlrb|court|labou?r relations board)\b",
        ),
    ),
    Rule(
        "objection.to",
        "protest",
        words(
            r"object(?:ed|ing|s)? to\b",
            r"protest(?:ed|ing|s)?\b(?! outside)",
            r"oppos(?:ed|ing|e)\b",
            r"(?:spoke|spoken|speak) out\b",
            r"(?:raised|voiced|expressed) <2>(?:concerns?|objections|outrage|opposition|alarm)\b",
            r"pushed back (?:on|against)\b",
            r"(?:denounced|condemned|criticized|criticised)\b",
            r"launched <3>campaign\b",
        ),
        "People objected to what a company does.",
        ("workers", "holders", "body"),
        0.56,
        "",
        ("other",),
        idiom=words(r"in protest", r"to protest", r"under protest"),
    ),
    Rule(
        "demand.made",
        "protest",
        words(
            r"(?:ask(?:ed|ing|s)?|demand(?:ed|ing|s)?|call(?:ed|ing|s)? (?:on|for|upon)|urg(?:ed|es|ing)|press(?:ed"
            r"|ing)"
            r"|implor(?:ed|ing)|want(?:ed)?)\s"
        ),
        "People asked a company for something.",
        ("workers", "holders", "groups", "body"),
        0.46,
        actions=("other",),
        is_weak=True,
    ),
)
