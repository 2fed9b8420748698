"""Python's codecs with what browsers read beyond them (encoding.spec.whatwg.org, compared with Chromium byte by byte).

Left out: 160 rare characters of HKSCS-2008 in Big5, and the bytes of single-byte encodings that browsers turn into
controls: they tell that a label is wrong.
"""

import codecs

# The standard's namesakes where Python's own codec of the same name reads less.
WIDER = {"gbk": "gb18030", "big5": "big5hkscs", "euc-kr": "cp949", "shift_jis": "cp932"}
CONTROLS_IN_BIG5 = {bytes((0xA3, 0xC0 + at)): chr(0x2400 + at) for at in range(33)}
MORE = {
    "gb18030": {b"\x80": "€"},
    "big5hkscs": {b"\xa3\xe1": "€", b"\x92\x44": "蔃", b"\x94\x47": "浧", b"\x96\x44": "靝"} | CONTROLS_IN_BIG5,
}
# Where both read a character, the browser's.
INSTEAD = {
    "gb18030": str.maketrans(
        "\ue5e5\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue7c7"
        "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
        "\u3000︐︒︑︓︔︕︖︗︘︙ḿ龴龵龶龷龸龹龺龻",
    ),
    "big5hkscs": str.maketrans("•､‾∼♁☉¥¢£", "‧﹑¯～⊕⊙￥￠￡"),
    "euc_jp": str.maketrans("〜‖−¢£¬", "～∥－￠￡￢"),
    "koi8-u": str.maketrans("╝╬", "ўЎ"),
}


def decode(body: bytes, codec: str, errors: str = "strict") -> str:
    """Like `bytes.decode`; `errors` is "strict" or "replace"."""
    text = body.decode(codec, f"browsers-{errors}")
    return text.translate(INSTEAD[codec]) if codec in INSTEAD else text


def _read(error: UnicodeError) -> tuple[str, int] | None:
    """What a browser reads where Python stops, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        return None
    at, pair = error.start, error.object[error.start : error.start + 2]
    for known in (pair, pair[:1]):
        if read := MORE.get(error.encoding, {}).get(known):
            return read, at + len(known)
    if error.encoding == "euc_jp" and len(pair) == 2 and 0xA1 <= min(pair) <= max(pair) <= 0xFE:
        read = _shifted(*pair).decode("cp932", "ignore")
        return (read, at + 2) if read else None
    return None


def _shifted(first: int, second: int) -> bytes:
    """A pair of EUC-JP as Shift_JIS writes it, whose table holds the rows of NEC and IBM."""
    row, cell = first - 0xA1, second - 0xA1
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    return bytes((lead, cell + (0x9F if row % 2 else 0x40 if cell < 63 else 0x41)))


def _strict(error: UnicodeError) -> tuple[str, int]:
    read = _read(error)
    if read is None:
        raise error
    return read


def _replace(error: UnicodeError) -> tuple[str | bytes, int]:
    return _read(error) or codecs.replace_errors(error)


codecs.register_error("browsers-strict", _strict)
codecs.register_error("browsers-replace", _replace)
