"""Days whose months are numbers with a word, and years of other calendars: eras of Japan and Taiwan, Thailand's."""

import re
from collections.abc import Iterator

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911}
DIGITS = {
    digit: str(value)
    for digits in ("〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖")
    for value, digit in enumerate(digits)
}
SPELT = re.compile(r"[〇零一二三四五六七八九十]{1,4}(?=\s?[年月日])")
EAST = re.compile(
    rf"(?<!\d)(?:(?P<era>{'|'.join(ERAS)})\s?)?(\d{{4}}|(?<=[和成昭正國国 ])\d{{1,3}}|元)\s?[年년]"
    r"\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]"
)
VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2}),? tháng (\d{1,2})(?:,? năm|,)? (\d{4})(?!\d)", re.I)
THAI = re.compile("[\u0e00-\u0e7f]")
BUDDHIST = range(2400, 2643)


def spelt_out(text: str) -> str:
    """The text with the numbers of its days in digits, each filled up to its own length: "二〇一八年六月二十一日"."""
    return SPELT.sub(lambda found: _in_digits(found[0]).rjust(len(found[0]), " "), text) if "月" in text else text


def _in_digits(number: str) -> str:
    if "十" not in number:
        return "".join(DIGITS[digit] for digit in number)
    tens, _, ones = number.partition("十")
    return f"{DIGITS.get(tens, '1')}{DIGITS.get(ones, '0')}"


def numbered(text: str) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    """Year, month, day and where they stand."""
    for parts in EAST.finditer(spelt_out(text)):
        era, year, month, day = parts.groups()
        if era or len(year) == 4:
            yield ERAS.get(era, 0) + (1 if year == "元" else int(year)), int(month), int(day), parts
    for parts in VIETNAMESE.finditer(text):
        day, month, year = parts.groups()
        yield int(year), int(month), int(day), parts


def common_year(year: int, parts: re.Match[str], language: str | None) -> int:
    """Thailand counts 543 years more; a year that is told in Thai and has not come is one of those."""
    is_thai = (language or "").lower().startswith("th") or bool(THAI.search(parts.group()))
    return year - 543 if year in BUDDHIST and is_thai else year
