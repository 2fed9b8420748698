"""What people who work at a company, own it, or stand against it do."""

from timeline.ingest.propose import nouns
from timeline.ingest.propose.rules.rule import Rule, words

CROWD = ("workers", "groups", "lawmakers", "body")
ANYONE = ("workers", "holders", "groups", "lawmakers", "body")
WROTE = (
    r"(?:wr[oi]te|writ(?:ing|ten)|sen[dt]|sign(?:ed|ing)?|penned|publish(?:ed|ing)|releas(?:ed|ing)|deliver(?:ed|ing)"
    + (
        r"|circulat(?:ed?|ing)|post(?:ed|ing)|issu(?:ed|ing)|draft(?:ed|ing)|submitted|launch(?:ed|ing)|start(?:ed|ing)|creat(?:ed|ing))"
    )
)
STAGED = r"(?:stag(?:ed|ing|e)|held|hold(?:ing)?|organi[sz](?:ed|ing)|led|join(?:ed|ing)|participat(?:ed|ing) in|took part in|began|launched|took to)"
PROTESTS = (
    Rule(
        "letter.sent",
        "protest",
        words(rf"\b{WROTE}\s+<W>{{0,6}}?(?P<at>letters?)\b(?! of (?:intent|offer|recommendation|resignation))"),
        "A letter was written, signed, sent or circulated.",
        ANYONE,
        0.8,
        "letter",
        ("open_letter",),
        idiom=words(
            r"\b(?:resignation|cover|love|form|annual|newsletter|offer|termination)\s+letter|letter to (?:<W>{0,2})?(?:employees|staff|shareholders|investors)\b"
        ),
    ),
    Rule(
        "letter.to",
        "protest",
        words(
            r"\b(?:in|with|via|through|from|by)\s+(?:an?|the|their|its)\s+<W>{0,4}?(?P<at>letter)\b(?:,)?(?:\s+(?:to|from|by|signed|circulating|sent|addressed|demanding|urging|calling|asking|obtained|published)\b|,)"
        ),
        "The sentence tells what stands in a letter to somebody.",
        ANYONE,
        0.75,
        "letter",
        ("open_letter",),
        idiom=words(
            r"\b(?:resignation|cover|form|annual|termination)\s+letter|letter to (?:<W>{0,2})?(?:employees|staff|shareholders|investors)\b"
        ),
    ),
    Rule(
        "letter.of",
        "protest",
        words(
            rf"\b(?P<at>letters?)\b(?:,)?\s+(?:from|by|signed by|was signed by|has been signed by|had been signed by|addressed to|has (?:gathered|collected|drawn)|circulating)\b|(?:{nouns.WORKERS}|{nouns.HOLDERS}|{nouns.GROUPS})(?:'s?)?\s+(?:open |joint |public )?letter\b|\bopen letter\b"
        ),
        "A letter of a group is spoken of.",
        ANYONE,
        0.65,
        "letter",
        ("open_letter",),
        idiom=words(
            r"\b(?:resignation|cover|form|annual|termination)\s+letter|letter to (?:<W>{0,2})?(?:employees|staff|shareholders|investors)\b"
        ),
    ),
    Rule(
        "letter.written_to",
        "protest",
        words(
            r"\b(?P<at>wrote\s+(?:last\s+week\s+|this\s+week\s+)?to\s+<W>{0,3}?(?:Ꝏ|board|ceo|chief\s+executive|chair\w*|company"
            r"|management|leadership|directors|council|vice-chancellor|minister|government))"
        ),
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
            rf"\b{WROTE}\s+<W>{{0,5}}?(?P<at>petitions?)\b|\b(?P<of>petition)\b,?\s+(?:<W>{{0,3}}?(?:calling|asking|demanding|urging|against|signed|opposing|protesting)|that)\b"
        ),
        "A petition was started, signed or delivered.",
        CROWD,
        0.8,
        "petition",
        ("petition",),
        idiom=words(
            r"petition(?:ed|s)?\s+(?:<W>{0,3})?(?:the )?(?:court|national labor|nlrb|for (?:a )?(?:union )?election)|(?:nlrb|court|labor relations board)"
        ),
    ),
    Rule(
        "walkout.staged",
        "protest",
        words(
            rf"\b(?P<at>walk(?:ed|ing)?[ -](?:out|off (?:the|their) jobs?|off work))\b|\b{STAGED}\s+<W>{{0,6}}?walk-?outs?\b|\bwalk-?outs?\b\s+(?:<W>{{0,3}}?)(?:by|of|over|drew|involved|included|took place|began|started|at)\b|\b(?:left their (?:desks|posts)|stopped work(?:ing)?)\b"
        ),
        "People left their work together.",
        CROWD,
        0.8,
        "walkout",
        ("walkout",),
        idiom=words(
            r"walk(?:ed|ing|s)? out (?:of|with|on) (?:(?:a|an|the|his|her|that) )?(?:<W>{0,2})?(?:stores?|shops?|meetings?|rooms?|restaurants?|interviews?|talks|hearings?|doors?|negotiations|items?|products?|groceries)|just walk out"
        ),
    ),
    Rule(
        "strike.held",
        "protest",
        words(
            rf"\b(?:went|go|gone|going|are|were|was|been|out|remain(?:ed)?)\s+on\s+(?:<W>{{0,2}}?)(?P<at>strike)\b|\b{STAGED}\s+<W>{{0,5}}?strikes?\b|\bstriking\s+(?:{nouns.WORKERS})|\bstrikes?\s+(?:by|of|at|against|over|involving)\b|\bwork stoppages?\b|\bdowned tools\b|\b(?:{nouns.WORKERS})\s+(?:struck|strike)\b"
        ),
        "Work was stopped by a strike.",
        ("workers", "groups", "body"),
        0.8,
        "strike",
        ("strike",),
        idiom=words(
            r"\b(?:drone|air|military|missile|lightning|hunger|precision|first)[ -]strikes?|strik(?:e|ing|es) (?:a |the )?(?:deal|balance|chord|price|zone)|struck (?:a |down|by|me|him|her)|strikes? against (?:<W>{0,3})?(?:targets?|terrorists?|militants|iran|syria)|rent strike"
        ),
    ),
    Rule(
        "rally.held",
        "protest",
        words(
            rf"\b(?:rallied|picketed|picketing|marched|demonstrated|protested\s+(?:outside|in front of|at)|gathered\s+(?:outside|in front of)|{STAGED}\s+<W>{{0,5}}?(?:protests?|demonstrations?|rally|rallies|pickets?|march|sit-in|vigil|the streets))\b|\b(?:rally|(?<!in )(?<!to )protest|demonstration|sit-in|vigil|march)\s+(?:outside|in front of|at)\b"
        ),
        "People gathered in public to protest.",
        CROWD,
        0.7,
        "rally",
        ("rally",),
        idiom=words(
            r"(?:stocks?|shares|markets?|prices) <W>{0,2}?rall|rall(?:ied|y) (?:behind|around|to the)|marched (?:in|into) (?:a|the) (?:office|room)|under protest"
        ),
    ),
    Rule(
        "resignation.of_workers",
        "protest",
        words(
            r"\b(?P<at>resign(?:ed|ing|s)?|resignations?|quit|hand(?:ed|ing)?\s+in\s+their\s+(?:notices?|resignations?)|gave\s+(?:their\s+)?notice|left\s+their\s+jobs|left\s+(?:the company|Ꝏ+)(?=\s+(?:over|in protest|because|to protest|in response|citing|as a result))|stepped\s+down)\b"
        ),
        "People gave up their jobs.",
        ("workers", "person"),
        0.75,
        "resignation",
        ("resignation",),
        idiom=words(
            r"resigned (?:themselves|himself|herself) to|quit (?:smoking|facebook|twitter)|call(?:ed|s|ing)? (?:on|for) <W>{0,6}?(?:resign|resignation)|demand\w* <W>{0,5}?resign|resignation of (?:the )?(?:ceo|president|chief)"
        ),
    ),
    Rule(
        "holders.vote",
        "protest",
        words(
            rf"\b{nouns.HOLDERS}\s+<W>{{0,5}}?(?P<at>voted|rejected|defeated|approved|turned down|voted down)\b|\b(?:resolutions?|proposals?)\b,?\s+<W>{{0,9}}?(?P<won>received|won|got|drew|failed|(?:was|were) (?:rejected|defeated|voted down|approved)|passed|garnered|gained)\b|\b(?P<vote>voted)\s+(?:down|against|for|in favor of|to reject|on)\s+<W>{{0,5}}?(?:resolutions?|proposals?)"
        ),
        "Shareholders voted on a proposal.",
        ("holders", "body"),
        0.75,
        "shareholder vote",
        ("shareholder_resolution",),
        needs=words(rf"\b(?:{nouns.HOLDERS}|annual (?:general )?meeting|votes?|percent|per cent|proxy)\b"),
    ),
    Rule(
        "holders.resolution",
        "protest",
        words(
            rf"\b(?:fil(?:ed|ing)|submitt(?:ed|ing)|introduced|back(?:ed|ing)|support(?:ed|ing)|co-filed|proposed|brought|put forward|tabled)\s+<W>{{0,6}}?(?P<at>resolutions?|proposals?)\b|\b(?:shareholder|stockholder|investor)\s+(?P<of>resolutions?|proposals?)\b"
        ),
        "Shareholders put a proposal to the company.",
        ("holders", "groups", "body"),
        0.65,
        "shareholder resolution",
        ("shareholder_resolution",),
        needs=words(rf"\b(?:{nouns.HOLDERS}|annual (?:general )?meeting|proxy)\b"),
    ),
    Rule(
        "refusal.of_work",
        "protest",
        words(
            r"\b(?P<at>(?:refus(?:ed|ing)|declin(?:ed|ing)) to (?:work on|build|develop|write|participate in|contribute|do (?:(?:any|the|more|further) ){0,3}work|take part|help|handle|maintain|touch|code|deliver|load|process))\b"
        ),
        "People would not do a piece of work.",
        ("workers",),
        0.75,
        "refusal",
        ("refusal_of_work",),
    ),
    Rule(
        "union.drive",
        "protest",
        words(
            r"\b(?P<at>vot(?:ed|ing)\s+<W>{0,5}?(?:to (?:unioni[sz]e|form|join)|(?:against|for|in favor of) (?:unioni[sz]\w+|forming|joining|representation))|form(?:ed|ing)\s+<W>{0,3}?union\b|unioni[sz]ed|(?:filed|filing|petitioned)\s+(?:<W>{0,6}?)(?:for\s+(?:a|an)\s+(?:union\s+)?(?:election|vote|ballot)|union election|NLRB|Labou?r Relations Board)|(?:asked|asking) for a vote on a union|recogni[sz]ed\s+(?:<W>{0,3}?)union|announced\s+<W>{0,6}?(?:union|unioni[sz]e|unioni[sz]ing)\b|(?:won|gained)\s+(?:union )?(?:recognition|representation)|(?:launched|began|started)\s+<W>{0,3}?(?:union|unioni[sz]ing)\b|signed union cards)"
        ),
        "People formed, joined or sought a union.",
        ("workers", "groups", "body"),
        0.75,
        "union drive",
        ("union_drive",),
    ),
    Rule(
        "boycott.called",
        "protest",
        words(r"\b(?:call(?:ed|ing)? for (?:a|an) (?:<W>{0,2})?)?(?P<at>boycott(?:ed|ing)?)\b"),
        "A boycott was called or held.",
        CROWD,
        0.65,
        "boycott",
        ("boycott",),
    ),
    Rule(
        "whistle.blown",
        "protest",
        words(
            r"\b(?P<at>blew the whistle|whistle-?blower|leaked\s+<W>{0,6}?(?:documents|memos?|files|e-?mails|recordings?|details))\b"
        ),
        "Somebody inside made something known.",
        ("workers", "person"),
        0.6,
        "disclosure",
        ("whistleblowing",),
    ),
    Rule(
        "objection.to",
        "protest",
        words(
            r"\b(?P<at>object(?:ed|ing|s)? to|(?:spoke|spoken) out (?:against|about|over)|protest(?:ed|ing)?(?!ers?)|oppos(?:ed|ing)|(?:spoke|spoken|speak) out against|(?:raised|voiced|expressed) (?:<W>{0,2})?(?:concerns?|objections|outrage|opposition|alarm)|pushed back (?:on|against)|denounced|condemned|criticized)\b"
        ),
        "People objected to what a company does.",
        ("workers", "holders", "body"),
        0.56,
        "",
        ("other",),
    ),
    Rule(
        "demand.made",
        "protest",
        words(
            r"\b(?P<at>(?:are |were |have |also |have also )*(?:ask(?:ed|ing)?|demand(?:ed|ing|s)?|call(?:ed|ing)? (?:on|for|upon)|urg(?:ed|ing)|press(?:ed|ing)|implor(?:ed|ing)|want(?:ed)?)\s)"
        ),
        "People asked a company for something.",
        ("workers", "holders", "groups", "body"),
        0.4,
        "",
        (),
        is_weak=True,
    ),
)
