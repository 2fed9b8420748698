"""A text as it is searched for whole words: each sign that is no letter of a word becomes a blank, place by place.

So a name is sought with a blank on either side, and parts of words that look like names cost nothing. Where no blanks
stand between words (`scripts`) every letter of such a script is a blank in this copy, which finds Latin names among
them; names in these scripts are sought in the text itself.
"""

from collections.abc import Iterator, Sequence

from timeline.ingest.match import scripts

APART, AT_ONCE = "\0", 512
WORDS = bytes(code if code in (0, ord("_")) or code > 127 or chr(code).isalnum() else ord(" ") for code in range(256))
ASCII = bytes(range(128))


def blanked(folded: str) -> str:
    """As long as the text."""
    plain = folded.encode(errors="replace").translate(WORDS).decode()
    if plain.isascii():
        return plain
    letters = foreign(plain)
    for sign in letters:
        if not sign.isalnum():
            plain = plain.replace(sign, " ")
    return scripts.ANY.sub(" ", plain) if any(map(scripts.ANY.match, letters)) else plain


def foreign(text: str) -> set[str]:
    """The characters that are no ASCII. A byte of such a character is none of another."""
    return set(text.encode(errors="replace").translate(None, ASCII).decode())


def all_blanked(folded: Sequence[str]) -> Iterator[str]:
    """Each of them, many in one go: all the world's signs are in no few of them."""
    for start in range(0, len(folded), AT_ONCE):
        yield from blanked(APART.join(folded[start : start + AT_ONCE])).split(APART)
