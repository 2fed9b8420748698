"""Names in scripts that put no spaces around them, and in Korean; and their surnames with a form of address: 山田さん,
王先生, 김 씨.

A list may not say where the surname ends, so each way to part a name is tried; the other part, the given name, must
stand somewhere too. It works on folded text (folding.py).
"""

import re
from collections.abc import Iterator, Sequence

SPACELESS = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
HANGUL = re.compile("[\uac00-\ud7a3]")
# What is written on to a Korean name: a form of address, then the particle of its case.
HANGUL_PARTICLES = "은|는|이|가|을|를|의|와|과|랑|도|에게|에게서|에|께|께서|한테|로|으로|라고|이라고|만|부터|까지"
HANGUL_ENDS = f"(?:씨|님|군|양)?(?:{HANGUL_PARTICLES}){{0,2}}"
JAPANESE = "さん|氏|様|さま|君|くん|ちゃん|殿|先生"
CHINESE = (
    "先生|女士|小姐|太太|夫人|老师|老師|师傅|師傅|同志|博士|教授|经理|經理|主任|律师|律師|工程师|工程師|医生|醫生|某"
)
KOREAN = "씨|님|군|양|선생|여사|박사|교수|대표|과장|부장|차장|대리|팀장|사원|기자|변호사|의원|위원장|지부장|조합원"
LONGEST_SURNAME = 3  # letters: 長谷川
OF_TWO = frozenset("남궁 황보 제갈 선우 독고 사공 서문 동방".split())  # noqa: SIM905

Parts = tuple[str, str]


def addressed(folded: str, text: str, others: Sequence[str]) -> str | None:
    """The words 山田さん in the text, if it or another one has the given name too. All are folded."""
    for surname, given in _parted(folded):
        if found := re.search(_with_address(surname), text):
            has_given = re.compile(_alone(given))
            if has_given.search(text) or any(has_given.search(each) for each in others):
                return found.group()
    return None


def is_unspaced(folded: str) -> bool:
    """Whether the name is in a script without spaces between words, or in Korean, which adds endings to names."""
    return bool(SPACELESS.search(folded) or HANGUL.search(folded))


def letter_by_letter(name: str) -> str:
    """The name with a possible space after each letter: a line may end anywhere, and some put one after the surname."""
    return " ?".join(map(re.escape, name.replace(" ", "")))


def _parted(name: str) -> Iterator[Parts]:
    """Surname and given name, as the list parts them or as they may be parted."""
    if " " in name:
        surname, _, given = name.partition(" ")
        yield surname, given.replace(" ", "")
    elif HANGUL.search(name):
        ends = 2 if name[:2] in OF_TWO and len(name) > 2 else 1
        yield from [(name[:ends], name[ends:])] if name[ends:] else []
    else:
        yield from ((name[:ends], name[ends:]) for ends in range(1, min(LONGEST_SURNAME, len(name) - 1) + 1))


def _with_address(surname: str) -> str:
    if HANGUL.search(surname):
        return rf"(?<![가-힣]){surname} ?(?:{KOREAN})님?(?:{HANGUL_PARTICLES}){{0,2}}(?![가-힣])"
    return rf"{re.escape(surname)} ?(?:{JAPANESE}|{CHINESE})"


def _alone(given: str) -> str:
    """The pattern of a given name. One letter is a word, or a part of one, unless it stands by itself."""
    if HANGUL.search(given):
        return rf"(?<![가-힣]){given}이?(?={HANGUL_ENDS}(?![가-힣]))"
    is_word = len(given) == 1 and SPACELESS.search(given)
    return rf"(?<![\u3400-\u9fff]){given}(?![\u3400-\u9fff])" if is_word else re.escape(given)
