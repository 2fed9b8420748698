"""A refusal says which rule was broken, by what, and what to do."""

from django.core.exceptions import ValidationError


class Refused(ValidationError):
    """Its `messages` are sentences for the editor. Nothing was changed."""
