"""Articles that tell one report: copies and light rewrites of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ArticleGroup(models.Model):
    """Made by the road; whoever agreed has looked. In print it bears the name of its first article."""

    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("group of articles"), _("groups of articles")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(agreed_by__isnull=True, agreed_at__isnull=True)
                | models.Q(agreed_by__isnull=False, agreed_at__isnull=False),
                name="article_group_agreed_by_somebody",
                violation_error_message=_("Who agreed, and when, belong together."),
            )
        ]

    def __str__(self) -> str:
        return str(_("group %(number)d") % {"number": self.pk})
