"""How Throughline runs. Nothing in timeline or api imports from here."""

from tracker.celery import app as celery

__all__ = ["celery"]
