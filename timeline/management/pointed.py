"""Who points when an article is handed in by the terminal: `ingest --pointer NAME`."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError

from timeline import model_pointer
from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.values import Page

OFFLINE, MODEL, STORED = "offline", "model", "stored"
NO_MODEL = "Set TRACKER_MODEL, and for the pointer “model” TRACKER_MODEL_URL: they say who is asked."
USAGE = 2


def is_named(*, may_ask: bool) -> bool:
    """Whether a model is, and where it is asked."""
    return bool(settings.TRACKER_MODEL and (settings.TRACKER_MODEL_URL or not may_ask))


def pointings(file: Path) -> dict[str, form.Form]:
    """By page. Raises FileNotFoundError, and form.NoForm, ValueError and KeyError for a line in another form."""
    with file.open(encoding="utf-8") as lines:
        return {row["id"]: form.read(row) for row in map(json.loads, lines)}


class Pointer:
    """Of a page what was marked on it. Raises CommandError, with the words to write instead, where nobody can say."""

    def __init__(self, name: str) -> None:
        self._name, self._forms = name, dict[str, form.Form]()
        if name in (MODEL, STORED):
            if not is_named(may_ask=name == MODEL):
                raise CommandError(NO_MODEL, returncode=USAGE)
        elif name != OFFLINE:
            self._forms = _forms(Path(name))

    def __call__(self, page: Page) -> Marks | None:
        if self._name == OFFLINE:
            return None
        if self._name == STORED:
            return model_pointer.stored(page)
        return self._asked(page) if self._name == MODEL else self._of_file(page)

    def _asked(self, page: Page) -> Marks:
        said = model_pointer.asked(page)
        if not isinstance(said, Marks):
            raise CommandError(f"The model marked nothing: {said.detail} Use --pointer offline, or try again later.")
        return said

    def _of_file(self, page: Page) -> Marks:
        told = next(iter(self._forms.values())) if len(self._forms) == 1 else self._forms.get(page.url or "")
        if told is None:
            raise CommandError(
                f"{self._name} has {len(self._forms)} pages and none of {page.url or 'a page without address'}: "
                "an “id” is the page's address there, or the file has one line."
            )
        return Marks(told, f"{Path(self._name).stem} {form.FORM}")


def _forms(file: Path) -> dict[str, form.Form]:
    try:
        return pointings(file)
    except FileNotFoundError as error:
        raise CommandError(
            f"There is no file {file}: name one of pointings, or offline, model, stored.", returncode=USAGE
        ) from error
    except (OSError, ValueError, KeyError, TypeError, form.NoForm) as error:
        raise CommandError(
            f"{file} is no file of pointings, a page a line in the form of docs/pointing.md: {error}", returncode=USAGE
        ) from error
