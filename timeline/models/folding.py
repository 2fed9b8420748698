"""Folding: reduces a text to plain words in which a name can be found, however its letters were written.

Letters that look alike become the same letter. Some may be meant in several ways (“WiII” with capital i’s is Will,
“Mar1sol” may be Marisol or Marlsol), so a text has several foldings, and a name is looked for in each.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from confusable_homoglyphs import confusables

from timeline.models.labelled import names_in_fields
from timeline.models.opened import APART, alone, marked_down, opened
from timeline.models.titles import DEGREES

# The end of a sentence or paragraph, which no name runs across; it stands in a folded text as a word of its own.
END = "¶"
APOSTROPHES = str.maketrans(dict.fromkeys("ʹʻʼʽˈʾʿˊˋ′‵`´‘‛＇", "’"))
PLAIN = APOSTROPHES | str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
    }
    | {"Þ": "Th", "ß": "ss", "ẞ": "SS", "ı": "i"}
)
# Letters and signs that show nothing, besides those that Unicode counts as formats and marks.
UNSEEN = frozenset("\u0640\u115f\u1160\u2800\u3164\uffa0")
# At the end of a line they look alike, also those of other scripts.
HYPHENS = "-‐‑–—―=¬\u00ad\u058a\u1806\u2043\u2212\u2e17\ufe63\uff0d"
LINE_END = re.compile(rf"(?<=\w)(?:[{HYPHENS}][ \t]*\r?\n[\s>]*|[-‐] +(?=[^\W\d_]))(?=\w)")
GENITIVE = re.compile(r"(?<=[sS])['’](?!\w)|(?<=\w)['’][sS](?!\w)")
PLURAL_GENITIVE = re.compile(r"s['’](?!\w)")
INNER = re.compile(r"(?<=\w)['’](?=\w)(?![sS](?!\w))")  # O’Farrelly, and no genitive: Walter’s is not Walters
SENTENCE_END = re.compile(
    rf"""(?<!\w)(?P<last>[^\W\d_]{{3,}})[.!?…]+["'”’»)]*\s+(?=["'“‘«(]*[^\W\d_])(?!["'“‘«(]*[a-z])
    | [;:]\s | (?<!\s)(?<!\w[{HYPHENS}])[ \t\r]*\n\s*\n""",
    re.VERBOSE,
)
# In a table or a list, where it ends no sentence: “Worker; Jane”.
LISTED = re.compile(r"(?<=[^\W\d_])\s?;\s*(?=[^\W\d_a-z])")
# “Baines, Tom ⏎ Lee, Ann”: each name has a line, a cell or a bullet of its own.
BORDER = re.compile(r"\n|\t| {2,}|[^\w\s,.'’¶‐‑-]")
APART_IN_LIST = re.compile(rf"(?:{BORDER.pattern})\s*[^\W\d_a-z][\w'’‐‑-]*\s?,\s")
SHORT_TITLES = frozenset(
    ("mrs", "prof", "capt", "srta", "sra", "rev", "mme", "mlle", "sgt", "col", "sen", "gov", "rep", "gen", "hon")
    + ("тов", "инж", "проф", "гражд", "inż", "doc", "dna", "avv", "lic", "profa")
    + ("dott", "sig", "mevr", "dhr", "messrs", "mses", "dra", "frk", "cllr", "profs", "mmes", *DEGREES.split("|"))
)
"""A full stop after them ends no sentence; shorter words are taken for initials and abbreviations anyhow."""
LONG_INITIAL = re.compile("[A-Z][b-df-hj-np-tv-xz]{2,3}")  # Chr.
# Behind a politician: “Frank Lucas (R-OK)”, “Frank Lucas, R-Okla.” These are no initials.
STATES = (
    "[A-Z]{2}|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kan|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Tenn|Tex|Wash"
    "|Wis|Wyo|Ga|Ky|La|Md|Mo|Pa|Va|Vt|N\\.[CDHJMY]|R\\.I|S\\.[CD]|W\\.Va)\\.|Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah"
)
PARTY = re.compile(rf"(?: \(|, )[RDI][-–—](?:{STATES})(?:\)|(?!\w))")
DIGITS = re.compile(r"(?<=[^\W\d_])[01]+|(?<!\w)[01]+(?=[^\W\d_])")
# As one writes who has no such letters; otherwise folding takes the marks off: Müller is Mueller here, Muller there.
SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe"}
)
PAIRS = {"rn": "m", "vv": "w", "VV": "W"}
CAPITAL_I = re.compile(r"(?<=[a-z])I+(?=[a-z]*(?![^\W_]))|(?<=[A-Z])I+(?=[a-z])")
# No word has an l so, but a name does whose capital I was typed as a small l.
SMALL_L = re.compile(r"(?<![^\W_])l(?=[b-df-hjkmnp-tv-xz][a-z])|(?<=[A-Z])l+(?=[A-Z])|(?<=[A-Z]{2})l(?![^\W_])")


@lru_cache(maxsize=1024)
def variants(text: str) -> list[str]:
    """All foldings of a text: as it stands, with words joined that were divided at a line's end, without a genitive s,
    with letters that may be mistaken for others, with umlauts spelt out, and without what keeps letters apart.
    """
    text = PARTY.sub(" ", text)
    shown = dict.fromkeys((text, marked_down(text)))
    found = dict.fromkeys(each for one in shown for each in _readings(one.translate(APOSTROPHES)))
    words = " ".join(f"{APART} {word}" for one in shown for word in (*alone(one), *names_in_fields(one)))
    return list(dict.fromkeys(each for one in (*found, words) if one for each in foldings(one)))


def _readings(text: str) -> Iterator[str]:
    whole = SENTENCE_END.sub(_ended, text)
    listed = [SENTENCE_END.sub(_ended, LISTED.sub(", ", text))] if LISTED.search(text) else []
    yield from listed
    yield from (BORDER.sub(f" {END} ", each) for each in (*listed, whole) if APART_IN_LIST.search(each))
    joined = LINE_END.sub("", whole)
    for each in (whole, joined):
        yield from (each, GENITIVE.sub("", each), PLURAL_GENITIVE.sub("", each))
    yield from (INNER.sub("", joined), *_misread(joined), *spelt_out(joined), *opened(joined))


def _ended(found: re.Match[str]) -> str:
    last = found["last"] or ""
    is_short = last.casefold() in SHORT_TITLES or LONG_INITIAL.fullmatch(last)
    return found.group() if is_short else f"{found.group()} {END} "


def _misread(text: str) -> Iterator[str]:
    """The text as it may be meant: with l for a capital i or the reverse, with i for the digit 1, with m for rn, …"""
    if CAPITAL_I.search(text):
        yield CAPITAL_I.sub(lambda found: "l" * len(found.group()), text)
    if SMALL_L.search(text):
        yield SMALL_L.sub(_capital_i, text)
    if DIGITS.search(text):
        yield DIGITS.sub(lambda found: found.group().replace("1", "i"), text)
    yield from (text.replace(pair, letter) for pair, letter in PAIRS.items() if pair in text)
    yield from (text.replace("|", letter) for letter in "lI" if "|" in text)
    yield _misread_throughout(text)


def _misread_throughout(text: str) -> str:
    """With all that may be misread at once: “WiIma Arrnbruster” for Wilma Armbruster."""
    for pair, letter in PAIRS.items():
        text = text.replace(pair, letter)
    return SMALL_L.sub(_capital_i, CAPITAL_I.sub(lambda found: "l" * len(found.group()), text))


def _capital_i(found: re.Match[str]) -> str:
    return "I" * len(found.group())


def spelt_out(text: str) -> Iterator[str]:
    """The text with ue for ü and so on; nothing if it has no such letters."""
    if not text.isascii() and (written := unicodedata.normalize("NFC", text).translate(SPELT_OUT)) != text:
        yield written


def foldings(text: str) -> tuple[str, ...]:
    """The text folded with letters of other scripts replaced by Latin ones that look alike, and with its own letters.

    The second is needed since replacing letters may lose which ones are capitals.
    """
    return (fold(text),) if text.isascii() else (fold(text), _folded(text, _own))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text as words and commas, without accents and invisible characters, and with Latin letters for others that
    look alike.

    So no name is hidden by an odd apostrophe or a soft hyphen, or in a web address.
    """
    return _folded(text, _looks_like)


