"""What a language model marked on a text: asked once for a text, a prompt and a model, and kept.

It holds sentences of a private text: it goes with it (ingest/store/forget.py), and with its article.
"""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import CodeField, LineField, PlainJSONField
from timeline.ingest.prompt import PROMPT, pointer
from timeline.ingest.propose.pointing import form
from timeline.models.article import Article
from timeline.models.asked import Asking, AskingQuerySet


class ModelAnswerQuerySet(AskingQuerySet["ModelAnswer"]):
    URGENCY = ("attempts", "tries", "-pk")
    """What came last is read first; what failed does not stand in the way of the rest."""

    def due(self, now: datetime) -> Self:
        """None while no endpoint is named; what is asked of others than the model that is named now waits."""
        return super().due(now).in_force() if settings.TRACKER_MODEL_URL else self.none()

    def in_force(self) -> Self:
        return self.filter(prompt=PROMPT, model=settings.TRACKER_MODEL)

    def marks(self, text_sha256: str) -> form.Marks | None:
        """What the model that is named marked on that text, where it was asked."""
        row = self.in_force().filter(text_sha256=text_sha256, end=ModelAnswer.End.ANSWERED).first()
        return form.Marks(form.read(row.answer), pointer(row.model, row.prompt)) if row else None


class ModelAnswer(Asking):
    """Due while it is to be asked; then `end` says what came of it."""

    class End(models.TextChoices):
        ANSWERED = "answered", _("answered")
        FAILED = "failed", _("no answer that can be used")

    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="model_answers")
    """The first of that text; null for texts that are no article's."""
    text_sha256 = LineField(max_length=64)
    prompt = models.PositiveSmallIntegerField()
    model = LineField(max_length=200)
    host = CodeField(max_length=300)
    """Of the endpoint: it is asked for one thing at a time."""
    tries = models.PositiveSmallIntegerField(default=0)
    """How often it was asked for an answer, and none came that can be used."""
    answer = PlainJSONField(null=True)
    """In the form of docs/pointing.md."""
    end = models.CharField(_("what came of it"), max_length=10, choices=End, blank=True)
    detail = LineField(_("in detail"), max_length=500, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)

    objects = ModelAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("answer of a model"), _("answers of a model")
        indexes = [
            models.Index(
                fields=["attempts", "tries", "-id"], condition=Q(due_at__isnull=False), name="model_answer_due"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["text_sha256", "prompt", "model"],
                name="model_asked_once",
                violation_error_message=_("The model was asked about this text already."),
            ),
            models.CheckConstraint(
                condition=Q(due_at__isnull=True) ^ Q(end=""),
                name="model_due_or_ended",
                violation_error_message=_("What has ended is not due any more, and what has not is."),
            ),
            models.CheckConstraint(
                condition=Q(end="answered", answer__isnull=False) | (~Q(end="answered") & Q(answer__isnull=True)),
                name="model_answer_where_answered",
                violation_error_message=_("An answer is kept where one came."),
            ),
        ]

    def __str__(self) -> str:
        return f"{pointer(self.model, self.prompt)}: {self.get_end_display() or _('waits')}"

    def settle(self, due_at: datetime | None, **values: object) -> bool:
        """What became of a step. False when the lease ran out and somebody else holds the row."""
        return self._settle(lease_until=None, attempts=0, last_error="", due_at=due_at, **values)
