"""Phrases around a day that make it another thing's, or leave it to the deed; for `own_days`."""

from timeline.dates.english.vocabulary import compiled

_TIMES = (
    "mornings?|afternoons?|evenings?|nights?|hours|days?|week|weekend|month|end|start|beginning|close|eve|dawn"
    "|noon|midnight|early|late|half|part|middle"
)
_DEEDS = (
    "walkouts?|strikes?|protests?|rall(?:y|ies)|march(?:es)?|sit-ins?|letters?|petitions?|votes?|demonstrations?|actions?"
    "|stoppages?|pickets?|boycotts?"
)
OF_A_DAY = compiled(rf"(?<![\w'-])(?!(?:{_TIMES}|{_DEEDS}) )[\w'-]+ (?:of|from) (?:the )?$")
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
OCCASION_AHEAD = compiled(
    rf"^[^\w]*(?i:the|an?|its|their|his|her|[\w.Ꝏ]+'s?) (?:[\w'-]+ ){{0,3}}?(?:{_OCCASIONS})\b[^,;]*$"
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
FRONTED = compiled(rf"(?:^|[,:—] ?|[\"“] ?)(?:(?:And|But|So|Then|and|but|Later|Also) )?{_SMALL} ?$")
GOES_ON = compiled(r" ?,? ?(?:and|but|then|to|as|when|in|at|over|outside|for|with|that|where|after|before|\w+ing)\b")
# "After announcing on June 3 that it would keep silent, …": what was done before has that day.
EARLIER = compiled(
    r"(?:^|[,:—] ?)(?i:after|before|since|while|when|having|upon|on|by|despite) (?:having )?\w+(?:ing|ed)\b[^,;]*$"
)
_SAID = "said|says|told|wrote|announced|confirmed|revealed|reported|learned|learnt|heard|admitted|found|added|tweeted"
# "On June 3 the court ruled, and within two days …": counted from the day, it is another one.
COUNTED_FROM = compiled(
    r"\b(?:within (?:an?|the|\w+) ?(?:hours?|days?|weeks?|months?|fortnight)"
    r"|(?:hours|days|weeks|months) (?:later|after\w*)|before the (?:day|week|month|year) was (?:out|over)"
    r"|(?:shortly|soon|not long) after\w*|in the (?:hours|days|weeks) (?:after|that followed|since))\b"
)
# "On June 3 the union said that they had walked out": by then.
TOLD = compiled(rf"\b(?:that|{_SAID})\b(?:.{{0,120}})\bhad (?:[\w-]+ ){{0,2}}$")
SAID_ON = compiled(rf"\b(?:{_SAID}) (?:[\w'-]+ ){{0,4}}(?:on )?$")
WHAT_WAS = compiled(r"\bwhat\b[^,;]{0,60}\b(?:was|is|be|been) ?$")
PARENTHESIS = compiled(r", ?[^,;]{1,70},")
# "The October 3 issue of"; "October 3 marked a year since"; ", published on October 3, and".
# “The following day drivers …”, “on the 20th drivers …” are determined by their own words.
NUMBERED = compiled(r"\d+(?:st|nd|rd|th)\b(?! [A-Z])")
DETERMINED = compiled(r"\b(?i:the|an?|its|their|this|[\w.Ꝏ]+'s?) $")
IS_SUBJECT = compiled(r" (?:marks|marked|will|is|was|has|had)\b")
IN_PASSING = compiled(r", (?:\w+ed|sent|held|shown|made|given|taken|written|found|seen|brought) [^,]*$")
CLOSES = compiled(r" ?,")
