"""Rules for what companies and agencies say: in posts, to their staff, in answer, or through an officer."""

import re

from timeline.ingest.propose.rules.rule import SPEAKERS, Rule, words

PIECE = (
    r"(?:blog posts?|blog|memo|e-?mail|press release|op-ed|note|post|tweet|video|town hall|internal meeting"
    r"|all-hands(?: meeting)?|interview)"
)
TO_PEOPLE = (
    r"(?:letter|message|memo|note|e-?mail) to <3>"
    r"(?:employees|staff|workers|customers|congress|lawmakers|shareholders|students)"
)
PERSON = r"[A-Z][\w'-]+(?:\s[A-Z][\w'.-]+){1,2}"
SPACE = r"(?:[^\s;:¤]+\s+)"
OFFICER = (
    r"(?:chief\s+executive|CEO|chair(?:man|woman|person)?|(?:vice\s+)?president|director|co-?founder|founder"
    r"|general\s+manager"
    r"|head|chief\s+(?:\w+\s+){0,2}officer|secretary|commissioner|vice-chancellor|minister|mayor"
    r"|who\s+(?:runs|leads|heads|founded))"
)
TOLD = r"(?:told|said|wrote|rejected|defended|denied|dismissed|called|argued|insisted)"
STATEMENTS = (
    Rule(
        "statement.post",
        "statement",
        words(
            rf"(?:pointed|referred|directed) <3>to <3>@(?:{PIECE}|statement)\b",
            rf"(?:in|via|through) (?:an?|its|the|another|a separate) <3>@(?:{TO_PEOPLE}|{PIECE})\b",
            rf"(?:published|wrote|posted|released|issued|sent|circulated) (?:an?|its|the|another) <3>@(?:{TO_PEOPLE}"
            rf"|{PIECE})\b",
        ),
        "A company or agency spoke in a text of its own.",
        SPEAKERS,
        0.72,
        "post",
        idiom=words("according to"),
    ),
    Rule(
        "statement.told_staff",
        "statement",
        words(
            r"(?:told|assured|informed|addressed|wrote to|e-?mailed) (?:(?:its|the company's|their|all|his|her) )?<2>"
            r"(?:employees|staff|workers)\b"
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
            r"(?:responded|replied|answered|defended|apologi[sz]ed|rejected|dismissed|pledged|promised|vowed"
            r"|committed to"
            r"|acknowledged|admitted|condemned|denounced|criticized|criticised|disputed|welcomed)\b",
            r"put <3>in (?:her|his|its|their) (?:own )?@words\b",
            r"in an? <3>@statement\b",
        ),
        "A company or agency answered.",
        SPEAKERS,
        0.58,
        "statement",
        idiom=words(r"pledged (?:allegiance|money|\$)", "statement of (?:work|purpose)"),
    ),
    Rule(
        "statement.officer",
        "statement",
        re.compile(
            rf"\b{PERSON},\s+{SPACE}{{0,4}}?{OFFICER}\b[^.;¤]{{0,90}}?,\s+{SPACE}{{0,4}}?(?P<at>{TOLD})\b"
            rf"|(?P<said>\b(?:said|wrote|told\s+\S+))\s+{PERSON},\s+{SPACE}{{0,4}}?{OFFICER}\b"
            rf"|\b{OFFICER},\s+{PERSON},\s+{SPACE}{{0,3}}?(?P<did>{TOLD})\b"
        ),
        "Somebody who speaks for a company or agency by office said something.",
        SPEAKERS,
        0.54,
        "statement",
    ),
)
