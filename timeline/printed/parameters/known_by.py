"""The parameter `known_by`: asks for what was known by a day, by the sources on record."""

from datetime import date

from django.utils.translation import gettext as _

from timeline.printed.parameters.as_of import is_to_come
from timeline.printed.parameters.errors import ParameterError

NAME = "known_by"


def refuse_days_to_come(day: date) -> None:
    """Raises ParameterError for a day in the future."""
    if is_to_come(day):
        sentence = _("What will be known by %(day)s is not known yet: give a day that has come.") % {"day": day}
        raise ParameterError(NAME, str(day), sentence, [_("a day, written as 2018-06-22")])
