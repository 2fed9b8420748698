"""What companies, agencies and others say, decide, publish and bring before courts."""

import re

from timeline.ingest.propose.rules.rule import Rule, words

SPEAKERS = ("company", "agency")
PERSON = r"[A-Z][\w'-]+(?:\s[A-Z][\w'.-]+){1,2}"
OFFICER = r"(?:chief\s+executive|CEO|chair(?:man|woman|person)?|(?:vice\s+)?president|director|co-?founder|founder|general\s+manager|head|chief\s+(?:\w+\s+){0,2}officer|secretary|commissioner|vice-chancellor|minister|mayor|who\s+(?:runs|leads|heads|founded))"
TOLD = r"(?:told|said|wrote|rejected|defended|denied|dismissed|called|argued|insisted)"
PIECE = r"(?:blog\s+posts?|blog|memo|e-?mail|press\s+release|op-ed|note|post|tweet|video|town\s+hall|internal\s+meeting|all-hands(?:\s+meeting)?|message\s+to\s+(?:the\s+)?\w+|interview)"
TO_STAFF = r"(?:letter|message|memo|note|e-?mail)\s+to\s+(?:<W>{0,3}?)(?:employees|staff|workers|customers|Congress|lawmakers|shareholders)"
COURT = r"(?:lawsuits?|suits?|complaints?|class[- ]actions?|charges?|cases?|claims?)"
ANSWERS = (
    Rule(
        "statement.post",
        "statement",
        words(
            rf"\b(?:pointed|referred|directed)\s+<W>{{0,3}}?to\s+<W>{{0,3}}?(?P<at>{PIECE}|statement)\b|\b(?:in|via|through)\s+(?:an?|its|the|another|a separate)\s+<W>{{0,3}}?(?P<in>{TO_STAFF}|{PIECE})\b|\b(?:published|wrote|posted|released|issued|sent|circulated)\s+(?:an?|its|the|another)\s+<W>{{0,3}}?(?P<of>{PIECE}|{TO_STAFF})\b"
        ),
        "A company or agency spoke in a text of its own.",
        SPEAKERS,
        0.72,
        "post",
        idiom=words(r"according to"),
    ),
    Rule(
        "statement.told_staff",
        "statement",
        words(
            r"\b(?P<at>told|assured|informed|addressed|wrote\s+to|e-?mailed)\s+(?:its |the company's |their |all )?(?:<W>{0,2}?)(?:employees|staff|workers)\b"
        ),
        "A company spoke to its employees.",
        SPEAKERS,
        0.62,
        "post",
    ),
    Rule(
        "statement.answer",
        "statement",
        words(
            r"\b(?P<at>responded|replied|answered|defended|apologi[sz]ed|rejected|dismissed|pledged|promised|vowed|committed\s+to|acknowledged|admitted)\b|\bput\s+(?:<W>{0,3}?)in\s+(?:her|his|its|their)\s+(?:own\s+)?(?P<own>words)\b|\b(?:said|says|wrote)\s+in\s+(?:a|an)\s+(?:<W>{0,3}?)(?P<in>statement)\b|\bin\s+(?:a|an)\s+(?:<W>{0,2}?)(?P<of>statement)\b"
        ),
        "A company or agency answered.",
        SPEAKERS,
        0.58,
        "statement",
        idiom=words(r"pledged (?:allegiance|money|\$)|statement of (?:work|purpose)"),
    ),
    Rule(
        "statement.officer",
        "statement",
        re.compile(
            rf"\b{PERSON},\s+(?:[^\s;:¤]+\s+){{0,4}}?{OFFICER}\b[^.;¤]{{0,90}}?,\s+(?:[^\s;:¤]+\s+){{0,4}}?(?P<at>{TOLD})\b"
            rf"|(?P<said>\b(?:said|wrote|told\s+\S+))\s+{PERSON},\s+(?:[^\s;:¤]+\s+){{0,4}}?{OFFICER}\b"
            rf"|\b{OFFICER},\s+{PERSON},\s+(?:[^\s;:¤]+\s+){{0,3}}?(?P<did>{TOLD})\b"
        ),
        "Somebody who speaks for a company or agency by office said something.",
        SPEAKERS,
        0.54,
        "statement",
    ),
    Rule(
        "policy.announced",
        "policy",
        words(
            r"\b(?P<at>announc(?:ed|es)|adopted|publish(?:ed|es)|releas(?:ed|es)|unveil(?:ed|s)|issu(?:ed|es)|introduc(?:ed|es)|set\s+out|impos(?:ed|es)|instituted)\s+<W>{0,6}?(?:principles|polic(?:y|ies)|guidelines|moratorium|ban|code\s+of\s+(?:conduct|ethics)|framework|safeguards|charter)\b"
        ),
        "Rules for one's own conduct were announced.",
        ("company", "agency", "body"),
        0.75,
        "policy",
    ),
    Rule(
        "policy.stopped",
        "policy",
        words(
            r"\b(?P<at>(?:would|will)\s+(?:no\s+longer|stop|not)\s+(?:sell|offer|provide|allow|licen[sc]e|build|develop|supply|work|require)(?:ing)?|(?:would|will|has|have)\s+(?:paus|suspend|halt|ban|end|discontinu|stopp)(?:e|ed|ing)?\s+<W>{0,3}?(?:sales?|selling|police|use|support|forced|mandatory)|(?:paused|suspended|halted|banned|ended|discontinued|stopped)\s+<W>{0,4}?(?:sales?|selling|use|forced\s+arbitration|mandatory\s+arbitration))\b"
        ),
        "A company or agency said that it stops something.",
        ("company", "agency", "body"),
        0.72,
        "policy",
        unguarded=("modal", "negated"),
        idiom=words(r"(?:ask|demand|urg|want|call|press|petition)\w*\b[^.;]{0,90}$"),
    ),
    Rule(
        "policy.law",
        "policy",
        words(
            r"\b(?P<at>(?:passed|enacted|approved|signed|adopted)\s+<W>{0,6}?(?:law|bill|ordinance|legislation|measure|act)|voted\s+<W>{0,3}?to\s+ban|banned\s+<W>{0,5}?(?:facial[- ]recognition|police))\b"
        ),
        "A law or ordinance was passed.",
        ("agency", "body", "lawmakers", "place"),
        0.66,
        "law",
    ),
    Rule(
        "report.published",
        "report",
        words(
            r"\b(?P<at>publish(?:ed|es)|releas(?:ed|es)|issu(?:ed|es)|put\s+out|unveil(?:ed|s)|made\s+public|disclosed|obtained)\s+<W>{0,8}?(?:reports?|stud(?:y|ies)|investigation|analysis|audit|white\s+paper|findings|documents|records|test)\b"
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
            r"\bꝎ+(?:'s)?\s+(?:<W>{0,2}?)(?P<at>report|study|investigation|test|audit)\s+(?:<W>{0,3}?)(?:found|showed|revealed|concluded|said|says|finds|shows)\b|\b(?P<by>report|study|investigation|audit|test)\s+(?:by|from|of)\s+(?:the\s+)?Ꝏ+\s+(?:<W>{0,4}?)(?:found|showed|revealed|concluded|says|finds|shows)\b"
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
            r"\b(?P<at>launch(?:ed|es)|releas(?:ed|es)|unveil(?:ed|s)|introduc(?:ed|es)|roll(?:ed|s)\s+out|debuted|announc(?:ed|es)|made\s+available)\s+<W>{0,8}?(?:Ꝑ|(?:tool|service|software|system|product|platform|feature|app|technology|api|chip|device|version)\b)"
        ),
        "A product was launched.",
        ("company",),
        0.62,
        "release",
        idiom=words(
            r"launched (?:an? )?(?:investigation|campaign|petition|probe|attack)|moratorium|\bban\b|polic(?:y|ies)|principles|contract|end of|would (?:stop|no longer|not)"
        ),
    ),
    Rule(
        "legal.suit",
        "legal",
        words(
            rf"\b(?P<at>sued|sues|suing|(?:filed|lodged|submitted)\s+<W>{{0,8}}?{COURT}|complained\s+to\s+(?:the\s+)?(?:<W>{{0,4}}?)(?:commission\w*|regulator|board|authority|watchdog|Ꝏ)|brought\s+<W>{{0,4}}?{COURT}|took\s+<W>{{0,3}}?to\s+court|settled\s+<W>{{0,6}}?{COURT}|(?:judge|court|jury|tribunal|board|regulators?|commission)\s+<W>{{0,3}}?(?:ruled|dismissed|ordered|blocked|sided|found|upheld|rejected)|(?:ruled|fined)\s+(?:that|against|in\s+favou?r|Ꝏ+))\b"
        ),
        "Something was brought before a court or decided by it.",
        ("workers", "holders", "groups", "body", "agency", "company", "lawmakers"),
        0.7,
        "lawsuit",
        ("legal_action",),
    ),
)
