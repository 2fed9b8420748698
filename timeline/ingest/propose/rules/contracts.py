"""Rules for contracts as they begin and go on: bids sought, awards, renewals, changes, options."""

from timeline.ingest.propose.rules.endings import BEEN, CON, NOT
from timeline.ingest.propose.rules.rule import PARTIES, Rule, words

CONTRACTS = (
    Rule(
        "contract.renewed",
        "contract",
        words(
            rf"(?:renew(?:ed|s|ing)|extend(?:ed|s)) <9>{CON}\b",
            rf"{CON} <8>{BEEN} (?!not\b)<1>(?:renewed|extended)\b",
            r"signed <4>(?:renewal|extension)\b",
            r"(?:renewed|extended) it\b",
            rf"(?:renewal|extension) of <6>{CON}\b",
        ),
        "A contract was renewed or extended.",
        PARTIES,
        0.78,
        "contract",
        event="renewal",
        idiom=words(
            "option", r"renewed (?:interest|calls?|pressure|scrutiny|attention|criticism|protests?|focus|debate)"
        ),
    ),
    Rule(
        "contract.to_be_renewed",
        "contract",
        words(rf"(?:would|will) (?:renew|extend) <9>{CON}\b"),
        "A party said that a contract would be renewed.",
        PARTIES,
        0.68,
        "contract",
        event="renewal",
        unguarded=("modal",),
        needs=words(r"(?:said|says|announced|told|confirmed|wrote)\b"),
    ),
    Rule(
        "contract.awarded",
        "contract",
        words(
            r"(?:award(?:ed|s|ing)?|won|wins?|landed|secured|sign(?:ed|s)|inked|clinched|received|nabbed|granted|gave"
            r"|snagged"
            rf"|announced|handed) <12>{CON}\b",
            rf"{CON} <10>{BEEN} <1>(?:awarded|won|signed)\b",
            rf"{CON} <10>went to\b",
            r"awarded to Ꝏ",
            r"(?:won|secured|landed) work worth\b",
            r"(?:selected|chose|picked|tapped|hired) Ꝏ+ (?:for|to)\b",
        ),
        "A contract was awarded or signed.",
        PARTIES,
        0.72,
        "contract",
        event="award",
        idiom=words(
            r"(?:union|labou?r|employment) contract",
            "collective bargaining",
            r"signed <6>(?:letter|petition)",
            r"non-disclosure agreements?",
            r"won(?:'t| the right)",
            r"(?:gave|give) <3>deal of",
            r"settlement agreement",
            r"(?:demand|protest|against|cancel|end|drop|over|about) <4>contract",
            rf"{NOT} <2>(?:renew|extend)",
        ),
        needs=words("Ꝏ"),
    ),
    Rule(
        "contract.signed_it",
        "contract",
        words(r"(?:signed|awarded|won) it (?=in\b|on\b|last\b|for\b)"),
        "A contract spoken of just before was awarded or signed.",
        PARTIES,
        0.66,
        "contract",
        event="award",
        needs=words(CON),
    ),
    Rule(
        "contract.bids_sought",
        "contract",
        words(
            r"(?:issued|released|published|posted|put out) <5>(?:requests? for (?:proposals?|information|quotes?)"
            r"|RFPs?|solicitation"
            r"|tender)\b",
            r"(?:opened|invited|sought|is seeking|are seeking|solicited|called for) <4>(?:bids|bidding|proposals"
            r"|tenders)\b",
            r"put <6>out to tender\b",
            r"with a call for (?:bids|tenders|proposals|offers)\b",
            rf"(?:tender|bidding) <4>{BEEN} <1>(?:opened|launched)\b",
        ),
        "A buyer asked for bids.",
        PARTIES,
        0.7,
        "solicitation",
        event="solicitation",
    ),
    Rule(
        "contract.changed",
        "contract",
        words(rf"(?:modified|amended|expanded|increased|enlarged) <8>{CON}\b"),
        "A contract was changed.",
        PARTIES,
        0.66,
        "contract",
        event="modification",
    ),
    Rule(
        "contract.option",
        "contract",
        words(r"exercised <6>options?\b"),
        "A buyer used an option of a contract.",
        PARTIES,
        0.7,
        "contract",
        event="option",
        idiom=words(r"(?:stock|share) options?"),
    ),
)
