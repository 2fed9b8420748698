"""Languages as the web names them: by tags of BCP 47, such as en, pt-BR and zh-Hant. Pure."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

LONGEST = 35
"""Characters of a tag, as RFC 5646 §4.4.1 advises."""
PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{1,8})*$"
"""The shape of a tag in the spelling of `language_tag`; for the database too."""
TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<extended>[a-z]{3}))?(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)",
    re.I | re.A,
)


def language_tag(text: str) -> str | None:
    """The tag as RFC 5646 §2.1.1 spells it: PT_br is pt-BR; None when no language, script or region is called so.

    Older codes give today's (iw is he), those of three letters the ones of two where there are such (deu is de).
    """
    found = TAG.fullmatch(text.strip().replace("_", "-"))
    if not found or len(found.group()) > LONGEST:
        return None
    language = _of_today((found["extended"] or found["language"]).lower())
    script, region = (found["script"] or "").title(), (found["region"] or "").upper()
    if not (language in _languages() and script in _scripts() | {""} and region in _regions() | {""}):
        return None
    return "-".join(filter(None, (language, script, region, found["rest"].lower()[1:])))


def _of_today(language: str) -> str:
    newer = get_global("language_aliases").get(language, language)
    return str(newer) if str(newer).isalpha() else language


@cache
def _languages() -> frozenset[str]:
    """All that CLDR knows a script for or has a name of."""
    return frozenset(tag.partition("_")[0] for tag in (*get_global("likely_subtags"), *Locale("en").languages))


@cache
def _scripts() -> frozenset[str]:
    return frozenset(Locale("en").scripts)


@cache
def _regions() -> frozenset[str]:
    return frozenset(Locale("en").territories)
