"""What a text says without what nobody sees: one way to write each letter, and no characters that only hide words.

Soft hyphens, zero-width spaces, marks of direction and control characters stand inside words and part them for a
program, not for a reader. A zero-width joiner is a letter's business in Arabic and Indic scripts and in emoji: there it
stays. Composition is NFC, so that "é" is one character however it was typed.
"""

import re
import unicodedata
from html import unescape

HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0001\U000e0020-\U000e007f]+"
)
HIDDEN_ASCII = bytes(first for first in range(128) if HIDDEN.match(chr(first)))
LINES = "\u0085\u2028\u2029"
# A joiner, or its opposite, is spelling after letters from Hebrew to Mongolian, later Indic ones, and emoji.
JOINS = re.compile(
    "[\u0590-\u109f\u1780-\u18af\u1900-\u1cff\u2190-\u2bff\ua800-\uabff\ufe0f\U00010a00-\U00011fff\U0001f000-\U0001faff]"
)
FLAG = re.compile("[\U0001f3f4\U000e0020-\U000e007f]")  # tags spell the flags of England, Scotland and Wales
ONE_SHAPE = re.compile("[A-Za-z\u00aa-\u058f]")  # letters that have no other shape to choose
BROKEN = re.compile("\u00ad[ \t]{0,9}\n[ \t]{0,9}(?=[^\\W\\d_])")  # a word that a soft hyphen broke at a line's end
# Scripts that write no spaces between words: about two letters to a word in the Far East, five in Thai and its like.
HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
THAI = "\u0e00-\u0eff\u0f40-\u0fbc\u1000-\u109f\u1780-\u17d3\u1950-\u19df\ua9e0-\ua9ff"
SPACELESS = ((re.compile(f"[{HAN}]"), 2), (re.compile(f"[{THAI}]"), 5))
ANY_SPACELESS = re.compile(f"[{HAN}{THAI}]")
# Scripts whose letters are syllables though words are parted: Hangul, Ethiopic, Canadian, Yi, Vai.
SYLLABLES = "\u1200-\u135a\u1401-\u166c\ua000-\ua48c\ua500-\ua62b\uac00-\ud7a3"
SYLLABLE = re.compile(f"[{SYLLABLES}]")
# A page's source is wrapped at a column; where a script has no spaces, none stood there.
WRAPPED = re.compile(f"(?<=[{HAN}、，])[ \t]{{0,9}}\n[ \t]{{0,40}}(?=[{HAN}「『（])")
MARKS_MAY_RUN = re.compile(r"[^\w\s\x00-\u02ff]{31,}")  # seldom; what of it are marks is looked up then
MOST_MARKS = 30  # on one letter, as Unicode's stream-safe text has it (UAX #15): no script comes near it
REFERENCE = re.compile(r"&(?:#0{0,9}\d{2,6}|#x0{0,9}[0-9a-f]{2,5}|shy|zwn?j|[lr]rm|zerowidthspace|nobreak);", re.I)


def clean(text: str) -> str:
    """The text as it reads. It may be shorter: offsets are taken after this, never before."""
    if text.isascii():
        return text.encode().translate(None, HIDDEN_ASCII).decode()
    return unicodedata.normalize("NFC", bound_marks(HIDDEN.sub(_seen, BROKEN.sub("", text))))


def bound_marks(text: str) -> str:
    """Not more combining marks on a letter than any script needs. Whoever composes letters sorts their marks, which for
    a million of them takes hours in one call that no timer ends."""
    return MARKS_MAY_RUN.sub(_first_marks, text)


def _first_marks(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in run.group():
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def clean_markup(text: str) -> str:
    """The same of HTML, where such characters are also written as references: "&shy;", "&#x200B;", "e&#769;"."""
    return WRAPPED.sub("", clean(REFERENCE.sub(_spelled_out, text)))


def words(text: str) -> int:
    """About how many words: parted by spaces, and where a script has none, so many letters to a word."""
    if not ANY_SPACELESS.search(text):
        return len(text.split())
    spaceless = 0
    for letters, to_a_word in SPACELESS:
        text, found = letters.subn(" ", text)
        spaceless += -(-found // to_a_word)
    return spaceless + sum(any(map(str.isalnum, word)) for word in text.split())


def is_spaceless(text: str) -> bool:
    """Most of its letters are of a script that writes no spaces between words."""
    return bool(ANY_SPACELESS.search(text)) and 2 * len(ANY_SPACELESS.findall(text)) > sum(map(str.isalpha, text))


def syllables(text: str) -> int:
    """Letters that stand for a syllable each, of scripts that part their words."""
    return len(SYLLABLE.findall(text)) if SYLLABLE.search(text) else 0


def words_in_english(text: str) -> int:
    """About how many it would be: Korean says in two what takes English three or four."""
    rest, found = SYLLABLE.subn(" ", text)
    return words(rest) + found // 2


def _seen(found: re.Match[str]) -> str:
    """What stays of a run of hidden characters."""
    before, kept = found.string[max(0, found.start() - 1) : found.start()], ""
    for sign in found.group():
        if _is_spelling(sign, before):
            before, kept = sign, kept + sign
        elif sign in LINES:
            kept += "\n"
    return kept


def _is_spelling(sign: str, before: str) -> bool:
    if sign in "\u200c\u200d":
        return bool(JOINS.match(before))
    if "\ufe00" <= sign <= "\ufe0f":
        return not ONE_SHAPE.match(before)
    return sign > "\U000e0001" and bool(FLAG.match(before))


def _spelled_out(reference: re.Match[str]) -> str:
    """The character of a reference to what is unseen or combines with a letter; any other reference as it is."""
    found = unescape(reference.group())
    return found if len(found) == 1 and unicodedata.category(found) in ("Cf", "Mn", "Mc") else reference.group()
