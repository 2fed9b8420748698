"""Bylines as Chinese, Japanese and Korean pages set them: "文・桜庭いつき", "本报记者 王小明", "김하늘 기자"."""

import re

NAME = r"[\u3400-\u9fff\u3041-\u30ff\u3005]{2,10}(?:[・·][\u30a1-\u30ff]{2,10}){0,2}"
HANGUL = r"[\uac00-\ud7af]{2,4}"
WRITER = (
    r"(?:(?:取材|構成|聞き手|編集|写真)[・、＆&])?(?:取材|文章|文責|文|執筆|筆者|著者|作者|撰文|撰稿|采写|采訪|採訪|采访|寫作|写作"
    r"|本报记者|本報記者|特约记者|特約記者|见习记者|記者|记者|글쓴이|글|취재)"
)
NEXT = r"\s*(?:[:：=＝・·／/|｜]|(?<=\S)\s)\s*"
REST = r"(?:[\s　／/|｜、,，（(【\[].{0,40})?"
PATTERNS = (
    re.compile(rf"\W{{0,3}}{WRITER}{NEXT}(?P<name>{NAME}|{HANGUL}){REST}"),
    re.compile(r"\W{0,3}(?:记者|記者)(?P<name>[\u3400-\u9fff]{2,4})[／/|｜].{0,20}"),
    re.compile(rf"(?P<name>{NAME})\s?(?:記者|记者|＝文|=文|（文）)"),
    re.compile(rf"기자\s(?P<name>{HANGUL})"),
    re.compile(rf"(?P<name>{HANGUL})\s?(?:선임|수석)?\s?(?:기자|특파원|논설위원)(?:\s.{{0,40}})?"),
    re.compile(r"【(?P<name>[\u3400-\u9fff\u3041-\u309f]{2,8})】"),
)
# Whoever edited or took pictures wrote nothing.
OTHERS = re.compile(
    r"\W{0,3}(?:责任编辑|責任編輯|编辑|編輯|编审|校对|校對|編集|写真|撮影|摄影|攝影|图|圖|图片|来源|來源|사진|편집)\s*[:：=＝・／/|｜]"
)
HANGUL_LETTER = re.compile("[\uac00-\ud7af]")
LONGEST = 60


def writer(line: str) -> str | None:
    """The name in a line that is a byline and nothing else."""
    line = line.strip()
    found = (
        next(filter(None, (pattern.fullmatch(line) for pattern in PATTERNS)), None) if len(line) <= LONGEST else None
    )
    return found["name"] if found else None


def is_korean_phrase(line: str) -> bool:
    """Korean says in two words what takes English four."""
    return " " in line.strip() and len(HANGUL_LETTER.findall(line)) >= 6


def is_credit(line: str) -> bool:
    return writer(line) is not None or (len(line) <= LONGEST and bool(OTHERS.match(line)))
