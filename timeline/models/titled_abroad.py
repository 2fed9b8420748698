"""Finds a surname with a title where titles and names are declined: “письмо господина Петрова”, “dopis pana Nováka”.

A title tells whether a man or a woman is meant, and so which endings the surname may have: “г-жа Петрова” is not Ivan
Petrov. The given name must stand somewhere too, in any of its cases. Surnames are compared as `romanized` leaves them,
titles as they are written, since “κ.” is a title in Greek and “к” a preposition in Russian.
"""

import re
from collections.abc import Iterable

from timeline.models.folding import in_its_script
from timeline.models.inflected import declined_word, endings, has_ending
from timeline.models.name_shapes import CAPITAL, Name
from timeline.models.romanized import reduced, romanized
from timeline.models.titles import DEGREES, TITLES

_MEN = (
    "господин господина господину господином господине г-н г-на г-ну г-ном г-не гн гражданин гражданина гражданину"
    " гражданином пан пана пану паном пане панові панове добродій добродія добродію κύριος κυρίου κύριο κύριε κος"
    " господине господинот pan pana panu panem pane panie panovi panom gospodin gospodina gospodinu gospodinom gosp"
    " ponas pono ponui poną herra herran herralle herralta kungas härra"
)
_WOMEN = (
    "госпожа госпожи госпоже госпожу госпожой госпожою госпожо г-жа г-жи г-же г-жу г-жой гражданка гражданки гражданке"
    " гражданку гражданкой пані пани панею панна панни панну панночка κυρία κυρίας κα κας δεσποινίς δεσποινίδα"
    " pani panią panią paní panna panny pannu gospođa gospođe gospođi gospođu gospođom gospa gospe gospo ponia ponios"
    " poniai ponią rouva rouvan rouvalle rouvalta neiti neidin proua sl slečna slečny slečnu slečnou"
)
_EITHER = (
    "товарищ товарища товарищу товарищем товарище товариш товариша тов гр гражд инженер инженера инженеру инженером инж"
    " д-р доктор доктора доктору доктором доктором проф профессор профессора професор професора доц доцент акад п κ δρ"
    " δόκτωρ καθηγητής καθηγητή καθηγήτρια p inż inžinierius ing mgr doc tov"
)
MEN, WOMEN, EITHER = (frozenset(map(in_its_script, words.split())) for words in (_MEN, _WOMEN, _EITHER))
ANY = re.compile(f"(?:{TITLES}|{DEGREES})")
LONGEST = 3  # words of a title and a given name: “г н Иван”
OF_WOMEN = re.compile("(?:ova|eva|ina|aia|ska|cka)$")


def addressed(name: Name, text: str, beside: Iterable[str], kha: str) -> str | None:
    """The words of the text, folded, that name the person: a title and the surname. The name is reduced."""
    texts = [text, *beside]
    those = next((found for each in texts if (found := endings(each))), "")
    own = in_its_script(text)
    words, read, surname = own.split(" "), romanized(own, True, kha), name.words[-1]
    at = seen = 0
    for hit in re.finditer(rf"(?<!\S)(?={CAPITAL}){declined_word(surname, those)}(?!\S)", read):
        at, seen = at + read.count(" ", seen, hit.start()), hit.start()
        titled = _with_title(words[max(0, at - LONGEST) : at], name, those, kha)
        if titled and _may_be_hers_or_his(titled, surname, hit.group()) and _has_given(name, texts, those, kha):
            return f"{titled} {words[at]}"
    return None


def _with_title(words: list[str], name: Name, those: str, kha: str) -> str:
    """The title at the end of the words, and a given name or initial behind it; "" if there is none."""
    given = rf"{name.words[0][0]}|{declined_word(name.words[0], those)}"
    ends = len(words) - bool(words and re.fullmatch(given, reduced(words[-1], kha)))
    for begins in (ends - 2, ends - 1):
        if begins >= 0 and _is_title(" ".join(words[begins:ends])):
            return " ".join(words[begins:])
    return ""


def _is_title(words: str) -> bool:
    small = words.lower()
    return small in MEN or small in WOMEN or small in EITHER or bool(ANY.fullmatch(small))


def _may_be_hers_or_his(titled: str, surname: str, found: str) -> bool:
    """Whether the surname that was found has an ending that the person's may have behind the title."""
    title = titled.lower()
    if _begins(title, MEN):
        return not OF_WOMEN.search(surname)
    if _begins(title, WOMEN) and found.lower() != surname.lower():
        return surname.endswith("a") and has_ending(surname, found)
    return True


def _begins(title: str, those: frozenset[str]) -> bool:
    words = title.split(" ")
    return words[0] in those or " ".join(words[:2]) in those


def _has_given(name: Name, texts: Iterable[str], those: str, kha: str) -> bool:
    given = re.compile(rf"(?<!\S)(?={CAPITAL}){declined_word(name.words[0], those)}(?!\S)")
    return any(given.search(romanized(in_its_script(each), True, kha)) for each in texts)
