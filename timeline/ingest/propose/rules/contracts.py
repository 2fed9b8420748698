"""What becomes of contracts: who said what about buying and selling."""

from timeline.ingest.propose.rules.rule import Rule, words

CON = r"(?:contracts?|deals?|agreements?|task orders?|partnership|work (?:with|for|on))"
NOT = r"(?:(?:would|will|did|does|do|could) not|won't|wouldn't|didn't|(?:decided|opted|chose|elected|plans?|planned|intends?) (?:not to|against)|not to|no longer|never)"
PARTIES = ("company", "agency", "body")
CONTRACTS = (
    Rule(
        "contract.not_renewed",
        "contract",
        words(
            rf"\b(?P<at>{NOT}\s+<W>{{0,2}}?(?:renew(?:ing)?|extend(?:ing)?|re-?up|seek(?:ing)?\s+(?:to renew|an? (?:renewal|extension|new contract|follow-on))|pursue\s+<W>{{0,2}}?(?:renewal|follow-?on|follow-?up)))\b|\b(?P<lapse>(?:let|letting|allow(?:ed|ing)?)\s+<W>{{0,8}}?(?:lapse|expire|run out))\b"
        ),
        "A party said or decided that a contract would not be renewed.",
        PARTIES,
        0.8,
        "contract",
        event="non_renewal",
        unguarded=("modal", "negated"),
        needs=words(rf"{CON}|Ꝑ|maven"),
    ),
    Rule(
        "contract.not_renewed_quoted",
        "contract",
        words(
            r"\bwe(?:'re| are| have| will|'ve|'ll| would)?\s+(?:not|won't|decided not to|not going to|decided against)\s+<W>{0,3}?(?P<at>renew(?:ing)?|extend(?:ing)?)\b"
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
            rf"\b(?P<at>renew(?:ed|s|ing)|extend(?:ed|s))\s+<W>{{0,9}}?{CON}|\b{CON}\s+<W>{{0,8}}?(?:was|were|has been|had been|have been)\s+(?:<W>{{0,1}}?)(?:renewed|extended)\b|\bsigned\s+<W>{{0,4}}?(?:renewal|extension)\b|\b(?:renewal|extension)\s+of\s+<W>{{0,6}}?{CON}\b"
        ),
        "A contract was renewed or extended.",
        PARTIES,
        0.78,
        "contract",
        event="renewal",
        idiom=words(
            r"\boption\b|renewed (?:interest|calls?|pressure|scrutiny|attention|criticism|protests?|focus|debate)"
        ),
    ),
    Rule(
        "contract.awarded",
        "contract",
        words(
            rf"\b(?P<at>award(?:ed|s|ing)?|won|wins?|landed|secured|sign(?:ed|s)|inked|clinched|received|nabbed|granted|gave|snagged|announced)\s+<W>{{0,12}}?{CON}\b|\b{CON}\s+<W>{{0,10}}?(?:(?:was|were|has been|had been)\s+(?:<W>{{0,1}}?)(?:awarded|won|signed)|went)\b|\bawarded\s+to\s+Ꝏ|\b(?:selected|chose|picked|tapped|hired)\s+Ꝏ+\s+(?:for|to)\b"
        ),
        "A contract was awarded or signed.",
        PARTIES,
        0.72,
        "contract",
        event="award",
        idiom=words(
            r"union contract|collective bargaining|labor contract|employment contract|signed (?:<W>{0,6})?(?:letter|petition)|non-disclosure agreements?|won(?:'t| the right)|(?:gave|give) <W>{0,3}?deal of|settlement agreement|(?:demand|protest|against|cancel|end|drop|over|about) (?:<W>{0,4})?contract"
        ),
        needs=words(r"Ꝏ"),
    ),
    Rule(
        "contract.ended",
        "contract",
        words(
            rf"\b(?P<at>cancel(?:l?ed|s)|terminat(?:ed|es)|ended|ends|scrapped|axed|dropped(?!\s+out)|drops|pulled\s+out\s+of|backed\s+out\s+of|withdrew\s+from|cut(?:s)?\s+ties|severed|ditched|abandoned|tore up)\s+<W>{{0,9}}?{CON}\b|\b{CON}\s+<W>{{0,6}}?(?:was|were|has been|had been)\s+(?:<W>{{0,1}}?)(?:cancel(?:l?ed)|terminated|scrapped|ended|dropped)\b|\bcut(?:s)? ties with Ꝏ"
        ),
        "A contract was ended before its time.",
        PARTIES,
        0.72,
        "contract",
        event="termination",
        idiom=words(r"petition(?:s)? to|dropped (?:a|the|its) (?:lawsuit|suit)|employment contract"),
    ),
    Rule(
        "contract.bid_withdrawn",
        "contract",
        words(
            rf"\b(?P<at>(?:withdr(?:ew|awn|aws)|pull(?:ed|s)|dropp?(?:ed|s)|back(?:ed|s)|bow(?:ed|s))\s+<W>{{0,4}}?(?:from|out of|out)\s+<W>{{0,5}}?(?:bid|bidding|competition|race|running|contest|contract|consideration)|(?:withdr(?:ew|awn|aws)|pulled|dropped|abandoned)\s+(?:its|their|a|the)\s+<W>{{0,2}}?bid|{NOT}\s+<W>{{0,2}}?(?:bid|bidding|compet(?:e|ing)|submit(?:ting)?\s+a\s+(?:bid|proposal))\b)"
        ),
        "A bidder withdrew, or said it would not bid.",
        PARTIES,
        0.78,
        "bid",
        event="bid_withdrawn",
        unguarded=("modal", "negated"),
    ),
    Rule(
        "contract.bids_sought",
        "contract",
        words(
            r"\b(?P<at>(?:issued|released|published|posted|put\s+out)\s+<W>{0,5}?(?:requests?\s+for\s+(?:proposals?|information|quotes?)|RFPs?|solicitation|tender)|(?:opened|invited|sought|is seeking|are seeking|solicited)\s+<W>{0,4}?(?:bids|bidding|proposals)\b)"
        ),
        "A buyer asked for bids.",
        ("agency", "company", "body"),
        0.7,
        "solicitation",
        event="solicitation",
    ),
    Rule(
        "contract.changed",
        "contract",
        words(rf"\b(?P<at>(?:modified|amended|expanded|increased|enlarged)\s+<W>{{0,8}}?{CON})\b"),
        "A contract was changed.",
        PARTIES,
        0.66,
        "contract",
        event="modification",
    ),
    Rule(
        "contract.option",
        "contract",
        words(r"\b(?P<at>exercised\s+<W>{0,6}?options?)\b"),
        "A buyer used an option of a contract.",
        PARTIES,
        0.7,
        "contract",
        event="option",
        idiom=words(r"stock options?|share options?"),
    ),
    Rule(
        "contract.expired",
        "contract",
        words(rf"\b{CON}\s+<W>{{0,8}}?(?P<at>(?<!will )(?:expired|lapsed|ran\s+out|came\s+to\s+an\s+end))\b"),
        "A contract came to its end.",
        PARTIES,
        0.7,
        "contract",
        event="expiry",
    ),
)
