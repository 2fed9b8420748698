"""The words of belief and dispute, and what may stand behind a day that is sure; for `doubt`."""

from timeline.dates.english.vocabulary import MONTHS, ORDINALS, compiled
from timeline.ingest.propose.whose_words import PREPOSITIONS, SAYS

BELIEF = (
    r"think|thinks|thought|believe[sd]?|(?<!the\s)(?<!a\s)(?<!its\s)recall(?:s|ed)?"
    r"|recollects?|(?<!will\s)(?<!to\s)remembers?|remembered"
    r"|guess(?:es|ed)?|supposes?|supposed|reckon(?:s|ed)?|seems?|seemed|appears?|appeared|presumes?|presumed|assumes?"
    r"|assumed|suspects?|imagines?|imagined|swears?|estimates?|misremembers?|tells? (?:you|anyone)|testif(?:y|ies|ied)"
)
_ADVERB = (
    "supposedly|allegedly|apparently|presumably|perhaps|maybe|probably|possibly|seemingly|purportedly|ostensibly"
    "|conceivably|potentially|arguably|likely|doubtless|reputedly|reportedly"
)
_STATE = (
    r"disputed|disputes|dispute the|contested|unclear|unsure|uncertain(?:ty)?|unknown|unconfirmed|unverified|hazy|vague"
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
    "|calendar|almanac|evidence|lights|count|words|retelling|diar(?:y|ies)|log-?books?"
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
    r"|tales?|claims?|money|Wikipedia|undated|unsigned|anonymous"
)
DOUBT = compiled(rf"\b(?i:{BELIEF}|{_ADVERB}|{_STATE}|{_BY_NOUN})\b(?! tank)|\(\?|\bca?\.|, say,")
# "Over alleged abuse", "the disputed contract": what is doubted is a thing.
OF_A_THING = compiled(
    r"\b(?:alleged|disputed|suspected|possible|probable|likely|apparent|contested|supposed|estimated|presumed|doubtful"
    r"|unconfirmed|uncertain|unclear|unknown|rumou?red|potential|vague) (?!to\b|on\b|in\b|by\b|for\b)[\w$€£'-]"
)
QUERIED = compiled(r" ?[(\[]?\?")
AT_VERB = compiled(rf"\b(?i:{_ADVERB}) (?:[\w'-]+ ){{0,2}}$|^(?:(?i:{_ADVERB}),? )")
# ", the song insists", ", as the chronicle has it": a claim, unless the verb reports plainly.
CLAIM = compiled(
    r"(?:(?i:as|or so|the way) )?"
    r"(?:(?:(?i:he|she|they|the|an?|his|her|my|our|its|their|this|one)|[A-Z][\w.-]+|Ꝏ+|\w+'s)"
    r"(?: (?!(?:of|in|at|on|for|with|to|by|from|days?|and|is|are|was|were|has|had|have)\b)[\w'-]+){0,3}"
    rf" (?!(?:{SAYS}|argued|insisted)\b)(?:[a-z]{{2,}}(?:[^s\W]s|ed)|holds|has|held|swore)(?: it| so)?"
    r"|.*\bha(?:ve|s|d) it"
    rf"|(?:[\w'-]+ ){{0,3}}(?i:{KEEPERS}) (?:{SAYS}|{BELIEF}|runs|goes)) ?$"
    rf"|(?!(?:{SAYS})\b)[a-z]{{2,}}s (?:the|an?|his|her|[A-Z]\w+)(?: [\w'-]+){{0,3}}$"
    r"|or (?:so|near|there|close|quite)\b"
    rf"|(?i:according to) (?:[\w'-]+ ){{0,3}}?(?!people (?:familiar|with|who))(?i:{KEEPERS})\b"
)
FRONTED = compiled(r"(?:As|The way|According to|How) ")
_A_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) \d)"
# "June 3; the firm's log has 8 June", "(the firm: 8 June)": somebody gives another day.
ANOTHER_DAY = compiled(
    rf" ?[,;(–—-] ?(?!and\b)[^.;]{{0,60}}?(?:\b(?:[a-z]+s|had|gave|put|said|named)|:)"
    rf"(?: (?:it|that|on|at|as|to|for|was))* (?:the )?{_A_DAY}"
)
# What may stand behind the day of a deed: where, why and how, who says so, what kind of day it was.
BEHIND = compiled(r" ?(?:[,([–—-]+ ?)?(?P<said>[^,;.:!?)\]–—]{1,90})")
_COUNTED = r"\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|hours"
_COUNTED += "|days|weeks|months|minutes|all|most|many|some|several|both|half|among|none|each|almost|nearly|about|over"
_TIMES = r"days?|\w+day|times?|weeks?|months?|years?|morning|evening|night|eve|hours?|anniversary"
_TIMES += "|strikes?|walkouts?|protests?|stoppage|action|rally|march|demonstration|letter|petition|move|step"
_WHERE = "|".join(sorted(PREPOSITIONS - {"as", "like", "per", "than", "to"}))
_REASON = rf"(?:{_WHERE}|because|to(?! hear\b)|when|where|who|whose|while|following|\w+ing|late|early)\b"
REASON = compiled(_REASON)
SURE = compiled(
    r"(?!(?:no|not|something|nothing|anything|mind|depending|near enough|we|I|as (?:far|near|best|close)"
    r"|but do(?:n't| not))\b)"
    rf"(?:{_REASON}"
    r"|(?:and|but|so|then|that(?= (?!is\b)\w)|only|just|even|again|instead|part|shortly|\w+ed|sent|held|seen|shown"
    rf"|led|\w+ly|yesterday|today|last|this(?! is\b)|[A-Z]\w+day|according to|if (?:only|not)"
    rf"|as|{_COUNTED}|at least \d[\d,]*)\b"
    rf"|(?:(?:an?|the|its|their|his|her) )?(?:[\w'-]+ ){{0,4}}(?:{_TIMES}|first|second|third|fourth|last|latest)\b"
    r"|which (?:was|is|were|fell|left|cut|shut|brought|kept|drew|took|made|[a-z]+(?:s|ed))\b"
    rf"|(?![a-z]+s (?:the|an?|[A-Z]))[^,;]{{1,70}}\b(?:{SAYS}|argued|insisted)\b|(?:{SAYS})\b(?! an?\b))"
)
# ", Ada Pell, a spokeswoman, told reporters".
SAID_BY = compiled(rf" ?, (?:[A-Z][\w.'-]* ?){{1,4}}(?:,[^;]*,)? (?:{SAYS})\b")
# What begins an aside about the day itself, in front of a deed.
ODD = compiled(
    r"(?i:wh\w+ever|if (?!only\b|not\b)|unless|depending|give or take|plus or minus|or\b|as (?:far|best|near)|though"
    r"|although|I |we |you |in all )"
)
# What the next sentence takes back: "Or was it the 4th?", "The date is disputed.", "The firm puts it on 8 June."
TAKEN_BACK = compiled(
    r"^(?:Or (?:so|was|is)|(?:That|This|So|Or),? at least|At (?:least|any rate)|So (?:she|he|they|the|it)\b|No, )"
    r"|\b(?i:no|not|nobody|wrong|never|neither|none|cannot|\w+n't)\b[^.]*\b(?:date|day)\b(?! (?:off|out)\b)"
    r"|\b(?:date|day)\b[^.]*\b(?:not|nobody|wrong|guess\w*|disput\w*|doubt\w*|unclear|unknown|uncertain|\w+n't)\b"
    r"|\b(?:dates?d?|puts?|places?d?|has|have|gives?|gave|makes?|made)(?: (?:it|that|this|to|at|on|as|by|down))*"
    rf" (?:the )?{_A_DAY}"
    r"|\b(?:says?|said|makes?(?: it)?|been|was it|is it|out for) the"
    rf" (?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))(?= ?(?:$|[.,;?]))"
    r"|\b(?:not|n't) (?:\w+ )?(?:confirm|verify|establish) (?:this|it|that)\b|\bcorrected the date\b"
    r"|^That(?: i|')s what\b"
)
PARENTHESIS = compiled(r"(?:^|[,–—]) ?(?P<said>(?!who\b|which\b|whose\b|where\b|and\b)[^,;–—Ꝏ]{1,70})(?=[,–—])")
