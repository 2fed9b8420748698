"""Stories and topics: the ways entries are gathered."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, PlainSlugField, ProseField
from timeline.models.record import SLUG_HELP, Printable


class Story(Printable):
    """A controversy: a curated set of entries with a lead in the editor's words."""

    letter, kind_name = "S", "story"

    slug = PlainSlugField(_("slug"), max_length=80, unique=True, blank=True, help_text=SLUG_HELP)
    title = LineField(_("title"), max_length=200)
    lead = ProseField(_("lead"), max_length=5000, blank=True)

    class Meta(Printable.Meta):
        ordering = ["title", "pk"]
        verbose_name, verbose_name_plural = _("story"), _("stories")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(slug=""),
                name="story_has_a_title",
                violation_error_message=_("A story needs a title and a slug."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Topic(Printable):
    """A word of the controlled vocabulary; deprecated, never deleted."""

    letter, kind_name = "T", "topic"

    slug = PlainSlugField(_("slug"), max_length=80, unique=True, blank=True, help_text=SLUG_HELP)
    name = LineField(_("name"), max_length=120)
    is_deprecated = models.BooleanField(_("deprecated"), default=False)

    class Meta(Printable.Meta):
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("topic"), _("topics")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(slug=""),
                name="topic_has_a_name",
                violation_error_message=_("A topic needs a name and a slug."),
            )
        ]

    def __str__(self) -> str:
        return self.name
