"""Which words between a deed and a day lead away from the deed, by their classes; for `own_days`."""

from dataclasses import dataclass

from timeline.dates.english.vocabulary import COUNTS, listed

DEED = "¶"  # stands for the deed in front of the words that follow it
PREPOSITIONS = frozenset(
    listed(
        "on of in at to for with by over about against from near outside inside into onto around across"
        " during under through without within between among behind beside before after since until amid"
        " despite per via like as than towards toward off up down out"
    )
)
DETERMINERS = frozenset(
    listed(
        "the a an its their his her our my your this these those that some any all no more most many several"
        " few both each every other another such hundreds thousands dozens"
    )
) | {*COUNTS}
COORDINATES = frozenset(listed("and or but then"))
RELATIVES = frozenset(listed("who whose whom which that what where whereby why how whether unless lest if"))
CAUSES = frozenset(listed("because since though although while whereas once as"))
CLAUSES = frozenset(listed("after before because since until as while whereas although though if"))
AUXILIARIES = frozenset(listed("had has have having is are was were be been being will would shall should may might"))
SILENT = frozenset(listed("then also again later not never first soon just even only still already there here today"))
NO_PARTICIPLES = frozenset(
    listed(
        "hundred need indeed speed seed feed red shed bed exceed proceed succeed breed greed weed deed"
        " unprecedented armed so-called limited united alleged embed"
    )
)
IRREGULAR = frozenset(
    listed(
        "made sent held shown struck given taken written begun built broken chosen drawn driven found fought"
        " laid led left let lost paid sold shot spent spoken thrown told won born hurt bought brought caught"
        " heard met seen stolen torn withdrawn known done gone sworn put set took began came went gave wrote"
        " drove broke chose spoke threw stole rose fell ran saw knew drew became kept meant said felt dealt"
        " cut hit shut cast run come become overturned forgiven hidden bitten beaten eaten hung hanged stuck"
        " swept sunk rung sung swum forbidden undertaken overthrown"
    )
)
# What is said of the deed's own thing: "a letter signed by 300 people", "a petition published on June 3".
ITS_OWN = frozenset(
    listed(
        "signed backed endorsed supported addressed organized organised led called joined titled entitled"
        " headed staged coordinated written dated published released posted sent delivered issued submitted"
        " filed circulated attended held planned attached"
    )
)
DEMANDING = frozenset(
    listed(
        "demanding asking urging calling protesting opposing seeking chanting holding carrying saying waving"
        " shouting denouncing condemning pressing pushing objecting criticizing criticising rejecting warning"
        " marching rallying picketing gathering bringing leaving shutting halting blocking disrupting walking"
        " standing including joining describing arguing accusing challenging alleging claiming contesting"
        " questioning supporting backing pointing declaring insisting forming"
    )
)
THINGS = frozenset(
    listed(
        "morning evening during building meeting training housing parking working living staffing scheduling"
        " bargaining pricing hiring tipping shipping engineering manufacturing advertising lobbying funding"
        " nothing something anything everything thing king ring spring string wing engineering mining banking"
        " lending trading marketing programming gaming streaming dining landing offering filing beijing"
        " reporting publishing nursing cleaning catering policing recruiting computing clothing farming"
        " fishing processing testing monitoring packing"
    )
)
GERUNDS_AFTER = frozenset(listed("for by from about after before without of against over while when"))
PURPOSES = frozenset(
    listed(
        "protest demand call oppose mark show express support press denounce condemn object ask urge"
        " highlight draw raise seek win push voice back honour honor resist fight defend join warn complain"
        " mourn commemorate rally vent decry criticize criticise"
    )
)
RECEIVERS = frozenset(
    listed(
        "management congress staff parliament people police work court city government headquarters him her"
        " them us chief senior top local state federal former new interim acting"
    )
)
PRONOUNS = frozenset(listed("it they he she we i you company board government firm"))
# Verbs of plain reporting: what they tell stands as it is told. Any other verb over a deed doubts its day (`over`).
PLAINLY = frozenset(
    listed(
        "said says say told announced announces confirmed confirms reported reports wrote writes stated states added"
        " adds noted notes shows showed shown show revealed reveals learned learnt established recorded disclosed found"
        " heard tweeted posted declared acknowledged admitted explained emerged ruled published warned"
    )
)
SAYS = "|".join(sorted(PLAINLY))
FINITE = frozenset(listed("began started took came drew ended lasted went followed"))
NAMING = frozenset(listed("known called named dubbed titled entitled nicknamed"))
LENGTHS = frozenset(listed("day days week weeks hour hours month months strike walkout stoppage action"))
BEGINNINGS = frozenset(listed("beginning starting commencing"))


