"""What ties an entry to a source: the quoted words, the fields they support, and what the report rests on."""

import hashlib
import json
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineArrayField, LineField, VerbatimField, VerbatimLineField
from timeline.fields.constraints import CheckAt
from timeline.models.article import Article
from timeline.models.article_version import ArticleVersion
from timeline.models.entry import TimelineEntry
from timeline.models.user import User
from timeline.vocabulary import Basis, Supported

LONGEST_QUOTE = 5000
PRINTED = (
    *("supports", "quote_exact", "quote_prefix", "quote_suffix", "locator", "basis", "rests_on"),
    *("confirmed_on", "confirmed_sha256"),
)
"""The columns that are frozen, besides its article's."""


def validate_supports(values: list[str]) -> None:
    if unknown := sorted(set(values) - set(Supported.values)):
        raise ValidationError(
            _("%(unknown)s: a source is cited for nothing of that name. Choose from %(allowed)s."),
            params={"unknown": ", ".join(unknown), "allowed": ", ".join(Supported.values)},
        )


def confirmation_of(article: int, words: str) -> str:
    """What a confirmation holds for: these words of that article, and no others."""
    return hashlib.sha256(f"{article}\n{words}".encode()).hexdigest()


class Citation(models.Model):
    Basis = Basis

    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="citations")
    article = models.ForeignKey(Article, models.PROTECT, related_name="citations", verbose_name=_("article"))
    version = models.ForeignKey(ArticleVersion, models.PROTECT, null=True, editable=False, related_name="citations")
    """The earlier text that the quote was taken from; null while it stands in the one that is held."""
    supports = LineArrayField(
        LineField(max_length=40),
        default=list,
        blank=True,
        validators=[validate_supports],
        verbose_name=_("supports"),
        help_text=_("What of the entry it is the source for."),
    )
    quote_exact = VerbatimField(_("quote"), max_length=LONGEST_QUOTE, blank=True, help_text=_("The very words, short."))
    quote_prefix = VerbatimLineField(_("words before"), max_length=200, blank=True)
    quote_suffix = VerbatimLineField(_("words after"), max_length=200, blank=True)
    locator = LineField(_("page or paragraph"), max_length=60, blank=True)
    basis = models.CharField(_("basis"), max_length=20, choices=Basis.choices, default=Basis.UNKNOWN, blank=True)
    rests_on = LineField(_("rests on"), max_length=120, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    """Who has seen in the source itself that it says so, though the text that is held does not."""
    confirmed_on = models.DateField(null=True, editable=False)
    confirmed_sha256 = LineField(max_length=64, blank=True, default="", db_default="", editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("citation"), _("citations")
        constraints = [
            CheckAt(
                condition=~Q(basis="rests_on") | ~Q(rests_on=""),
                at="rests_on",
                name="citation_says_what_it_rests_on",
                violation_error_message=_("Say which other source it rests on."),
            ),
            models.CheckConstraint(
                condition=Q(supports__contained_by=Supported.values),
                name="citation_supports_known_fields",
                violation_error_message=_("It supports a field that there is not: choose from those offered."),
            ),
            models.CheckConstraint(
                condition=Q(confirmed_on__isnull=True, confirmed_sha256="")
                | Q(confirmed_on__isnull=False) & ~Q(confirmed_sha256=""),
                name="citation_confirmed_for_words",
                violation_error_message=_("A confirmation says when it was made, and of which words."),
            ),
            models.UniqueConstraint(
                "entry",
                "article",
                MD5("quote_exact"),
                name="citation_once",
                violation_error_message=_("The entry cites these words of this article already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.article)

    def save(self, *, update_fields: Any = None, **kwargs: Any) -> None:
        """Of another article it names no text of the one before."""
        if self.version and not self._names_its_own:
            self.version = None
            update_fields = {*update_fields, "version"} if update_fields is not None else None
        super().save(update_fields=update_fields, **kwargs)

    @property
    def _names_its_own(self) -> bool:
        return self.version is not None and self.version.article_id == self.article_id

    @property
    def named_text(self) -> str:
        """The text that its quote is of: the earlier one of its article that it names, or the one that is held."""
        return self.version.text if self.version and self._names_its_own else self.article.text

    @property
    def is_confirmed(self) -> bool:
        """A confirmation lapses when the words change, or the article."""
        return bool(self.confirmed_sha256) and self.confirmed_sha256 == confirmation_of(
            self.article_id, self.quote_exact
        )

    def fingerprint(self) -> str:
        """Of all that is printed of it. It is another one once somebody has edited it."""
        held = [getattr(self, name) for name in ("article_id", *PRINTED)]
        return hashlib.sha256(json.dumps(held, cls=DjangoJSONEncoder).encode()).hexdigest()

    def confirm(self, by: User, on: date) -> None:
        """Not saved by this."""
        self.confirmed_by, self.confirmed_on = by, on
        self.confirmed_sha256 = confirmation_of(self.article_id, self.quote_exact)
