"""Quoted words stand in the text that is held of their article, or an editor has seen them in the source. The words
before and after them that are given stand beside them there.
"""

from collections.abc import Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from timeline.editorial.errors import Objection
from timeline.editorial.quotes import Quoted, QuoteState, are_all_found, quotes_of
from timeline.models import Citation
from timeline.printed.typesetting import Document

SHOWN = 120


def quotes_what_is_said(entry: Document) -> Iterator[Objection]:
    """Asked for quotes that no editor confirmed; where no text is held, there is nothing to say."""
    number = int(entry["id"][1:])
    quotes = [citation["quote"] for citation in entry["citations"] if citation["quote"]]
    if all("confirmed_on" in quote for quote in quotes) or are_all_found(number):
        return
    places = {pk: place for place, pk in enumerate(Citation.objects.filter(entry=number).values_list("pk", flat=True))}
    for quoted in quotes_of(number):
        if told := _objection(quoted):
            words = Truncator(" ".join(quoted.citation.quote_exact.split())).chars(SHOWN)
            field = f"citations.{places[quoted.citation.pk]}.quote"
            yield field, told % {"article": quoted.citation.article, "words": words}


def _objection(quoted: Quoted) -> str:
    if quoted.state is QuoteState.MISSING:
        return _(
            "The text held of “%(article)s” does not contain the words “%(words)s”. Compare them at the entry’s "
            "sources: quote the passage that comes nearest, or confirm that the source says so."
        )
    if quoted.is_astray:
        return _(
            "In the text held of “%(article)s”, the words “%(words)s” do not stand between the words before and after "
            "that are given: copy those from the text, or leave them out."
        )
    return ""
