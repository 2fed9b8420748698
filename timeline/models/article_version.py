"""A text that an article had before its page changed: kept for good, since quotes may stand in it alone."""

from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from timeline.fields import DayField, LineField, VerbatimField
from timeline.models.article import LONGEST_TEXT, Article


class ArticleVersion(models.Model):
    """Superseded; the text that its page has now, as far as is known, stands on the article itself."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    text = VerbatimField(_("text, private"), max_length=LONGEST_TEXT)
    text_sha256 = LineField(max_length=64)
    title = LineField(_("title"), max_length=500, blank=True, default="", db_default="")
    byline = LineField(_("byline"), max_length=300, blank=True, default="", db_default="")
    published_on = DayField(_("published on"), null=True, blank=True)
    """What its page said then; empty where it said nothing, and in texts that were superseded before this was kept."""
    taken_at = models.DateTimeField(_("first met"), null=True)
    """Null where it was taken before this was kept."""
    until = models.DateTimeField(_("held until"))

    class Meta:
        ordering = ["-until", "-pk"]
        verbose_name, verbose_name_plural = _("earlier text"), _("earlier texts")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "text_sha256"],
                name="article_version_once",
                violation_error_message=_("The article has this earlier text already."),
            ),
            models.CheckConstraint(
                condition=~models.Q(text=""),
                name="article_version_has_a_text",
                violation_error_message=_("An earlier text can't be empty."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("the text held until %(day)s") % {"day": date_format(localtime(self.until), "j F Y, H:i")})
