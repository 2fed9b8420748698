"""What Django says of a limit, in words that tell what to do. Set on its validators, so that every form says the same,
those of accounts and of packages too."""

from typing import Any

from django.contrib.postgres.forms import SimpleArrayField
from django.core import validators
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


def say() -> None:
    """Once, when the app is ready."""
    validators.MaxLengthValidator.message = ngettext_lazy(
        "Too long: it has %(show_value)d characters, and no more than %(limit_value)d fits. Shorten it.",
        "Too long: it has %(show_value)d characters, and no more than %(limit_value)d fit. Shorten it.",
        "limit_value",
    )
    validators.MinLengthValidator.message = ngettext_lazy(
        "Too short: it has %(show_value)d characters, and needs at least %(limit_value)d. Write it out.",
        "Too short: it has %(show_value)d characters, and needs at least %(limit_value)d. Write it out.",
        "limit_value",
    )
    validators.MaxValueValidator.message = _("Too large: %(limit_value)s is the most that can be kept. Write less.")
    validators.MinValueValidator.message = _("Too small: %(limit_value)s is the least that makes sense. Write more.")
    validators.DecimalValidator.messages |= DIGITS
    SimpleArrayField.default_error_messages["item_invalid"] = _("Of what commas part, number %(nth)s:")


DIGITS: dict[str, Any] = {
    "max_digits": _("Too long a number: no more than %(max)s digits fit in all. Round it."),
    "max_decimal_places": _("No more than %(max)s digits fit behind the point. Round it."),
    "max_whole_digits": _("Too large: no more than %(max)s digits fit before the point. Check it."),
}
