"""Rules for walkouts, strikes, rallies, resignations, refusals, union drives, boycotts and whistle-blowing."""

from timeline.ingest.propose import nouns
from timeline.ingest.propose.rules.rule import CROWD, Rule, words

STAGED = (
    r"(?:stag(?:ed|ing|es?)|held|hold(?:s|ing)?|organi[sz](?:ed|ing)|led|join(?:ed|ing)|participat(?:ed|ing) in"
    r"|took part in"
    r"|taking part in|began|begun|launched|took to|kicked off|started|attended)"
)
STOPPAGES = (
    Rule(
        "walkout.staged",
        "protest",
        words(
            r"walk(?:ed|ing)?[ -](?:out|off (?:the|their) jobs?|off work)\b",
            rf"{STAGED} <6>walk-?outs?\b",
            r"walk-?outs? <3>(?:by|of|over|drew|involved|included|took place|began|started|at)\b",
            r"left their (?:desks|posts)\b",
            r"stopped work(?:ing)?\b",
        ),
        "People left their work together.",
        CROWD,
        0.8,
        "walkout",
        ("walkout",),
        idiom=words(
            r"walk(?:ed|ing|s)? out (?:of|with|on) (?:(?:a|an|the|his|her|that) )?<2>(?:stores?|shops?|meetings?"
            r"|rooms?|restaurants?"
            r"|interviews?|talks|hearings?|doors?|negotiations|items?|products?|groceries)",
            r"just walk out",
        ),
    ),
    Rule(
        "strike.held",
        "protest",
        words(
            r"(?:went|go|gone|going|goes|are|were|was|been|out|remain(?:ed)?) on <2>@strike\b",
            rf"{STAGED} <5>(?:strikes?|strike actions?)\b",
            rf"striking (?:Ꝏ+ )?{nouns.WORKERS}",
            r"strikes? (?:by|of|at|over|involving)\b",
            r"(?:work )?stoppages?\b",
            r"(?:work-to-rule|go-slow|sick-?out|slowdown)\b",
            r"(?:downed|down) (?:their )?tools\b",
            r"(?:laid|put) down (?:their )?(?:tools|work)\b",
            rf"{nouns.WORKERS} @struck\b",
        ),
        "Work was stopped by a strike.",
        ("workers", "groups", "body"),
        0.8,
        "strike",
        ("strike",),
        idiom=words(
            r"(?:drone|air|military|missile|lightning|hunger|precision|first|rent|climate)[ -]strikes?",
            r"strik(?:e|ing|es) (?:a |the )?(?:deal|balance|chord|price|zone)",
            r"struck (?:a |an |down|by|me|him|her)",
            r"strikes? against <3>(?:targets?|terrorists?|militants|iran|syria)",
        ),
    ),
    Rule(
        "rally.held",
        "protest",
        words(
            r"(?:rallied|picketed|picketing|marched|demonstrated)\b",
            r"protest(?:ed|ing|s)? (?:outside|in front of)\b",
            r"gathered (?:outside|in front of|at|on)\b(?= <12>(?:protest|against|demand|banners?|signs|candles"
            r"|placards))",
            rf"{STAGED} <5>(?:protests?|demonstrations?|rally|rallies|pickets?|march|sit-in|vigil|the streets)\b",
            r"(?:rally|(?<!in\s)(?<!to\s)protest|demonstration|sit-in|vigil|march) (?:outside|in front of|at)\b",
            r"(?:gathered|protested|protesters) (?:outside|in front of)\b",
            r"stood <6>(?:in front of|outside|with (?:candles|signs|banners|placards))",
            r"lit candles\b",
            r"(?:blocked|blockaded) <3>(?:entrance|road|gates?|street)",
            r"held <2>(?:candles|signs|banners|placards) (?:outside|in front of)",
            r"(?:vigil|rally|protest|demonstration|memorial|march|sit-in) <4>(?:was|were) held\b",
        ),
        "People gathered in public to protest.",
        CROWD,
        0.7,
        "rally",
        ("rally",),
        idiom=words(
            r"(?:stocks?|shares|markets?|prices) <2>rall",
            r"rall(?:ied|y) (?:behind|around|to the)",
            r"marched (?:in|into) (?:a|the) (?:office|room)",
            r"under protest",
        ),
    ),
    Rule(
        "resignation.of_workers",
        "protest",
        words(
            r"resign(?:ed|ing|s)?\b",
            r"resignations?\b",
            r"quit\b",
            r"hand(?:ed|ing)? in their (?:notices?|resignations?)\b",
            r"gave (?:their )?notice\b",
            r"left their jobs\b",
            r"left (?:the company|Ꝏ+)(?= (?:over|in protest|because|to protest|in response|citing|as a result))",
            r"stepped down\b",
        ),
        "People gave up their jobs.",
        ("workers", "person"),
        0.75,
        "resignation",
        ("resignation",),
        idiom=words(
            r"resign(?:ed)? (?:themselves|himself|herself) to",
            r"resigned to\b",
            r"quit (?:smoking|facebook|twitter)",
            r"call(?:ed|s|ing)? (?:on|for) <6>(?:resign|resignation)",
            r"demand\w* <5>resign",
            r"resignation of (?:the )?(?:ceo|president|chief)",
        ),
    ),
    Rule(
        "refusal.of_work",
        "protest",
        words(
            r"(?:refus(?:ed|es|ing)|declin(?:ed|ing)) to (?:work on|build|develop|write|participate in|contribute"
            r"|take part|help"
            r"|handle|maintain|touch|code|deliver|load|process|do (?:(?:any|the|more|further) ){0,3}work)",
        ),
        "People would not do a piece of work.",
        ("workers",),
        0.75,
        "refusal",
        ("refusal_of_work",),
        unguarded=("modal",),
    ),
    Rule(
        "union.drive",
        "protest",
        words(
            r"vot(?:ed|es|ing) <5>to (?:unioni[sz]e|form|join|create)\b",
            r"vot(?:ed|es|ing) <5>(?:against|for|in favou?r of) (?:unioni[sz]\w+|forming|joining|representation"
            r"|a union)",
            r"(?:form|join|creat|found)(?:ed|ing|s) <4>(?:union|works council)\b",
            r"unioni[sz]ed\b",
            r"(?:sought|attempting|trying|seeking) to (?:unioni[sz]e|organi[sz]e)\b",
            r"(?:filed|filing|petitioned) <6>(?:for (?:a|an) (?:union )?(?:election|vote|ballot)|union election|NLRB"
            r"|Labou?r Relations Board)\b",
            r"announced <6>(?:union|unioni[sz]e|unioni[sz]ing|unioni[sz]ation)\b",
            r"(?:won|gained) <2>(?:recognition|representation)\b",
            r"(?:launched|began|started) <3>(?:union|unioni[sz]ing)\b",
            r"signed <2>union (?:cards|contract)",
            r"elected <2>works council",
            r"recogni[sz](?:ed|es) <4>(?:union|association of)\b",
        ),
        "People formed, joined or sought a union.",
        ("workers", "groups", "body"),
        0.75,
        "union drive",
        ("union_drive",),
        unguarded=("modal",),
        idiom=words(
            r"(?:may|might|could|would|plan(?:s|ned)? to|considering|against|European|Soviet|credit|customs) <1>union"
        ),
    ),
    Rule(
        "boycott.called",
        "protest",
        words(
            r"call(?:ed|ing|s)? for (?:a|an) <2>@boycott\b",
            r"(?:urg|call|ask)\w+ <4>to @boycott\b",
            r"boycott(?:ed|ing|s)?\b",
        ),
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
            r"blew the whistle\b",
            r"whistle-?blower",
            r"leaked <6>(?:documents|memos?|files|e-?mails|recordings?|details)\b",
        ),
        "Somebody inside made something known.",
        ("workers", "person"),
        0.6,
        "disclosure",
        ("whistleblowing",),
    ),
)
