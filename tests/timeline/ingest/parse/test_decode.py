import pytest

from timeline.ingest.parse.decode import LIMIT, decode, is_markup
from timeline.ingest.values import Raw, Skipped

TEXT = "Café workers wrote “no” to the board — again."


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("cp1252"), "text/plain; charset=windows-1252"),
        (TEXT.encode("cp1252"), "text/plain; charset=utf-8"),  # a wrong label
        (TEXT.encode("cp1252"), None),
        (TEXT.encode(), "text/plain; charset=iso-8859-1"),  # another: what reads as UTF-8 is UTF-8
        (TEXT.encode(), "text/plain; charset=unicode_escape"),  # a label that no page may carry
        (b"<meta charset='windows-1252'>" + TEXT.encode("cp1252"), None),
    ],
)
def test_the_characters_are_read_whatever_the_label_says(body: bytes, content_type: str | None) -> None:
    text = decode(Raw(body, content_type=content_type))

    assert isinstance(text, str) and text.endswith(TEXT)


JAPANESE = "従業員は公開書簡①に署名し、～社に拒否すると述べた。"
CHINESE = "工程师李喆堃执笔的公开信镕"
META = "<html><head><meta {}></head><p>{}"


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", TEXT),
        ("ISO8859-1", "cp1252", TEXT),
        ("us-ascii", "cp1252", TEXT),
        ("iso-8859-9", "cp1254", "İşçiler “hayır” dedi"),
        ("tis-620", "cp874", "พนักงานเขียนจดหมาย… “ไม่”"),
        ("gb2312", "gbk", CHINESE),
        ("x-gbk", "gb18030", CHINESE + "㐀"),
        ("big5", "big5hkscs", "員工的公開信着"),
        ("x-sjis", "cp932", JAPANESE),
        ("windows-31j", "cp932", JAPANESE),
        ("Shift_JIS", "cp932", JAPANESE),
        ("euc-jp", "euc_jis_2004", "従業員は公開書簡①に署名した"),
        ("iso-2022-jp", "iso2022_jp", "従業員は公開書簡に署名した。"),
        ("ks_c_5601-1987", "cp949", "직원들이 공개서한을 썼다 똠방각하"),
        ("euc-kr", "cp949", "똠방각하 펲시콜라"),
        ("windows-1251", "cp1251", "Сотрудники написали письмо"),
        ("x-mac-cyrillic", "mac-cyrillic", "Сотрудники написали письмо"),
    ],
)
@pytest.mark.parametrize("place", ["header", "meta", "http-equiv", "xml"])
def test_labels_mean_what_they_mean_to_browsers(label: str, codec: str, text: str, place: str) -> None:
    said = {
        "header": f"<html><p>{text}",
        "meta": META.format(f"charset = '{label}'", text),
        "http-equiv": META.format(f"http-equiv=Content-Type content='text/html; charset={label}'", text),
        "xml": f"<?xml version='1.0' encoding='{label}'?><html><p>{text}",
    }
    header = f'text/html; charset="{label}"' if place == "header" else None

    found = decode(Raw(said[place].encode(codec), content_type=header))

    assert isinstance(found, str) and found.endswith(text)


@pytest.mark.parametrize(
    ("page", "content_type"),
    [
        ("<!-- <meta charset=big5> --><meta charset=gb2312><p>", None),
        ("<script charset=big5></script><meta charset=gb2312><p>", None),
        ("<meta charset=no-such-thing><meta charset=gb2312><p>", None),
        ("<meta charset=utf-16><p>", "text/html; charset=gb2312"),
        ("<meta charset=gb2312><p>", "text/html; charset=utf-8"),
        ("<html lang=zh-CN><p>", None),
    ],
)
def test_a_label_that_no_browser_would_follow_counts_for_nothing(page: str, content_type: str | None) -> None:
    found = decode(Raw((page + CHINESE).encode("gbk"), content_type=content_type))

    assert isinstance(found, str) and found.endswith(CHINESE)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Engineers wrote “no” to the board. " * 9, "<html><head><title>従業員</title><p>従業員は署名した。"]
)
def test_utf_16_is_known_by_its_nuls_where_it_lacks_its_mark(codec: str, text: str) -> None:
    assert decode(Raw(text.encode(codec))) == text


def test_one_stray_byte_does_not_make_a_page_unreadable() -> None:
    text = TEXT + " They went on to say it in plain letters." * 5
    found = decode(Raw(text.encode("cp1252") + b" \x9d", content_type="text/plain; charset=iso-8859-1"))

    assert found == text + " \ufffd"


def test_a_declared_far_eastern_encoding_is_followed() -> None:
    body = "従業員は公開書簡に署名した。".encode("shift_jis")

    assert decode(Raw(body, content_type="text/plain; charset=shift_jis")) == "従業員は公開書簡に署名した。"


def test_a_few_broken_characters_stay_visible_and_do_not_spoil_the_rest() -> None:
    text = decode(Raw(("é" * 50).encode() + b"\xff"))

    assert text == "é" * 50 + "\ufffd"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\0\0\0\0", "empty"),
        (b"%PDF-1.7 and so on", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 100, "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"a" * (LIMIT + 1), "too_large"),
        ("従業員は公開書簡に署名した。".encode("shift_jis") * 9, "undecodable"),
    ],
    ids=[
        "nothing",
        "blanks",
        "a mark alone",
        "NULs alone",
        "PDF",
        "PNG",
        "all bytes",
        "too many",
        "an unnamed encoding",
    ],
)
def test_what_is_no_text_is_said_to_be_none(body: bytes, reason: str) -> None:
    skipped = decode(Raw(body))

    assert isinstance(skipped, Skipped) and skipped.reason == reason
    assert skipped.detail.endswith(".") and "\n" not in skipped.detail


def test_stray_nuls_and_foreign_line_ends_are_taken_out() -> None:
    text = decode(Raw(b"one\0 line\r\nanother\rand a third" + b" and more" * 20))

    assert isinstance(text, str) and text.startswith("one line\nanother\nand a third")


@pytest.mark.parametrize(
    ("text", "name", "is_html"),
    [
        ("<!DOCTYPE html><p>x", "", True),
        ("  <?xml version='1.0'?><html>", "", True),
        ("<!-- saved --><html>", "", True),
        ("Menu\nNews", "page.txt", False),
        ("a < b and c > d", "sums.txt", False),
        ("some words <b>first</b>", "page.html", True),
        ("no tag at all", "page.html", False),
    ],
)
def test_markup_is_known_by_its_tags_more_than_by_its_name(text: str, name: str, is_html: bool) -> None:
    assert is_markup(text, Raw(b"", name=name)) is is_html
