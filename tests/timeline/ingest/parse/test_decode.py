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
