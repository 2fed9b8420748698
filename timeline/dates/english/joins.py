"""What a time is joined to: "June 3 and 4", "in April or May", "June 3 (or possibly June 4)"."""

from timeline.dates.english import calendar_words, context, forms, joined
from timeline.dates.english.forms import Atom
from timeline.dates.english.function_words import ABOUT, HEDGES
from timeline.dates.english.vocabulary import BESIDE_NUMBER, DAY, MONTHS, OF_YEAR, WEEKDAYS, compiled

CIRCA = compiled(rf"(?:(?i:{ABOUT}) (?:(?i:the|in|on) )*|(?i:ca?\.) ?)")
JOIN = compiled(
    r"(?:,? ?[(–-]?,? ?\b(?P<word>(?i:and/or|and|or|if not|to|through|thru|until|till|up to))"
    r"(?:, [^,;:.()]{1,40},|,)? | ?(?P<sign>[-/&]) ?| (?P<open>\()(?=[A-Z\d]))"
    r"(?P<filler>(?:(?i:in|on|of|either|from|the|again|at|(?:late|early)(?: on)?(?= [A-Z][a-z]+day\b)"
    rf"|at|(?P<hedge>{HEDGES})),? )*)"
)
_NAMED, _YEAR = "|".join((*MONTHS, *WEEKDAYS)), r"(?:1[5-9]|20)\d\d"
_NAMES = "|".join(
    (
        rf"(?:(?:{_NAMED}) )?\d{{1,2}}(?:st|nd|rd|th)?(?:, ?{_YEAR})?",
        rf"\d{{1,2}} (?:{'|'.join(MONTHS)})(?: {_YEAR})?",
        rf"(?:{_NAMED})(?: {_YEAR})?",
        _YEAR,
    )
)
_PLAIN = rf"(?:(?:{_NAMED}) )?\d{{1,2}}(?:st|nd|rd|th)?|{_NAMED}"
LISTED = compiled(
    rf"(?:(?:, ?| or | and )(?:{_PLAIN})(?![\w%]|,\d)){{1,9}}(?=,? (?:and|or) )"
    rf"|(?:(?:, ?| or | and )(?:{_NAMES})(?![\w%]|,\d)){{1,9}}(?=,? (?:and|or) (?:{_NAMES})\b)"
)
"""A year may close the whole: “between June 3 and June 9, 2018, and the gates …” lists nothing."""
LISTED_ONE = compiled(rf"(?:, ?| or | and )(?:{_NAMES}|{_PLAIN})(?![\w%]|,\d)")
NUMBER = compiled(rf"{BESIDE_NUMBER}{DAY}")
"""“Tuesday 5 and Wednesday 6 June”: the weekday beside a bare number is left unread."""
NUMBER_OF_YEAR = compiled(rf"{BESIDE_NUMBER}{DAY}{OF_YEAR}?")
OF_ITS_OWN = compiled(r"(?:again )?(?i:in|on|at) ")
CLOSES = compiled(r" ?(?:$|[.;)])")
GOES_ON = compiled(
    r" ?(?:$|[,.;:)!?-])| (?i:of|in|at|to|and|or|when|by|for|outside|against|over|after|before|with|as|last|this|on)\b"
)


def second(text: str, first: Atom, word: str, any_case: bool) -> tuple[str, Atom] | None:
    """What the first is joined to, and by which word. A bare number is a day only beside one that has a month."""
    listed = LISTED.match(text, first.end)
    members = [member.end() for member in LISTED_ONE.finditer(text, first.end, listed.end())] if listed else []
    whole = [listed.end()] if listed else []
    found = (_second(text, first, at, word, any_case) for at in (*whole, *reversed(members), first.end))
    return next(filter(None, found), None)


def _second(text: str, first: Atom, at: int, word: str, any_case: bool) -> tuple[str, Atom] | None:
    """Joined at `at`: the end of a list, or a place in it where another “and” opens a clause behind the list."""
    join = JOIN.match(text, at)
    if not join:
        return None
    by = _word(join["word"] or join["sign"] or "or", bool(join["hedge"]))
    is_apart = by == "and" and bool(OF_ITS_OWN.match(join["filler"])) and word != "between"
    begins = join.end()
    circa = CIRCA.match(text, begins)
    begins = circa.end() if circa else begins
    for last in (*forms.at(text, begins, any_case), *_day_numbers(text, begins, by)):
        is_count = last.kind == "year" and by in ("and", "or") and not context.ENDS_OR_GOES_ON.match(text, last.end)
        if is_apart and not CLOSES.match(text, last.end):
            continue  # "they wrote in June and in July they struck" tells two times of two deeds
        if _may_join(first, last, by, word) and not is_count and not (join["open"] and last.kind != "day"):
            return by, last
    return None


def numbers(text: str, place: int) -> list[Atom]:
    found = NUMBER.match(text, place)
    return [Atom("number", place, found.end(), {"day": found["day"]}, calendar_words.day)] if found else []


def _word(said: str, is_hedged: bool) -> str:
    """ "June 3 and possibly June 4" is one or both."""
    said = " ".join(said.lower().split())
    return "or" if said in ("and/or", "if not") or (said == "and" and is_hedged) else said


def _may_join(first: Atom, last: Atom, by: str, word: str) -> bool:
    if "number" in (first.kind, last.kind):
        dated = last if first.kind == "number" else first
        return dated.kind == "day" and bool({"month", "number"} & set(dated.fields)) and first.kind != last.kind
    if first.kind == last.kind:
        return first.kind not in ("open", "told", "past")
    if by in ("/", "-", "and", "&") and word not in ("between", "from"):
        return first.kind in joined.YEARLY and last.kind in joined.YEARLY and by != "/"
    return {first.kind, last.kind} <= {*joined.YEARLY, "year", "weekday", "near", "years", "ago"}


def _day_numbers(text: str, place: int, by: str) -> list[Atom]:
    """ "June 3 and 4, 2018"; but "June 3 and 4 people" counts people."""
    found = NUMBER_OF_YEAR.match(text, place)
    if not found or (by not in ("-", "/") and not GOES_ON.match(text, found.end())):
        return []
    fields = {name: words for name, words in found.groupdict().items() if words is not None}
    return [Atom("number", place, found.end(), fields, calendar_words.day)]
