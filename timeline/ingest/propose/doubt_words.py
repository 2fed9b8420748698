"""The words of belief and dispute that `doubt` looks for, and where in a sentence they are about its day."""

import re

from timeline.dates.english.vocabulary import MONTHS, compiled
from timeline.ingest.propose.saying import SAYS

BELIEF = (
    r"think|thinks|thought|believe[sd]?|(?<!the\s)(?<!a\s)(?<!its\s)recall(?:s|ed)?|recollects?|(?<!will\s)(?<!to\s)remembers?|remembered"
    r"|guess(?:es|ed)?|supposes?|supposed|reckon(?:s|ed)?|seems?|seemed|appears?|appeared|presumes?|presumed|assumes?"
    r"|assumed|suspects?|imagines?|imagined|swears?|estimates?|misremembers?|testif(?:y|ies|ied)"
)
_ADVERB = (
    "supposedly|allegedly|apparently|presumably|perhaps|maybe|probably|possibly|seemingly|purportedly|ostensibly"
    "|conceivably|potentially|arguably|likely|doubtless|reputedly|reportedly"
)
_STATE = (
    r"disputed?|disputes|contested|unclear|unsure|uncertain(?:ty)?|unknown|unconfirmed|unverified|debated|hazy|vague"
    r"|fuzzy|(?:not|n't|never|nobody|no one|none)(?: [\w'-]+){0,3} (?:sure|certain|clear|known|knows?|agrees?|confirmed"
    r"|remembers?|recalls?)|accounts? (?:differ|vary|disagree)|(?:records|sources|witnesses|versions) (?:differ|vary"
    r"|disagree)|doubt(?:s|ed|ful)?|to be confirmed|(?:people|locals|residents|witnesses) say"
    r"|if (?:[\w'-]+ ){1,5}(?:right|correct|accurate|true|trusted|believed|reliable|serves?)"
    r"|the story goes|legend has|tbc|rumou?r(?:s|ed)?|alleged|approximate(?:ly)?|circa|sic|or so|notwithstanding"
    r"|(?:going|judging|to go|to judge|counting) (?:by|from)"
)
_NOUN = (
    "accounts?|memor(?:y|ies)|recollections?|reckoning|guess|guesses|estimates?|estimation|knowledge|versions?|tellings?"
    "|belief|hearsay|rumou?rs?|legends?|lore|opinion|view|mind|tradition|doubts?|probability|likelihood|chronicles?"
    "|calendar|almanac|lights|count|words|retelling|diar(?:y|ies)|log-?books?"
)
_BY_NOUN = (
    r"(?:by|in|from|on|at|to|for|per|with|according to|going by)(?! memory of| account of)"
    rf"(?: [\w'-]+){{0,5}}? (?:{_NOUN})"
)
# Who or what keeps days by memory: whatever they say of one is hearsay.
KEEPERS = (
    rf"{_NOUN}|plaques?|tablet|inscription|songs?|ballads?|hymn|poem|folk|memoirs?|logs?|captions?|label|posters?|leaflet"
    r"|handbill|note|guide|guidebook|novel|film|famil(?:y|ies)|grand\w+|aunt|uncle|mother|father|sister|brother|widow"
    r"|locals|residents|people|witness(?:es)?|veterans|old hands|old-timers|neighbou?rs|some|many|others|stor(?:y|ies)"
    r"|tales?|claims?|money|Wikipedia"
)
DOUBT = compiled(rf"\b(?i:{BELIEF}|{_ADVERB}|{_STATE}|{_BY_NOUN})\b(?! tank)|\(\?|\bca?\.|, say,")
# "Over alleged abuse", "the disputed contract": what is doubted is a thing.
OF_A_THING = compiled(
    r"\b(?:alleged|disputed|suspected|possible|probable|likely|apparent|contested|supposed|estimated|presumed|doubtful"
    r"|unconfirmed|uncertain|unclear|unknown|rumou?red|potential|vague) (?!to\b|on\b|in\b|by\b|for\b)[\w$€£'-]"
)
QUERIED = compiled(r" ?[(\[]?\?")
SET_OFF = compiled(
    r" ?(?:[,(\[–—-]+|;(?= (?:the|its|that) (?:[\w-]+ )?(?:date|day)\b|.{0,9}\b(?:nobody|no one)\b)) ?"
    r"(?P<said>[^,;.)\]–—]{1,90})"
)
_ONE = "one|some|an?|several|most|many|another|at least"
RUNS_ON = compiled(
    rf" (?P<said>(?i:{_BY_NOUN}|as (?!well\b|soon\b|many\b|much\b|long\b)[a-z]+ as"
    r"|if (?!only\b|not\b)|unless |depending on |in all |as (?:far|best|near)|though |although |or so\b"
    rf"|or thereabouts|{_ADVERB}|at least|at any rate|at a guess|according to (?:{_ONE})\b"
    rf"|by (?:{_ONE}|all|their|his|her)|from memory|to the best"
    rf"|(?:I|we|they|he|she|some|most|many) (?:{BELIEF})|it (?:is|was|seems|appears|would)"
    r"|or (?:was|is) it|or (?:very|quite|close|near|somewhere)\b)[^,;.)\]–—]{0,80})"
)
SURE_START = re.compile(
    r"(?:because|to|for|in|over|against|after|when|where|who|whose|with|at|by|on|from|during|amid|before|while|since"
    r"|\w+ing|that|whether)\b"
)
# "…, we are told", "…, which may be a slip": what is said of it is no deed, but for saying itself ("…, it said").
OF_IT = compiled(
    rf"(?i:(?:it|we|I|you|he|she|they)\b(?! (?:(?!(?:are|is|was|were|am)\b)\w+ )?(?:{SAYS}|argued|insisted)\b)"
    r"|(?:that|this)(?: ?$| (?:is|was|may|might|at least)\b)|(?:which|what)\b[^,]{0,40}? (?:may|might|could|would|must"
    r"|cannot|seems|appears|not|wrong|mistaken?|slip|error|misprint|typo)\b)"
)
JOINED = compiled(r"(?:others|some|although|though|but|and|or|which|whereas)\b")
OF_THE_DAY = compiled(
    r"\b(?i:dates?|day|nobody|no one|none|accounts?|others|some|records"
    r"|(?:that|this|it|which) (?:is|was|has|may|might|could|remains|seems))\b"
)
OTHERS = compiled(
    r"\b(?:others|some|many|company|firm|managers?|management|police|union|Ꝏ+|they|he|she|one)\b[^,]{0,20}? "
    r"(?:says?|said|puts?|places?|dates?|has|have|insists?|claims?|denies|deny|disagrees?) (?:it|that|[A-Z\d]|on|a|the)"
    r"|(?:an?|one|two|three|some|several) (?:day|week|month)s? (?:later|earlier)"
)
ALWAYS = compiled(
    r"(?i:wh\w+ever\b|plus or minus|give or take|no (?:later|earlier)\b|or (?:very|quite|close|near|somewhere|some)\b"
    r"|.{0,40}\b(?:maintains?|insists?|contends?|claims?|claimed|asserts?|alleges?) ?$"
    r"|if (?!only\b|not\b|ever\b|at all\b|necessary\b)|unless\b|depending on\b|or (?:was|is) it|or so\b"
    r"|or thereabouts|as (?!well\b|soon\b|many\b|much\b|long\b)[a-z]+ as\b"
    r"|to the best of|(?:an?|the|its|this) (?:[\w-]+ )?dates?\b"
    r"|(?:but )?(?:please )?(?:don't|do not)\b|at least (?:that|this|so|by|in|according)\b"
    r"|(?:from|by) (?:all|what)\b|for all (?:any\w+|we|they|I)\b"
    rf"|as far as|as best|according to (?:{_ONE})\b"
    rf"|by (?:{_ONE}|all) (?:[\w'-]+ )?(?:accounts?|versions?|reckonings?|tellings?|estimates?))"
)
AT_VERB = compiled(rf"\b(?i:{_ADVERB}) (?:[\w'-]+ ){{0,2}}$|^(?:(?i:{_ADVERB}),? )")
# ", the song insists", ", as the chronicle has it": a claim, unless the verb reports plainly.
CLAIM = compiled(
    r"(?:(?i:as|or so|the way) )?"
    r"(?:(?:(?i:he|she|they|the|an?|his|her|my|our|its|their|this|one)|[A-Z][\w.-]+|Ꝏ+|\w+'s)"
    r"(?: (?!(?:of|in|at|on|for|with|to|by|from|days?|and|is|are|was|were|has|had|have)\b)[\w'-]+){0,3}"
    rf" (?!(?:{SAYS}|argued|insisted)\b)(?:[a-z]{{2,}}(?:[^s\W]s|ed)|holds|has|held|swore)(?: it| so)?"
    rf"|(?:[\w'-]+ ){{0,3}}(?i:{KEEPERS}) (?:{SAYS}|{BELIEF}|runs|goes)) ?$"
    rf"|(?i:according to) (?:[\w'-]+ ){{0,3}}?(?!people (?:familiar|with|who))(?i:{KEEPERS})\b"
)
FRONTED = compiled(r"(?:As|The way|According to|How) ")
_A_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) \d)"
# "June 3; the firm's log has 8 June", "(the firm: 8 June)": somebody gives another day.
ANOTHER_DAY = compiled(
    rf" ?[,;(–—-] ?(?!and\b)[^.;]{{0,60}}?(?:\b(?:[a-z]+s|had|gave|put|said|named)|:)"
    rf"(?: (?:it|that|on|at|as|to|for|was))* (?:the )?{_A_DAY}"
)
# What may stand behind the day of a deed, set off: where, why and how, who says so, what kind of day it was.
_COUNTED = r"\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|hours"
_COUNTED += "|days|weeks|months|minutes|all|most|many|some|several|both|half|among|none|each|almost|nearly|about|over"
_TIMES = r"days?|\w+day|times?|weeks?|months?|years?|morning|evening|night|eve|hours?|anniversary"
_TIMES += "|strikes?|walkouts?|protests?|stoppage|action|rally|march|demonstration|letter|petition|move|step|decision"
SURE = compiled(
    r"(?!(?:no|not|something|nothing|anything|mind)\b)(?:"
    r"(?:in|at|outside|inside|near|over|against|for|to(?! hear\b)|with|without|into|onto|across|before|after|during|on"
    r"|by|late|early"
    r"|following|because|amid|despite|through|from|under|between|around|when|where|while|who|whose|since|until"
    r"|as|and|but|so|then|though|although|if|or|according to|only|just|even|again|instead|part|at least|shortly"
    r"|\w+ing|\w+ed|sent|held|led|\w+ly|yesterday|today|last|this|[A-Z]\w+day|it|we|they|he|she|I|you|that"
    rf"|{_COUNTED})\b"
    rf"|(?:(?:an?|the|its|their|his|her) )?(?:[\w'-]+ ){{0,4}}(?:{_TIMES}|first|second|third|fourth|last|latest)\b"
    r"|which (?:was|is|were|fell|left|cut|shut|brought|kept|drew|took|made|[a-z]+(?:s|ed))\b"
    rf"|(?![a-z]+s (?:the|an?|[A-Z]))[^,;]{{1,70}}\b(?:{SAYS}|argued|insisted)\b|(?:{SAYS})\b(?! an?\b))"
)
# What the next sentence takes back: "Or was it the 4th?", "The date is disputed.", "The firm puts it on 8 June."
TAKEN_BACK = compiled(
    r"^(?:Or (?:so|was|is)|(?:That|This|So|Or),? at least|At (?:least|any rate)|So (?:she|he|they|the|it)\b|No, )"
    r"|\b(?i:no|not|nobody|wrong|never|neither|none|cannot|\w+n't)\b[^.]*\b(?:date|day)\b(?! (?:off|out)\b)"
    r"|\b(?:date|day)\b[^.]*\b(?:not|nobody|wrong|guess\w*|disput\w*|doubt\w*|unclear|unknown|uncertain|\w+n't)\b"
    r"|\b(?:dates?d?|puts?|places?d?|has|have|gives?|gave|makes?|made)(?: (?:it|that|this|to|at|on|as|by|down))*"
    rf" (?:the )?{_A_DAY}"
)
PARENTHESIS = compiled(r"(?:^|[,–—]) ?(?P<said>(?!who\b|which\b|whose\b|where\b|and\b)[^,;–—Ꝏ]{1,70})(?=[,–—])")
