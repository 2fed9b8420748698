import pytest

from timeline.ingest.parse.browser_codecs import decode
from timeline.ingest.parse.decode import decode as decode_page
from timeline.ingest.values import Raw


@pytest.mark.parametrize(
    ("label", "body", "read"),
    [
        ("gbk", b"\x805", "€5"),
        ("gb2312", b"\xa8\xbc\xa6\xd9", "ḿ︐"),
        ("gb18030", b"\xfe\x59\x81\x39\xee\x39", "龴㐀"),
        ("big5", b"\xa3\xe1\xf9\xd6\xa1\x45\xc6\xa1", "€碁‧①"),
        ("big5-hkscs", b"\x9d\x44\x92\x44", "𨌯蔃"),
        ("euc-jp", b"\xad\xa1\xf9\xa1\xfc\xfc\xa1\xc1\x8f\xb0\xa1\xad\xf0", "①纊￤～丂≒"),
        ("x-euc-jp", b"\xad\xb5\xad\xea", "Ⅰ㈱"),
        ("shift_jis", b"\x87\x40\xfa\x5c\x81\x60", "①纊～"),
        ("ks_c_5601-1987", b"\x8c\x63\xc6\x52", "똠힣"),
        ("windows-949", b"\x8c\x63", "똠"),
        ("koi8-u", b"\xae\xbe\xa4", "ўЎє"),
        ("tis-620", b"\x80\xa1", "€ก"),
    ],
)
def test_bytes_are_read_as_browsers_read_them(label: str, body: bytes, read: str) -> None:
    page = b"<html><head><meta charset=" + label.encode() + b"></head><body><p>" + body

    text = decode_page(Raw(page))

    assert isinstance(text, str)
    assert text.partition("<p>")[2] == read


def test_what_browsers_cannot_read_either_is_an_error_or_marked() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode(b"\xa1\xff", "euc_jp")

    assert decode("街灯".encode("euc_jp") + b"\xff", "euc_jp", "replace") == "街灯\ufffd"


@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs", "cp949", "cp932", "euc_jp", "koi8-u", "cp874"])
def test_any_pair_of_bytes_is_read_or_marked(codec: str) -> None:
    pairs = [bytes((first, second)) for first in range(128, 256) for second in range(48, 256, 7)]

    assert all(decode(pair, codec, "replace") for pair in pairs)
