"""One dated thing that happened. "Published" is the existence of a printed row, not a field here."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline import dates
from timeline.fields import EDTFField, LineField, ProseField
from timeline.fields.constraints import CheckAt
from timeline.models.contract import Contract
from timeline.models.product import Product
from timeline.models.record import Printable
from timeline.models.story import Story, Topic
from timeline.vocabulary import EditedClaim, EntryKind


class TimelineEntry(Printable):
    letter, kind_name = "E", "entry"

    Kind = EntryKind

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    title = LineField(_("title"), max_length=200)
    summary = ProseField(_("summary"), max_length=10_000, blank=True)
    date = EDTFField(
        _("date"),
        max_length=60,
        help_text=_("EDTF: 2018-06-22, 2018-05, [2018-06-17..2018-06-22], [..2018-06-22], 2018-03/2019-09, 2018-03/.."),
    )
    starts_on = models.DateField(null=True, editable=False)
    ends_on = models.DateField(null=True, editable=False)
    sorts_on = models.DateField(null=True, editable=False)
    is_announced = models.BooleanField(
        _("announced"), default=False, help_text=_("It lies in the future of its sources: an announced date.")
    )
    claim_state = models.CharField(
        _("claim"), max_length=20, choices=EditedClaim.choices, default=EditedClaim.DERIVED, blank=True
    )
    claim_note = ProseField(_("public note on the claim"), max_length=2000, blank=True)
    location = LineField(_("place"), max_length=200, blank=True)
    products = models.ManyToManyField(Product, through="EntryProduct", related_name="entries")
    contracts = models.ManyToManyField(Contract, through="EntryContract", related_name="entries")
    stories = models.ManyToManyField(Story, through="EntryStory", related_name="entries")
    topics = models.ManyToManyField(Topic, through="EntryTopic", related_name="entries")

    class Meta(Printable.Meta):
        ordering = ["-sorts_on", "-pk"]
        verbose_name, verbose_name_plural = _("entry"), _("entries")
        permissions: ClassVar = [("draft_timelineentry", "Can write entries of one's own until they are printed")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(date=""),
                name="entry_has_title_and_date",
                violation_error_message=_("An entry needs a title and a date."),
            ),
            models.CheckConstraint(
                condition=Q(date__regex=dates.PATTERN),
                name="entry_date_is_edtf",
                violation_error_message=_("The date of an entry is written in EDTF, such as 2018-06-22."),
            ),
            CheckAt(
                condition=Q(claim_state__in=EditedClaim.values),
                at="claim_state",
                name="entry_claim_is_a_word",
                violation_error_message=_("Choose what the claim is from the list."),
            ),
            CheckAt(
                condition=~Q(claim_state="disputed") | ~Q(claim_note=""),
                at="claim_note",
                name="disputed_entry_says_why",
                violation_error_message=_("Say in the public note who disputes the claim, and why."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True) | Q(ends_on__isnull=True) | Q(starts_on__lte=F("ends_on")),
                name="entry_starts_before_it_ends",
                violation_error_message=_("The date ends before it starts: write the earlier day first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        when = dates.parse(self.date)
        self.starts_on, self.ends_on = dates.bounds(when)
        self.sorts_on = dates.sort_date(when)
        super().save(*args, **kwargs)

    @property
    def when(self) -> dates.When:
        return dates.parse(self.date)


class EntryProduct(models.Model):
    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="entry_products")
    product = models.ForeignKey(Product, models.PROTECT, related_name="+", verbose_name=_("product"))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("product"), _("products")
        constraints = [models.UniqueConstraint(fields=["entry", "product"], name="entry_product_once")]

    def __str__(self) -> str:
        return str(self.product)


class EntryContract(models.Model):
    """A contract that the entry is about without being an event of it: a protest against it, say."""

    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="entry_contracts")
    contract = models.ForeignKey(Contract, models.PROTECT, related_name="+", verbose_name=_("contract"))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("contract"), _("contracts")
        constraints = [models.UniqueConstraint(fields=["entry", "contract"], name="entry_contract_once")]

    def __str__(self) -> str:
        return str(self.contract)


class EntryStory(models.Model):
    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="entry_stories")
    story = models.ForeignKey(Story, models.PROTECT, related_name="+", verbose_name=_("story"))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("story"), _("stories")
        constraints = [models.UniqueConstraint(fields=["entry", "story"], name="entry_story_once")]

    def __str__(self) -> str:
        return str(self.story)


class EntryTopic(models.Model):
    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="entry_topics")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="+", verbose_name=_("topic"))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("topic"), _("topics")
        constraints = [models.UniqueConstraint(fields=["entry", "topic"], name="entry_topic_once")]

    def __str__(self) -> str:
        return str(self.topic)
