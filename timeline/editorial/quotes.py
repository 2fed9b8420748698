"""Whether an entry's quotes stand in the texts that are held of their articles, and what an editor does where one
doesn't: take the passage that does, or confirm having seen the words in the source itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import BigIntegerField, Case, F, Q, QuerySet, TextField, When
from django.db.models.functions import Coalesce, Concat, Length, StrIndex
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.models import Citation, User
from timeline.printed.compiled import Compiled, One
from timeline.publishing.borders import stands_whole
from timeline.publishing.matching import stands_amid, stands_in
from timeline.publishing.passages import nearest


class QuoteState(StrEnum):
    FOUND = "found"
    MISSING = "missing"
    CONFIRMED = "confirmed"
    """Missing, and an editor has seen the words in the source."""
    UNHELD = "unheld"
    """There is no text to compare with, so nobody says anything."""


@dataclass(frozen=True)
class Quoted:
    citation: Citation
    state: QuoteState
    text: str

    def nearest(self) -> str:
        """The passage of the text that is most like the words; empty where none is."""
        return nearest(self.citation.quote_exact, self.text)

    @property
    def shown(self) -> str:
        """What its page shows of it, on one line: the article, the words and those around them, and who confirmed
        them. Whoever decides on it hands this back, so that they decide on what they saw."""
        held = self.citation
        words = f"{held.article.record_id}: {held.quote_prefix} “{held.quote_exact}” {held.quote_suffix}"
        return on_one_line(f"{words} ({held.confirmed_by}, {held.confirmed_on})" if held.is_confirmed else words)

    @property
    def is_astray(self) -> bool:
        """Whether the words stand in the text, but nowhere between the words before and after that are given."""
        held = self.citation
        between = held.quote_exact, held.quote_prefix, held.quote_suffix
        return self.state is QuoteState.FOUND and any(between[1:]) and not stands_amid(*between, self.text)


def on_one_line(words: str) -> str:
    """As a hidden field of a form sends them back, whatever it makes of the ends of lines."""
    return " ".join(words.split())


def quotes_of(entry: int) -> Iterator[Quoted]:
    """Of an entry by its number; those of its citations that quote words. One query.

    Each is compared with the text that it names: an earlier one of its article, or the one that is held."""
    rows = Citation.objects.filter(entry=entry).exclude(quote_exact="")
    return map(_quoted, rows.select_related("article", "version", "confirmed_by"))


def are_all_found(entry: int) -> bool:
    """Whether all of its quotes, with the words around them, stand in their texts word for word, or no text is held.

    Asked of the database, so that no text is fetched. Where it is not so, `quotes_of` looks closer.
    """
    return next(NOT_WORD_FOR_WORD.tuples(entry=entry), None) is None


def _not_word_for_word(entry: One) -> QuerySet:
    quotes = Citation.objects.filter(entry=entry).exclude(quote_exact="")
    named = Case(When(version__article=F("article"), then="version__text"))
    held = quotes.annotate(held=Coalesce(named, "article__text")).exclude(held="")
    whole = Concat("quote_prefix", "quote_exact", "quote_suffix", output_field=TextField())
    found = held.annotate(at=StrIndex("held", whole)).annotate(
        is_whole=stands_whole("held", F("at") + Length("quote_prefix"), "quote_exact")
    )
    return found.filter(Q(at=0) | Q(is_whole=False)).order_by().values_list("pk")[:1]


NOT_WORD_FOR_WORD = Compiled(_not_word_for_word, is_planned_once=True, one={"entry": BigIntegerField()})


def quote_of(citation: Citation) -> Quoted:
    """As it stands in the database now. Raises Refused where it is gone."""
    for quoted in quotes_of(citation.entry_id):
        if quoted.citation.pk == citation.pk:
            return quoted
    raise Refused(_("This quote is there no more: somebody has taken it out."))


@door
def confirm_quote(citation: Citation, *, by: User, shown: str | None = None) -> None:
    """The words are the source's, though the text that is held of it does not contain them; the printed page says so
    from its next edition on. Raises Refused where there is nothing to confirm.

    `shown`: the quote as it was seen (Quoted.shown); Refused where it is another by now. None where nobody looked."""

    def write() -> None:
        held = _missing(citation, shown).citation
        held.confirm(by, timezone.now().date())
        held.save()

    save(citation.entry, write, by=by)


@door
def use_passage(citation: Citation, passage: str, *, by: User, shown: str | None = None) -> None:
    """Quotes these words of the text instead. Raises Refused where they don't stand there, ValidationError where the
    entry cites them already. `shown`: as of confirm_quote."""

    def write() -> None:
        quoted = _missing(citation, shown)
        if not passage.strip() or not stands_in(passage, quoted.text):
            raise Refused(_("This passage does not stand in the text: choose again."))
        held = quoted.citation
        held.quote_exact, held.quote_prefix, held.quote_suffix = passage, "", ""
        held.full_clean()
        held.save()

    save(citation.entry, write, by=by)


def _missing(citation: Citation, shown: str | None) -> Quoted:
    quoted = quote_of(citation)
    _refuse_reworded(quoted, shown)
    if quoted.state in (QuoteState.MISSING, QuoteState.CONFIRMED):
        return quoted
    if quoted.state is QuoteState.UNHELD:
        raise Refused(_("No text of this article is held, so there is nothing to compare the words with."))
    raise Refused(_("These words stand in the text: there is nothing to confirm."))


def _refuse_reworded(quoted: Quoted, shown: str | None) -> None:
    if shown is not None and on_one_line(shown) != quoted.shown:
        told = _("Somebody changed this quote after you had opened its page. You saw: %(shown)s Now it is: %(now)s")
        raise Refused(told % {"shown": on_one_line(shown) or "–", "now": quoted.shown})


def _quoted(citation: Citation) -> Quoted:
    text = citation.named_text
    return Quoted(citation, _state(citation, text), text)


def _state(citation: Citation, text: str) -> QuoteState:
    if not text:
        return QuoteState.UNHELD
    if stands_in(citation.quote_exact, text):
        return QuoteState.FOUND
    return QuoteState.CONFIRMED if citation.is_confirmed else QuoteState.MISSING
