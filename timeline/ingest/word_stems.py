"""The words of a text as they are compared: in small letters, without their endings, and without those that tell
nothing."""

import re

LONGEST = 6
"""Letters of a word that count: "organizers" and "organization" are one."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
OWNED = re.compile(r"['’]s\b")
APOSTROPHES = str.maketrans("", "", "'’")
SMALL_WORDS = (
    "a about after again all also an and are as at be been before but by can could did do does for from had has "
    "have he her his how i if in into is it its may more most not of off on only or other our out over own said "
    "say says she so some such than that the their them then there these they this those to too up very was we "
    "were what when where which who whom why will with would you your "
)
LEFT_OF_SHORT_FORMS = "s t d m re ve ll don didn doesn isn won couldn"  # addresses write "don-t" and "google-s"
STOP = frozenset((SMALL_WORDS + LEFT_OF_SHORT_FORMS).split())
ENDINGS = ("ies", "y"), ("sses", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("s", "")
KEEP_S = ("ss", "us", "is")


def words(text: str) -> frozenset[str]:
    return frozenset(spelled(text))


def spelled(text: str) -> dict[str, str]:
    """Each of these words with how the text writes it first."""
    written = WORD.findall(OWNED.sub("", text))
    plain = [(word.casefold().translate(APOSTROPHES), word) for word in reversed(written)]
    return {_stem(word)[:LONGEST]: as_written for word, as_written in plain if word not in STOP}


def _stem(word: str) -> str:
    for ending, instead in ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 3
            and not word.endswith(KEEP_S if ending == "s" else ())
        ):
            word = word.removesuffix(ending) + instead
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
