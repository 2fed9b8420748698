"""What becomes of contracts: who said what about buying and selling."""

from timeline.ingest.propose.rules.rule import PARTIES, Rule, words

CON = r"(?:contracts?|deals?|agreements?|task orders?|partnership)"
WORK = r"(?:contracts?|deals?|agreements?|task orders?|partnership|licen[cs]es?|work (?:with|for|on))"
NOT = (
    r"(?:(?:would|will|did|does|do|could) not|won't|wouldn't|didn't|(?:decided|opted|chose|elected|plans?|planned"
    r"|intends?)"
    r" (?:not to|against)|not to|no longer|never|without)"
)
BEEN = r"(?:was|were|has been|had been|have been)"
CONTRACTS = (
    Rule(
        "contract.not_renewed",
        "contract",
        words(
            rf"(?:{NOT}|(?:declin|refus)(?:ed|es|ing) to) <2>(?:renew(?:ing)?|extend(?:ing)?|re-?up)\b",
            rf"{NOT} <2>seek(?:ing)? (?:to renew|an? (?:renewal|extension|new contract|follow-on))",
            rf"{NOT} <2>pursue <2>(?:renewal|follow-?on|follow-?up)\b",
            rf"{BEEN} not (?:renewed|extended)\b",
            r"(?:let|letting|allow(?:ed|ing)?) <8>(?:lapse|expire|run out)\b",
        ),
        "A party said or decided that a contract would not be renewed.",
        PARTIES,
        0.8,
        "contract",
        event="non_renewal",
        unguarded=("modal", "negated"),
        needs=words(WORK, "Ꝑ", "maven"),
    ),
    Rule(
        "contract.not_renewed_quoted",
        "contract",
        words(
            r"we(?:'re| are| have| will|'ve|'ll| would)? (?:not|won't|decided not to|not going to|decided against)"
            r" <3>@(?:renew(?:ing)?|extend(?:ing)?)\b",
            r"we won't <3>@(?:renew|extend)\b",
        ),
        "A party's own words say that a contract will not be renewed.",
        PARTIES,
        0.75,
        "contract",
        event="non_renewal",
        unguarded=("modal", "negated"),
        spoken=True,
    ),
    Rule(
        "contract.renewed",
        "contract",
        words(
            rf"(?:renew(?:ed|s|ing)|extend(?:ed|s)) <9>{CON}\b",
            rf"{CON} <8>{BEEN} (?!not\b)<1>(?:renewed|extended)\b",
            r"signed <4>(?:renewal|extension)\b",
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
        "contract.ended",
        "contract",
        words(
            r"(?:cancel(?:l?ed|s)|terminat(?:ed|es)|ended|ends|scrapped|axed|dropped(?! out)|drops|pulled out of"
            r"|backed out of"
            rf"|withdrew from|severed|ditched|abandoned|tore up|quit) <9>(?:{CON}|pilot|trial)\b",
            rf"{CON} <6>{BEEN} <1>(?:cancel(?:l?ed)|terminated|scrapped|ended|dropped)\b",
            r"cuts? (?:<1>)ties (?:with )?",
        ),
        "A contract was ended before its time.",
        PARTIES,
        0.72,
        "contract",
        event="termination",
        idiom=words(
            r"petitions? to", r"dropped (?:a|the|its) (?:lawsuit|suit)", "employment contract", r"ends? (?:in|on|with) "
        ),
    ),
    Rule(
        "contract.bid_withdrawn",
        "contract",
        words(
            r"(?:withdr(?:ew|awn|aws)|pull(?:ed|s)|dropp?(?:ed|s)|back(?:ed|s)|bow(?:ed|s)) <4>(?:from|out of"
            r"|out) <6>(?:bid|bidding"
            r"|competition|race|running|contest|contract|consideration|tender)\b",
            r"(?:withdr(?:ew|awn|aws)|pulled|dropped|abandoned) (?:its|their|a|the) <2>(?:bid|offer|tender)\b",
            rf"(?:bid|offer|tender) <6>{BEEN} <1>withdrawn\b",
            r"(?:bowed|dropped|pulled) out\b(?! of)",
            r"(?:has|had|have) withdrawn\b(?! <2>(?:its|their|the|a)\b)",
            rf"{NOT} <2>(?:bid|bidding|compet(?:e|ing)|tender|submit(?:ting)? an? (?:bid|proposal|offer))\b",
        ),
        "A bidder withdrew, or said it would not bid.",
        PARTIES,
        0.78,
        "bid",
        event="bid_withdrawn",
        unguarded=("modal", "negated"),
        idiom=words(r"not <3>(?:say|know|whether)"),
        needs=words(
            r"bid(?:s|der|ders|ding)?\b", "tender", "race", "contract", "competition", "running", "offer", "contest"
        ),
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
    Rule(
        "contract.expired",
        "contract",
        words(rf"{CON} <8>@(?<!will\s)(?:expired|lapsed|ran out|came to (?:an|its) end)\b"),
        "A contract came to its end.",
        PARTIES,
        0.7,
        "contract",
        event="expiry",
    ),
)
