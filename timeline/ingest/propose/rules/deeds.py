"""Rules for policies and laws, reports, product launches and court cases."""

from timeline.ingest.propose.rules.rule import PARTIES, Rule, words

COURT = r"(?:lawsuits?|suits?|complaints?|class[- ]actions?|charges?|cases?|claims?)"
DEEDS = (
    Rule(
        "policy.announced",
        "policy",
        words(
            r"(?:announc(?:ed|es)|adopted|publish(?:ed|es)|releas(?:ed|es)|unveil(?:ed|s)|issu(?:ed|es)|introduc(?:ed"
            r"|es)|set out"
            r"|impos(?:ed|es)|instituted|updated|revised|changed) <6>(?:principles|rules (?:for|on)|rules (?:for|on)"
            r"|polic(?:y|ies)|guidelines"
            r"|moratorium|ban|code of (?:conduct"
            r"|ethics)"
            r"|framework|safeguards|charter)\b"
        ),
        "Rules for one's own conduct were announced.",
        PARTIES,
        0.75,
        "policy",
    ),
    Rule(
        "policy.stopped",
        "policy",
        words(
            r"(?:would|will) (?:no longer|stop|not) (?:sell|offer|provide|allow|licen[sc]e|build|develop|supply|work"
            r"|require)(?:ing)?\b",
            r"(?:would|will|has|have) (?:paus|suspend|halt|ban|end|discontinu|stopp)(?:e|ed|ing)? <3>(?:sales?|selling"
            r"|police|use"
            r"|support|forced|mandatory)\b",
            r"(?:paused|suspended|halted|banned|ended|discontinued|stopped) <4>(?:sales?|selling|use|(?:forced"
            r"|mandatory)"
            r" arbitration)\b",
        ),
        "A company or agency said that it stops something.",
        PARTIES,
        0.72,
        "policy",
        unguarded=("modal", "negated"),
        idiom=words(r"(?:ask|demand|urg|want|call|press|petition)\w*\b[^.;]{0,90}$"),
    ),
    Rule(
        "policy.law",
        "policy",
        words(
            r"(?:passed|enacted|approved|signed|adopted) <6>(?:law|bill|ordinance|legislation|measure|act)\b",
            r"voted <3>to ban\b",
            r"banned <5>(?:facial[- ]recognition|police)\b",
        ),
        "A law or ordinance was passed.",
        ("agency", "body", "lawmakers"),
        0.66,
        "law",
    ),
    Rule(
        "report.published",
        "report",
        words(
            r"(?:publish(?:ed|es)|releas(?:ed|es)|issu(?:ed|es)|put out|unveil(?:ed|s)|made public|disclosed|obtained)"
            r" <8>(?:reports?|stud(?:y|ies)|investigation|analysis|audit|white paper|findings|documents|records|test"
            r"|e-?mails)\b"
        ),
        "A report or documents were published.",
        ("groups", "agency", "body", "lawmakers"),
        0.7,
        "report",
        idiom=words(r"(?:earnings|quarterly|annual|transparency|financial|diversity) (?:report|results)"),
    ),
    Rule(
        "report.found",
        "report",
        words(
            r"Ꝏ+(?:'s)? <2>@(?:report|study|investigation|test|audit) <3>(?:found|showed|revealed|concluded|said|says"
            r"|finds|shows)\b",
            r"(?:report|study|investigation|audit|test) (?:by|from|of) (?:the )?Ꝏ+ <4>(?:found|showed|revealed"
            r"|concluded|says|finds"
            r"|shows)\b",
        ),
        "What a report found is told.",
        ("agency", "body"),
        0.62,
        "report",
    ),
    Rule(
        "product.released",
        "product",
        words(
            r"(?:launch(?:ed|es)|releas(?:ed|es)|unveil(?:ed|s)|introduc(?:ed|es)|roll(?:ed|s) out|debuted"
            r"|announc(?:ed|es)"
            r"|made available) <8>(?:Ꝑ|(?:tool|service|software|system|product|platform|feature|app|technology|api"
            r"|chip|device"
            r"|version)\b)"
        ),
        "A product was launched.",
        ("company",),
        0.62,
        "release",
        idiom=words(
            r"launched (?:an? )?(?:investigation|campaign|petition|probe|attack)",
            r"moratorium|ban\b|polic(?:y|ies)|principles|contract|end of|would (?:stop|no longer|not)",
        ),
    ),
    Rule(
        "legal.suit",
        "legal",
        words(
            r"(?:sued|sues|suing)\b",
            rf"(?:filed|lodged|submitted|brought) <8>{COURT}\b",
            r"took <3>to court\b",
            rf"(?:lost|won|dropped|withdrew) <3>{COURT}\b",
            rf"settled <6>{COURT}\b",
            rf"hit with <6>{COURT}\b",
            r"complained to (?:the )?<4>(?:commission\w*|regulator|board|authority|watchdog|Ꝏ)",
            r"(?:judge|court|jury|tribunal|board|regulators?|commission) <3>(?:ruled|dismissed|ordered|blocked|sided"
            r"|found|upheld"
            r"|rejected)\b",
            r"(?:opened|launched|began) <3>(?:investigation|inquiry|probe)\b",
            r"(?:ruled|fined) (?:that|against|in favou?r|Ꝏ+)",
        ),
        "Something was brought before a court or decided by it.",
        ("workers", "holders", "groups", "body", "agency", "company", "lawmakers"),
        0.7,
        "lawsuit",
        ("legal_action",),
    ),
)
