"""Every number that a text states, in digits or words: "nearly five thousand" holds 5000, "three-dozen" 36."""

import re

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
UNITS = {word: value for value, word in enumerate(re.findall(r"\w+", WORDS))}
TIMES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
# How a bare plural counts: the fewest it can mean.
PLURALS = {"dozens": 24, "hundreds": 200}
NUMBER = re.compile(
    rf"\b(?:(?P<digits>\d[\d,]*)|(?P<word>{'|'.join(UNITS)}))(?: (?P<times>{'|'.join(TIMES)})s?)?\b"
    rf"|\b(?P<plural>{'|'.join(PLURALS)})\b"
)


def numbers(text: str) -> set[int]:
    plain = text.lower().replace("-", " ").replace("_", " ")
    return {_value(found) for found in NUMBER.finditer(plain)}


def _value(found: re.Match[str]) -> int:
    if found["plural"]:
        return PLURALS[found["plural"]]
    digits = found["digits"]
    base = int(digits.replace(",", "")) if digits else UNITS[found["word"]]
    return base * TIMES.get(found["times"] or "", 1)
