"""Whether two names may be one organization's: what differs when a name is typed twice is left out. Pure.

Case, accents, spaces, punctuation, letters that look alike, the article before it and the legal form around it (Inc.,
GmbH & Co. KG, S.p.A., ООО, 株式会社) tell nobody apart. It is a reason to ask, never to decide.
"""

import re
from functools import lru_cache

from timeline.models.folding import fold

FORMS = frozenset(
    re.findall(
        r"\w+",
        """inc incorporated ltd limited llc llp lp lllp pllc corp corporation co cos company plc ulc cic clg dac pbc
        gmbh mbh ggmbh ag kg kgaa ohg ug se ev eg eingetragenerverein
        sa sas sasu sarl eurl sca scop snc sprl srl bv bvba nv vof cv asbl vzw
        spa sapa sl slu sau sadecv sderldecv sapidecv ltda eireli sgps lda
        ab hb oy oyj ry as asa aps ans ehf hf uab sia ou doo dd ad eood ood kft zrt nyrt rt sro spzoo spk
        kk gk yk kabushikikaisha kabushikigaisha pt tbk pty pte pvt private proprietary sdn bhd berhad
        ooo oao zao nao pao tov too""",
    )
)
"""Folded, without dots and spaces."""
BEFORE = frozenset(
    ("sa", "ab", "as", "oy", "uab", "sia", "kk", "kabushikikaisha", "pt", "ooo", "oao", "zao", "pao", "tov")
)
"""Those that stand before a name in some countries."""
LONGEST = 6  # words of a form, where it is spelt in parts: S. de R. L. de C. V.
EAST_ASIAN = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|一般社団法人|(?:集团)?(?:股份)?有限(?:责任)?公司|주식회사|유한회사|[(（]\s?[株有주유]\s?[)）]"
)
SIGNS = re.compile("[™®©℠]|[(]tm[)]", re.IGNORECASE)
WHOLE = (
    (r"\bunited states(?: of america)?\b|\busa\b", "us"),
    (r"\bunited kingdom\b", "uk"),
    (r"\bdept\b", "department"),
)


@lru_cache(maxsize=16384)
def same_name(name: str) -> str:
    """Names that may be one's have the same; it is for comparing alone."""
    bare = EAST_ASIAN.sub(" ", SIGNS.sub("", name).replace("㈱", " ").replace("㈜", " ")).strip() or name
    folded = fold(re.sub(r"[.'’]", "", bare).casefold()).replace(" ,", "").replace("ae", "a")
    for words, short in WHOLE:
        folded = re.sub(words, short, folded)
    told = [word for word in folded.removeprefix("the ").split() if word != "and"]
    return re.sub("(?<=[ou])e", "", "".join(_without_form(told)))


def _without_form(words: list[str]) -> list[str]:
    """From both ends, as often as there is one; something always stays."""
    for length in range(LONGEST, 0, -1):
        if length < len(words) and "".join(words[-length:]) in FORMS:
            return _without_form(words[:-length])
        if length < len(words) and "".join(words[:length]) in BEFORE:
            return _without_form(words[length:])
    return words