def is_silent(word: str) -> bool:
    return word.lower() in SILENT or (word.endswith("ly") and len(word) > 4 and word.lower() not in ("family", "only"))


@dataclass(frozen=True)
class Place:
    """A word between two others, and what is known of it.

    `is_free`: a verb behind "and" may be the deed's subject's; `lasts`: the deed may begin and go on; `is_said`: to say
    it was the deed; `is_main`: no clause has begun since the deed; `is_timed`: "when" has.
    """

    last: str
    word: str = ""
    following: str = ""
    is_free: bool = True
    lasts: bool = False
    is_said: bool = False
    is_main: bool = True
    is_timed: bool = False


def leads_away(at: Place) -> bool:
    """Whether the word begins something that has a day of its own."""
    word, last = at.word, at.last.lower()
    if not word[0].islower() or (word in PLAINLY and (at.is_said or at.following == ",")):
        return False
    if word in RELATIVES:
        return not (word == "that" and last in PREPOSITIONS)
    if word in CAUSES:
        return _is_reason(word, at.following)
    if at.following in ("it", "that") and (word in AUXILIARIES or word.endswith("s")) and word not in PREPOSITIONS:
        return True
    if word in AUXILIARIES:
        return not (at.is_main or at.is_timed or (at.is_free and last in COORDINATES)) or last in PRONOUNS
    if word == "to":
        return _is_infinitive(at.following)
    if word.endswith("ing") and len(word) > 4 and word not in THINGS:
        return _is_of_another(word, last, at.following.lower(), at.lasts)
    return is_participle(word) and not _is_harmless(at, last, at.following.lower())


def _is_reason(word: str, following: str) -> bool:
    """ "Because they had …", "as they did on"; not "because of the heat", "as the board met", "as part of"."""
    if word == "as":
        return following in PRONOUNS | AUXILIARIES | {"did", "happened"}
    return word in ("because", "once") and following != "of"


def _is_infinitive(following: str) -> bool:
    if not following or not following[0].islower() or following in DETERMINERS | PURPOSES | RECEIVERS:
        return False
    return not (following.endswith("s") and not following.endswith("ss"))


def _is_of_another(word: str, last: str, following: str, lasts: bool) -> bool:
    """ "A contract beginning on", "for refusing to"; not "demanding", "the hiring of", "over working hours"."""
    if word in BEGINNINGS:
        return not (lasts and (last == DEED or last in LENGTHS))
    if word in DEMANDING or last in DETERMINERS or last.endswith("'s"):
        return False
    is_before_noun = following.isalpha() and following not in PREPOSITIONS | DETERMINERS
    return not (last in PREPOSITIONS and is_before_noun and not (last in GERUNDS_AFTER and following in RELATIVES))


def is_participle(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("ed") and len(word) > 3 and word not in NO_PARTICIPLES)


def _is_harmless(at: Place, last: str, following: str) -> bool:
    """The deed's own, one more deed behind "and", or an adjective: "over the planned closure"."""
    if at.last == DEED:
        return at.word in ITS_OWN
    if last in COORDINATES:
        return at.is_free
    if at.is_timed or (at.is_main and (last in AUXILIARIES or (at.word in FINITE and last not in PRONOUNS))):
        return True
    is_before_noun = bool(following) and following[0].isalnum() and following not in PREPOSITIONS
    if last == ",":
        return at.word in ITS_OWN or (at.is_free and is_before_noun)
    is_behind_small = last in PREPOSITIONS | DETERMINERS or last[:1].isdigit() or last.endswith("'s")
    return (is_behind_small and is_before_noun and following not in DETERMINERS) or at.word in NAMING