@lru_cache(maxsize=1024)
def in_its_script(text: str) -> str:
    """The text folded with its own letters, as HTML shows it, with the ends of its sentences."""
    return _folded(LINE_END.sub("", SENTENCE_END.sub(_ended, marked_down(text).translate(APOSTROPHES))), _own)


def _folded(text: str, letter_for: Callable[[str], str]) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFC", "".join(_seen(text, letter_for)))
    worded = DIGITS.sub(_letters, plain)
    return " ".join(re.sub(rf"[^\w,{END}]+|_+", " ", worded).replace(",", " , ").split())


def _seen(text: str, letter_for: Callable[[str], str]) -> Iterator[str]:
    for letter in unicodedata.normalize("NFKD", text.translate(PLAIN)):
        if letter not in UNSEEN and unicodedata.category(letter) not in ("Cf", "Mn"):
            yield letter if letter.isascii() else letter_for(letter)


def _letters(found: re.Match[str]) -> str:
    """The letters for digits inside a word: o or O for 0, by whether it begins the word, and l for 1."""
    is_first = found.start() == 0 or not found.string[found.start() - 1].isalnum()
    return found.group().replace("0", "O" if is_first else "o").replace("1", "l")


def _own(letter: str) -> str:
    return letter


@lru_cache(maxsize=65536)
def _looks_like(letter: str) -> str:
    """The Latin letter that a letter looks like, by Unicode's list of confusables; itself if there is none."""
    alike = [entry["c"] for entry in confusables.confusables_data.get(letter, ())]
    nearer = [each for other in alike for each in (entry["c"] for entry in confusables.confusables_data.get(other, ()))]
    latin = next((each for each in (*alike, *nearer) if len(each) == 1 and each.isascii() and each.isalpha()), None)
    return "I" if latin == "l" and letter.isupper() else latin or letter
