"""What a model marked on a text, where one is asked: it is read by that, else by the offline pointer."""

from django.conf import settings

from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.values import Page
from timeline.models import ModelAnswer


def marks(page: Page) -> Marks | None:
    return ModelAnswer.objects.marks(page.fingerprint) if settings.TRACKER_MODEL_URL else None
