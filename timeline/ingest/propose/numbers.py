"""Numbers as English writes them in running text: "1,400", "20K", "three-dozen", "nearly five thousand", "hundreds"."""

import re

ONES = {
    word: number
    for number, word in enumerate(
        re.findall(
            r"\w+",
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
            " eighteen nineteen",
        ),
        start=1,
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000}
# Counts left open: the lowest number the word can mean. "Hundreds" is 200 (the Crowd Counting Consortium's rule).
OPEN = {
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "thousands": 2_000,
    "hundreds": 200,
    "scores": 40,
    "dozens": 24,
}
VAGUE = {"a handful": (3, 10), "several": (3, None), "a few": (3, None), "a couple": (2, 2), "a pair": (2, 2)}
_WORD = "|".join([*ONES, *TENS])
_SCALE = r"dozen|hundred|thousand|million"
DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?"
NUMBER = (
    rf"(?:tens|hundreds) of thousands|thousands|hundreds|scores|dozens|half a dozen"
    rf"|(?:{DIGITS})(?:\s?(?:K\b|k\b|hundred\b|thousand\b|million\b|dozen\b))?"
    rf"|a handful|(?:several|a few)(?:[ -](?:{_SCALE})\b)?|a couple|a pair"
    rf"|(?:(?:an?|{_WORD})\b(?:[ -](?:and )?(?:{_WORD}|{_SCALE})\b){{1,5}}|(?:{_WORD})\b)"
)
Bounds = tuple[int | None, int | None]


def bounds(words: str) -> Bounds:
    """Low and high of one number phrase (without "more than" and its like); (None, None) when it is none."""
    words = " ".join(words.lower().replace("-", " ").split())
    if words in OPEN:
        return OPEN[words], None
    if words in VAGUE:
        return VAGUE[words]
    for some in ("several ", "a few "):
        if words.startswith(some):
            return 2 * SCALES[words.removeprefix(some)], None
    exact = value(words)
    return exact, exact


def value(words: str) -> int | None:
    words = words.replace("half a dozen", "6").replace("-", " ")
    total: float = 0
    current: float = 0
    for word in re.findall(r"[\d.,]*\d|[a-z]+", words.lower()):
        if word in SCALES:
            current = max(current, 1) * SCALES[word]
            total, current = (total + current, 0) if SCALES[word] >= 1_000 else (total, current)
        elif (one := _one(word)) is not None:
            current += one
    return int(total + current) or None


def _one(word: str) -> float | None:
    if word[0].isdigit():
        return float(word.replace(",", "")) if len(word) < 13 and word.count(".") < 2 else None
    return ONES.get(word) or TENS.get(word)
