"""Phrases around a day that make it another thing's, or leave it to the deed; for `own_days`."""

from timeline.dates.english.vocabulary import compiled
from timeline.ingest.propose.whose_words import SAYS

_TIMES = (
    "mornings?|afternoons?|evenings?|nights?|hours|days?|week|weekend|month|end|start|beginning|close|eve|dawn"
    "|noon|midnight|early|late|half|part|middle"
)
_DEEDS = (
    "walkouts?|strikes?|protests?|rall(?:y|ies)|march(?:es)?|sit-ins?|letters?|petitions?|votes?|demonstrations?|actions?"
    "|stoppages?|pickets?|boycotts?"
)
OF_A_DAY = compiled(
    rf"(?<![\w'-])(?!(?:{_TIMES}|{_DEEDS}) )[\w'-]+ (?:of|from) (?:the )?$"
    rf"|\b(?:the|its|their|his|her|[\w.Ꝏ]+'s?) (?:[\w-]+ ){{0,2}}(?:{_DEEDS}) (?:of|from) $"
)
# "At its sitting of June 3" something was done on that day.
SITTING = compiled(
    r"\b(?:at|during) (?:(?:the|an?|its|their) )?(?:[\w'-]+ ){0,2}(?:meeting|sitting|session|assembly|congress"
    r"|conference|ceremony|gathering) of $"
)
# What happened on a day of its own, and is what the deed was about.
_OCCASIONS = (
    "accidents?|anniversar(?:y|ies)|arrests?|attacks?|blasts?|bombings?|crash(?:es)?|collapses?|deaths?|disasters?"
    "|dismissals?|explosions?|expulsions?|firings?|sackings?|fires?|floods?|hearings?|incidents?|inquests?|injur(?:y|ies)"
    "|killings?|layoffs?|lay-offs?|leaks?|massacres?|murders?|outages?|raids?|rulings?|scandals?|shootings?|speech(?:es)?"
    "|spills?|suicides?|suspensions?|verdicts?|evictions?|elections?|coup|invasion|failure"
    "|breach(?:es)?|resignations?|announcements?|funerals?"
)
OCCASION = compiled(
    r"\b(?:over|about|against|of|for|despite|by|mark|marking|mourn|honou?r|commemorate|remember|at|to|protest|protesting"
    r"|condemn|condemning|denounce|denouncing|oppose|opposing)"
    r" (?:the|an?|its|their|his|her|that|this|last|recent|those|[\w.Ꝏ]+'s?)"
    r" (?:(?!(?:over|about|against|at|in|outside|with|to|by)\b)[\w'-]+ ){0,3}?"
    rf"(?:{_OCCASIONS})\b(?! (?:site|policy|rules?|plans?|practices?|centre|center|protection|alarm))[^,;]*$"
)
# Any noun that is made of a deed: "the derailment", "its closure"; but no body of people, and no place.
_MADE = r"(?!(?i:govern|parlia|depart|manage|state)ment|hospital|journal|capital|terminal|local|festival|canal)"
_MADE += r"(?!proposal|appraisal|decision)"
_MADE += r"(?!\w*(?:village|college|garage|cottage|page|wage|building|meal|deal|goal|headquarters|station|institution))"
_MADE += r"(?!(?:associa|corpora|organi[sz]a|administra|founda|federa|commis|conven|func|condi)[ts]ion)"
_MADE += r"\w{2,}(?:[ts]ion|ment|[^ei]al|[st]ure|eath|irth|age|ance|ence|ery)\b"
_HOUSES = "Ministry|Department|Office|Bureau|University|Bank|House|Board|Court|Council|City|Institute|Agency|Commission"
_ABOUT = r"over|about|against|despite|mourn|oppose|opposing|demanding|demand|calling for|call for|seeking|urging|for"
MADE = compiled(
    rf"\b(?:{_ABOUT}) (?:the|an?|its|their|his|her|that|this|[\w.Ꝏ]+'s?)"
    rf" (?:[\w'-]+ ){{0,2}}?(?:{_MADE}|{_DEEDS})"
    r"(?: (?:of|at|in|outside|near|to) [^,;]*)? on $"
    rf"|\b(?:{_ABOUT}) (?:the|its|their|his|her) (?:[\w'-]+ )?(?!(?:{_HOUSES}) of [A-Z])[\w'-]+ of [^,;]* on $"
)
# What is fixed for a day to come: "a petition for a holiday on June 3", "renewed it with first payment on June 3".
AHEAD_OF_IT = compiled(
    r"\b(?:for|with) (?:(?:an?|the|its|their|another|new|first|last|final|next|full|further) )*(?:[\w'-]+ )??"
    r"(?:holidays?|days? off|votes?|ballot|referendum|meetings?|hearings?|payments?|instal?lments?|deliver(?:y|ies)"
    r"|deadlines?|start|launch|opening|production|work starting|talks)(?: due| set)? on (?:the )?$"
)
# "Had walked out when the board met on June 3": done before that day.
DONE_BEFORE = compiled(r"\bhad (?:[\w'-]+ )?$")
OCCASION_AHEAD = compiled(
    rf"^[^\w]*(?i:the|an?|its|their|his|her|[\w.Ꝏ]+'s?) (?:[\w'-]+ ){{0,3}}?(?:{_OCCASIONS})\b[^,;]*$"
    rf"|\b(?i:the|an?|its|their|his|her|[\w.Ꝏ]+'s?) (?:[\w'-]+ ){{0,2}}?(?:{_MADE}) on $"
)
# "Ended a strike on June 3 after the firm agreed": what stands behind "after" was done before.
AFTER_IT = compiled(
    r" ?,? ?(?:(?:a|two|three|\d+) \w+ |shortly |soon |just |only )?(?:after|once)\b"
    r"(?! (?:the|an?|which|it)\b[^,]*,)[^,;]*$"
)
# "Over its June 3 memo", "against the May 4 ruling"; "over Tuesday's vote".
ABOUT_THE = compiled(
    r"\b(?:over|about|against|to|of|on|for|by|despite|with|protest|condemn|denounce|oppose|\w+ing)"
    r" (?:the|an?|its|their|his|her|that|this|[\w.Ꝏ]+'s?) "
    r"(?:[\w-]+ ){0,1}$"
)
ABOUT_ITS = compiled(r"\b(?:over|about|against|to|of|for|despite|with) $")
NOUN_BEHIND = compiled(
    r" (?!(?:of|in|at|to|and|or|but|when|by|for|outside|against|over|after|before|with|as|last|this|on|that|who|from"
    r"|the|is|was|are|were|has|had|have|will|would|through|until|an?|its|their|amid|near|while|because|if|so|about"
    rf"|during|inside|into|despite|without|since|around|{_TIMES}|{_DEEDS})\b)[a-z]+"
)
ITS_NOUN = compiled(rf"'s? (?!(?:{_DEEDS})\b)[a-z]")
_SMALL = r"(?:[Oo]n|[Ii]n|[Bb]y|[Aa]t|[Ll]ate|[Ee]arly)?(?: on| the)?"
FRONTED = compiled(
    rf"(?:^|[,:—] ?|\bthat |[\"“] ?)(?:(?:And|But|So|Then|and|but|Later|Also) )?{_SMALL} ?$"
    r"|\b(?:and|but|while|whereas|yet),? (?:then |later |again )?(?:in|on|at|by|late|early)(?: on| the)? ?$"
)
GOES_ON = compiled(r" ?,? ?(?:and|but|then|to|as|when|in|at|over|outside|for|with|that|where|after|before|\w+ing)\b")
# "The board met on June 3 and the drivers …": somebody else's clause.
OTHER_SUBJECT = compiled(r" ?,? ?(?:and|but|so|while) (?:the|an?|its|their|his|her|some|most|[A-ZꝎꝐ\d]|[a-z]+s )")
# "After announcing on June 3 that it would keep silent, …", "stung by the ruling on June 3, …": done before.
EARLIER = compiled(
    r"(?:^|[,:—] ?)(?:(?i:after|before|since|while|when|having|upon|on|by|despite) (?:having )?\w+(?:ing|ed)"
    r"|[A-Z]?\w+(?:ed|ung|aught|ought|en) (?:by|at|on|over|with|after|from))\b[^,;]*$"
)
# "; talks resume on June 3" is another clause, "; on June 3" is not.
ANOTHER_CLAUSE = compiled(
    r"\b(?:and|but) had (?:[\w-]+ )?\w+(?:ed|en|ent|old|eld)\b"
    r"|(?:,|\band\b|\bbut\b) (?:and )?(?:then|later|afterwards|subsequently|eventually|finally)\b|"
    r"\b(?:will|would|shall|should|may|might|could|in time for)\b"
    r"|\bbetween [^,;]* and $|\b(?:as|like|unlike) (?:on|in) $"
    r"|[—–-] (?:it|they|he|she|this|that)\b"
    r"|\band [a-z]+s (?:the|an?|its|their|it)\b"
    r"|;(?! (?:they|it|she|he|we|this|that) (?:did|was|happened|came)\b)[^;]*[a-z]{3,} [^;]*$"
)
# "The log gives 3 June": a number in front of its month wants "on", a comma, or the deed itself before it.
BARE_NUMBER = compiled(r"\d{1,2}(?:st|nd|rd|th)? ")
NO_ROOM = compiled(
    r"(?<!\b[Oo]n\san\s)(?<!\b[Oo]n\sa\s)(?<!\w{3}ly\s)\b(?!(?:either|both|between|on|of|by|from|to|until|till|since"
    r"|before|after|and|or|the|around|about|circa|roughly|late|early|only|just|then|than|dated|say|was|be|been|morning"
    r"|afternoon|evening|night|noon|midnight|\w+day|ago|perhaps|maybe|\w+ly|through|at|in|into|up|not|earlier|later"
    r"|starting|beginning|commencing)\b)[a-z]+ $"
)
# "On June 3 the court ruled, and within two days …": counted from the day, it is another one.
COUNTED_FROM = compiled(
    r"\band (?:has |have |had )?(?:since|later|soon|then|eventually|afterwards|subsequently|finally)\b"
    r"|\b(?:within (?:an?|the|\w+) ?(?:hours?|days?|weeks?|months?|fortnight)"
    r"|(?:hours|days|weeks|months) (?:later|after\w*)|before the (?:day|week|month|year) was (?:out|over)"
    r"|(?:shortly|soon|not long) after\w*|in the (?:hours|days|weeks) (?:after|that followed|since))\b"
)
# "On June 3 the union said that they had walked out": by then.
TOLD = compiled(rf"\b(?:{SAYS}) (?:[\w'-]+ ){{0,4}}that\b|\b(?:that|{SAYS})\b(?:.{{0,120}})\bhad (?:[\w-]+ ){{0,2}}$")
SAID_ON = compiled(rf"\b(?:{SAYS}) (?:(?!that\b)[\w'-]+ ){{0,4}}(?:on )?$")
WHAT_WAS = compiled(r"\bwhat\b[^,;]{0,60}\b(?:was|is|be|been) ?$")
PARENTHESIS = compiled(r", ?[^,;]{1,70},")
# "The October 3 issue of"; "October 3 marked a year since"; ", published on October 3, and".
# “The following day drivers …”, “on the 20th drivers …” are determined by their own words.
NUMBERED = compiled(r"\d+(?:st|nd|rd|th)\b(?! [A-Z])")
DETERMINED = compiled(r"\b(?i:the|an?|its|their|this|[\w.Ꝏ]+'s?) $")
# "Monday's vote drew drivers who signed it", and not "Monday's mass walkout".
OWNS_ANOTHER = compiled(r"'s (?:[\w'-]+,? ){3}")
IS_SUBJECT = compiled(r" (?:marks|marked|will|is|was|has|had)\b")
IN_PASSING = compiled(r", (?:\w+ed|sent|held|shown|made|given|taken|written|found|seen|brought) [^,]*$")
CLOSES = compiled(r" ?,")
