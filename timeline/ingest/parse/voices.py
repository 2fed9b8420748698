"""Tells whether a box that is called a discussion has readers' voices in it or is a part of the article.

Voices are told by what stands around them: a form, buttons to reply, a heading that counts or invites them, a time
beside each, or several entries of one make. Without all that, a box without a heading is theirs if no prose
follows on it.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse.blocks import all_said

DISCUSSION = re.compile(
    r"\b(discussions?|threads?|conversations?|forums?|debates?|talk|diskussion(en)?|discusion(es)?|discussie|discussione)\b"
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
VOICES = (
    r"comments?|repl(?:y|ies)|responses?|voices|posts|messages|kommentare?|commentaires|comentarios|commenti|reacties"
)
HEADED = re.compile(rf"(?i).*\(\d+\)|\d+\s.*|.*\b(?:{VOICES})\b.*|(?:join|leave|add|start|have your|what do you)\b.*")
ANSWERS = re.compile(
    r"(?i)(?:reply|respond|report|flag|permalink|like|quote|upvote|antworten|melden|répondre|signaler|responder|rispondi"
    r"|beantwoorden|svara?|odpowiedz|vastaa|yanıtla)\b.{0,20}"
)
SAID = re.compile(r"(?i)\b\d{1,2}[:.h]\d\d\b|\b(?:ago|says|wrote|said)\b:?$")
SHORT = 60  # characters of a button, or of a line that says who wrote and when


def are_in(box: HtmlElement) -> bool:
    headings = [all_said(heading) for heading in box.iter(*HEADINGS)]
    if any(map(HEADED.fullmatch, headings)) or next(box.iter("form", "textarea"), None) is not None:
        return True
    if any(ANSWERS.fullmatch(text) or SAID.search(text) for text in _short(box)):
        return True
    return len(_entries(box)) > 1 or not (headings or _goes_on(box))


def _short(box: HtmlElement) -> Iterator[str]:
    for part in box.iter("a", "button", "span", "time", "p", "div", "cite", "small", "b", "strong", "footer"):
        if (text := all_said(part)) and len(text) <= SHORT:
            yield text


def _entries(box: HtmlElement) -> list[HtmlElement]:
    """The elements with prose that are made like entries: articles, or the items of the box itself as a list."""
    made = [*box.iter("article"), *(item for item in box if item.tag == "li")]
    return [entry for entry in made if entry is not box and clean.is_prose(all_said(entry))]


def _goes_on(box: HtmlElement) -> bool:
    """Whether prose follows in the element that holds the box."""
    return any(clean.is_prose(all_said(p)) for after in box.itersiblings() for p in after.iter("p"))
