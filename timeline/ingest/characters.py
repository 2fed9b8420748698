"""What a text says without what nobody sees: one way to write each letter, and no characters that only hide words.

Soft hyphens, zero-width spaces, marks of direction and control characters stand inside words and part them for a
program, not for a reader. A zero-width joiner is a letter's business in Arabic and Indic scripts and in emoji: there it
stays. Composition is NFC, so that "é" is one character however it was typed.
"""

import re
import unicodedata
from html import unescape

HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0001]|[\U000e0020-\U000e007f]+"
)
# A joiner, or its opposite, is spelling after letters from Hebrew to Mongolian, later Indic ones, and emoji.
JOINS = re.compile(
    "[\u0590-\u109f\u1780-\u18af\u1900-\u1cff\u2190-\u2bff\ua800-\uabff\ufe0f\U00010a00-\U00011fff\U0001f000-\U0001faff]"
)
FLAG = "\U0001f3f4"  # tags spell the flags of England, Scotland and Wales
ONE_SHAPE = re.compile("[A-Za-z\u00aa-\u058f]")  # letters that have no other shape to choose
BROKEN = re.compile("\u00ad[ \t]{0,9}\n[ \t]{0,9}(?=[^\\W\\d_])")  # a word that a soft hyphen broke at a line's end
LINES = str.maketrans({"\u0085": "\n", "\u2028": "\n", "\u2029": "\n"})
REFERENCE = re.compile(r"&(?:#0{0,9}\d{2,6}|#x0{0,9}[0-9a-f]{2,5}|shy|zwn?j|[lr]rm|zerowidthspace|nobreak);", re.I)


def clean(text: str) -> str:
    """The text as it reads. It may be shorter: offsets are taken after this, never before."""
    plain = BROKEN.sub("", text.translate(LINES)) if not text.isascii() else text
    return unicodedata.normalize("NFC", HIDDEN.sub(_kept, plain))


def clean_markup(text: str) -> str:
    """The same of HTML, where such characters are also written as references: "&shy;", "&#x200B;", "e&#769;"."""
    return clean(REFERENCE.sub(_spelled_out, text))


def _kept(found: re.Match[str]) -> str:
    sign, before = found.group(), found.string[max(0, found.start() - 1) : found.start()]
    if sign in "\u200c\u200d":
        return sign if JOINS.match(before) else ""
    if "\ufe00" <= sign <= "\ufe0f":
        return "" if ONE_SHAPE.match(before) else sign
    return sign if sign > "\U000e0001" and before == FLAG else ""


def _spelled_out(reference: re.Match[str]) -> str:
    """The character of a reference to what is unseen or combines with a letter; any other reference as it is."""
    found = unescape(reference.group())
    return found if len(found) == 1 and unicodedata.category(found) in ("Cf", "Mn", "Mc") else reference.group()
