"""What a name must have to be listed: words that are few enough in other people's texts."""

from timeline.models.folding import fold
from timeline.models.name_shapes import is_unspaced

SHORTEST, LONG = 2, 5  # letters of a word beside another one, and of a word alone
INITIALS = 3  # so many alone tell a person from an abbreviation


def is_listable(form: str) -> bool:
    """Whether a name can be told from other words: it has two words of two letters or one of five, initials before a
    word of three letters, or three initials; in a script without spaces two signs. “x” and “A b” have none of these."""
    folded = fold(form).replace(" ,", "")
    words = folded.split()
    if is_unspaced(folded):
        return len("".join(words)) >= SHORTEST
    lengths = sorted(map(len, words), reverse=True)
    if folded == folded.lower() != folded.upper() and max(lengths, default=0) < LONG:
        return False  # “in the”
    return sum(lengths[:1]) >= LONG or _together(lengths)


def _together(lengths: list[int]) -> bool:
    """Of several words, the longest first."""
    if len(lengths) < 2:
        return False
    return lengths[1] >= SHORTEST or lengths[0] > SHORTEST or len(lengths) >= INITIALS
