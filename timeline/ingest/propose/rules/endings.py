"""Rules for the end of contracts: not renewed, ended early, expired; and for bids that were withdrawn."""

from timeline.ingest.propose.rules.rule import PARTIES, Rule, words

CON = r"(?:contracts?|deals?|agreements?|task orders?|partnership)"
WORK = r"(?:contracts?|deals?|agreements?|task orders?|partnership|licen[cs]es?|work (?:with|for|on))"
NOT = (
    r"(?:(?:would|will|did|does|do|could) not|won't|wouldn't|didn't|(?:decided|opted|chose|elected|plans?|planned"
    r"|intends?)"
    r" (?:not to|against)|not to|no longer|never|without)"
)
BEEN = r"(?:was|were|has been|had been|have been)"
ENDINGS = (
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
        "contract.ended",
        "contract",
        words(
            r"(?:cancel(?:l?ed|s)|terminat(?:ed|es)|ended|ends|scrapped|axed|dropped(?! out)|drops|pulled out of"
            r"|backed out of"
            rf"|withdrew from|severed|ditched|abandoned|tore up|quit) <9>(?:{CON}|pilot|trial)\b",
            rf"{CON} <6>{BEEN} <1>(?:cancel(?:l?ed)|terminated|scrapped|ended|dropped)\b",
            r"cuts? (?:<1>)ties (?:with )?",
            r"(?:cancel(?:l?ed)|terminated|scrapped|ended) it\b",
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
            r"(?:stay(?:s|ed|ing)?|kept|keep(?:s|ing)?) out of <6>(?:race|bidding|competition|tender|contest)\b",
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
        "contract.expired",
        "contract",
        words(rf"{CON} <14>@(?<!will\s)(?:expired|lapsed|ran out|came to (?:an|its) end)\b"),
        "A contract came to its end.",
        PARTIES,
        0.7,
        "contract",
        event="expiry",
    ),
)
