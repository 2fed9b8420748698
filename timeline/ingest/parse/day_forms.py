"""The forms in which a full day is written, as patterns: with a month's name, in numbers, by machines."""

import re

# A month's name, with the marks that Indic scripts and Thai set on letters; Thai short forms have a full stop inside.
WORD = r"(?:(?:(?![\d_])[\w\u0900-\u0dff\u0e30-\u0e4e]){3,14}|[\u0e01-\u0e4e]{1,4}\.[\u0e01-\u0e4e]{1,2})"
SPACE = r"[ ]{0,2}"
OF = r"(?:(?:(?:of|de|del|di|do|da)\s|d['’]\s?)|ב)?"
YEAR = r"(?<!\d)(\d{4})(?!\d)"
NTH = r"(?:st|nd|rd|th|er|º|°|ª|\.|ème|:?e)?(?: day)?"
CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
NAMED = {
    "dmy": re.compile(
        rf"(?<!\d)(\d{{1,2}}){NTH}[ /-]{{0,2}}{OF}({WORD})\.?,?(?:[ -]{{1,2}}|/|(?<=\.)){OF}{YEAR}", re.I
    ),
    "mdy": re.compile(rf"(?<!\w)({WORD})\.? (\d{{1,2}}){NTH},?{SPACE}(?:{CLOCK} (?:[A-Z]{{2,5}} )?)?{YEAR}", re.I),
    "ymd": re.compile(rf"{YEAR}(?: m\.|e?ko)?[. ,-]{{1,2}}({WORD})[. -]{{1,2}}(\d{{1,2}})(?!\d)", re.I),
    "ydm": re.compile(rf"{YEAR}\. gada (\d{{1,2}})\. ({WORD})", re.I),
}
# A year of two digits is one behind an apostrophe, or where nothing else follows: not "21 June 22 people".
NOTHING_ELSE = r"(?=\s*(?:$|[|·•;)\]–—]|,(?!\d)|\s(?:at|by)\b|\s\d{1,2}[:.]\d\d))"
SHORT = {
    "dmy": re.compile(rf"(?<!\d)(\d{{1,2}}){NTH}[ /-]({WORD})\.?[ /-]['’]?(\d\d){NOTHING_ELSE}", re.I),
    "mdy": re.compile(rf"(?<!\w)({WORD})\.? (\d{{1,2}}){NTH},? ['’](\d\d)(?!\w)", re.I),
}
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(?:\. ?)(\d{1,2})(?:\. ?)(\d{1,2})\.)(?!\d)")
NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})(?P<by> ?\. ?| ?/ ?|-)(\d{1,2})(?:(?P=by))(\d{4}|\d\d)(?![\d/-]|\.\d)")
ROMANS = dict(
    zip(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], range(1, 13), strict=True)
)
ROMAN = re.compile(
    rf"(?<![\w./-])(\d{{1,2}})([./-] ?)({'|'.join(sorted(ROMANS, key=len, reverse=True))})\2(\d{{4}})(?!\d)"
)
EPOCH = re.compile(r"\s*(1\d{9})(?:\d{3})?(?:\.\d+)?\s*")  # seconds or milliseconds since 1970
COMPACT = re.compile(r"(?<!\d)((?:18|19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=T\d|\d{6}(?!\d)|(?!\d))")
