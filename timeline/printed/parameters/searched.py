"""The parameter `q`: what is searched for. Every text is read somehow (printed/search/question.py), and only one
that is very long is refused."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from timeline.printed.search.question import LONGEST
from timeline.text import line

NAME = "q"


@dataclass(frozen=True)
class SearchedWords:
    def read(self, text: str) -> str:
        if len(text) > LONGEST:
            raise ValueError(text)
        return line(text).strip()

    def allowed(self) -> list[str]:
        return [_("words, “phrases”, -what must not stand there, this or that")]

    def refusal(self, name: str, text: str) -> str:
        return _("%(name)s has more than %(most)d characters: leave some out.") % {"name": name, "most": LONGEST}

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": LONGEST}
