"""The way from a refusal that took words for a private worker's name to the mark that it is somebody else."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from timeline.editorial.rules.safety import NAMES_A_WORKER

MARK = "timeline.add_namesake"


def ways_to_mark(request: HttpRequest, errors: list[ValidationError]) -> list[dict[str, Any]]:
    """For each private worker that a refusal found: the page where an administrator says that it is somebody else."""
    if not request.user.has_perm(MARK):
        return []
    found = [error.params for error in errors if error.code == NAMES_A_WORKER and error.params]
    return [{**params, "url": _page(params)} for params in found]


def _page(params: dict[str, Any]) -> str:
    query = urlencode({"person": params["person"], "record_id": params["record"]})
    return f"{reverse('admin:timeline_namesake_add')}?{query}"
