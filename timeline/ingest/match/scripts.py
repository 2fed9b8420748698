"""Where a word ends in texts that put no spaces between words, or hang small words to a name: at a change of script.

“Rekognitionを” and “使用Rekognition软件” hold a whole name, “グーグルマップ” is a longer one. Chinese, Hiragana and
Thai give no sign at all of where a word ends, so names in them are found wherever they stand.
"""

import re

from timeline.ingest.characters import THAI

SCRIPTS = {
    "katakana": "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "hiragana": "\u3041-\u309f",
    "han": "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "thai": THAI,
    "hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
}
SCRIPT = re.compile("|".join(f"(?P<{name}>[{letters}])" for name, letters in SCRIPTS.items()))
ANY = re.compile(f"[{''.join(SCRIPTS.values())}]")
WITHOUT_EDGES = ("han", "hiragana", "thai")
PARTICLE = re.compile("(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|만|측|사|에서|에게|부터|까지)(?![\uac00-\ud7af])")


def opens(before: str, first: str) -> bool:
    """A word can begin with `first`, which stands behind `before`."""
    return not before.isalnum() or _are_parted(before, first)


def closes(last: str, after: str) -> bool:
    """A word can end with `last`, which stands before `after`; in Korean the small words hang on it."""
    return (
        not after[:1].isalnum() or _are_parted(last, after[0]) or (of(last) == "hangul" and bool(PARTICLE.match(after)))
    )


def of(letter: str) -> str:
    """The script, if it is one that matters here; "" for Latin, Greek, Cyrillic, digits and all others."""
    found = SCRIPT.match(letter) if letter > "\u058f" else None
    return found.lastgroup or "" if found else ""


def _are_parted(one: str, other: str) -> bool:
    script = of(one)
    return script != of(other) or script in WITHOUT_EDGES
