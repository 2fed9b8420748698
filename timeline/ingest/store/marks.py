"""What a model marked on a text, where one is asked: it is read by that, else by the offline pointer."""

from django.conf import settings

from timeline.ingest.prompt import PROMPT, pointer
from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.values import Page
from timeline.models import ModelAnswer
from timeline.models.names_version import number_of


def marks(page: Page) -> Marks | None:
    return ModelAnswer.objects.marks(page.fingerprint) if settings.TRACKER_MODEL_URL else None


def model_version() -> str:
    """A number of the model in force; of none too."""
    name = pointer(settings.TRACKER_MODEL, PROMPT) if settings.TRACKER_MODEL_URL else ""
    return number_of(name)
