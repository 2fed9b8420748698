"""A refusal says which rule was broken, by what, and what to do."""

from collections.abc import Iterable, Iterator
from typing import Any, Self

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from timeline.printed.schemas import ContentError

Sentence = str | ValidationError
Objection = tuple[str | None, Sentence]
"""A field and a sentence for the editor. The field is a path into the content of the record that was asked about:
“date”, “citations.1.quote” (the second one's), “links.E3” (the one that names E3); of another record, that one's id
comes first: “D5.responses”. None where it is about the whole."""


class Refused(ValidationError):
    """Its `messages` are sentences for the editor, `told()` says each with its field. Nothing was changed."""

    @classmethod
    def for_(cls, objections: Iterable[Objection]) -> Self:
        """Each once, in this order."""
        by_field: dict[str, list[Sentence]] = {}
        for field, sentence in dict.fromkeys(objections):
            by_field.setdefault(field or NON_FIELD_ERRORS, []).append(sentence)
        return cls(by_field)

    @classmethod
    def unfit(cls, error: ContentError, about: str) -> Self:
        """For what could not be frozen; `about`: the id of the record that was asked about."""
        found = [(f"{error.record_id}.{field}", sentence) for field, sentence in error.found]
        return cls.for_(seen_from(about, found or [(None, str(error))]))

    @classmethod
    def decided(cls, verdict: Any) -> Self:
        """For what somebody has given a verdict on already, a Claim or an ArticleVerdict."""
        told = _("%(who)s decided this already: %(verdict)s. Undo that first.")
        return cls(told % {"who": verdict.by, "verdict": verdict.get_verdict_display()})

    @classmethod
    def no_way(cls, verdict: str, allowed: Iterable[str]) -> Self:
        """For a word that is none of the verdicts by which something is refused."""
        told = _("“%(verdict)s” is no way to refuse; choose one of: %(allowed)s.")
        return cls(told % {"verdict": verdict, "allowed": ", ".join(allowed)})

    def objections(self) -> Iterator[tuple[str | None, ValidationError]]:
        for field, errors in self.update_error_dict({}).items():
            yield from ((None if field == NON_FIELD_ERRORS else field, error) for error in errors)

    def told(self) -> list[str]:
        """As a terminal says it: “date: …”, or the sentence alone where it is of no field."""
        said = ((field, " ".join(error.messages)) for field, error in self.objections())
        return [f"{field}: {sentence}" if field else sentence for field, sentence in said]

    def __str__(self) -> str:
        return "\n".join(self.told())


class AtOnce(Refused):
    """Somebody else saved or published the same at the same moment, and was first. Nothing was changed."""

    @classmethod
    def about(cls, record: object) -> Self:
        if isinstance(record, Model):
            told = _("Somebody saved or published “%(record)s”, or what belongs to it, at the same moment as you.")
            told %= {"record": record}
        else:
            told = _("Somebody saved or published some of these at the same moment as you.")
        return cls(told + " " + _("Nothing was lost: try again."))


def of_record(record_id: str, objections: Iterable[Objection]) -> Iterator[Objection]:
    """Paths within a record, as they are said of several."""
    return ((f"{record_id}.{field}" if field else record_id, sentence) for field, sentence in objections)


def seen_from(record_id: str, objections: Iterable[Objection]) -> Iterator[Objection]:
    """Paths that begin with a record's id, as whoever asked about that record says them."""
    for path, sentence in objections:
        whose, _dot, field = (path or "").partition(".")
        yield (field or None) if whose == record_id else path, sentence
