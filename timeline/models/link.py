"""A link from an earlier to a later entry. Only `prompted` claims a cause."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline import vocabulary
from timeline.fields import LineField
from timeline.fields.constraints import CheckAt
from timeline.models.entry import TimelineEntry

LONGEST_NOTE = 300


def note_of(sentence: str) -> str:
    """A sentence as the words that a link rests on."""
    return " ".join(sentence.split())[:LONGEST_NOTE]


class LinkQuerySet(models.QuerySet["EntryLink"]):
    def touching(self, entry: TimelineEntry) -> Self:
        """At either end."""
        return self.filter(Q(earlier=entry) | Q(later=entry))


class EntryLink(models.Model):
    Relation = vocabulary.Relation

    earlier = models.ForeignKey(TimelineEntry, models.PROTECT, related_name="links_on", verbose_name=_("earlier entry"))
    later = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="links_back", verbose_name=_("later entry"))
    relation = models.CharField(_("relation, as read at the earlier"), max_length=20, choices=Relation.choices)
    note = LineField(
        _("the words it rests on"), max_length=LONGEST_NOTE, help_text=_("Name the words of the source that say so.")
    )

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("link"), _("links")
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later", "relation"], name="link_once"),
            CheckAt(
                condition=~Q(earlier=F("later")),
                at="earlier",
                name="link_joins_two_entries",
                violation_error_message=_("An entry can’t be linked to itself: choose another one."),
            ),
            CheckAt(
                condition=~Q(note=""),
                at="note",
                name="link_names_its_words",
                violation_error_message=_("A link needs a note: the words of the source that tie the two."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.earlier} → {self.later}"
