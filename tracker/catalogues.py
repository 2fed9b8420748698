"""The catalogues of readers' sentences in other languages than English.

    python -m tracker.catalogues            checks that each is complete; exits 1 with a list of what is missing
    python -m tracker.catalogues collect    brings each up to what stands in templates and code, and compiles it

What is new then stands in locale/<language>/LC_MESSAGES/django.po without a translation: write it there, and collect
once more. No gettext tools are needed.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from tracker.messages import readers_messages

FOLDER = Path(settings.LOCALE_PATHS[0])
COMMENT = "# The sentences that readers see (tracker/messages.py says where they stand)."
SINCE = datetime(2026, 11, 27, tzinfo=UTC)
"""The head of a catalogue names a moment; the same one always, so that only sentences make a difference."""
NOBODY = {"project": "Throughline", "last_translator": "", "language_team": "", "msgid_bugs_address": ""}


def main(*words: str) -> int:
    languages = [code for code, _ in settings.LANGUAGES if code != "en"]
    if words == ("collect",):
        for code in languages:
            collect(FOLDER, code)
    wanted = readers_messages()
    faults = [f"{code}: {fault}" for code in languages for fault in faults_in(FOLDER, code, wanted)]
    print("\n".join(faults) or f"Translations are complete: en{''.join(f', {code}' for code in languages)}.")
    return bool(faults)


def faults_in(folder: Path, code: str, wanted: Catalog) -> list[str]:
    source = place(folder, code)
    if not source.exists():
        return [f"{source.name} is missing from {source.parent}"]
    catalogue = _read(source, code)
    lacking = [f"not in the catalogue: {one.id}" for one in _messages(wanted) if not catalogue.get(one.id, one.context)]
    return [*lacking, *faults_of(catalogue), *_not_compiled(source, catalogue)]


def faults_of(catalogue: Catalog) -> list[str]:
    messages = _messages(catalogue)
    untranslated = [f"not translated: {message.id}" for message in messages if not _is_translated(message)]
    doubtful = [f"marked fuzzy: {message.id}" for message in messages if message.fuzzy]
    wrong = [f"{error}: {message.id}" for message in messages if message.string for error in message.check(catalogue)]
    return untranslated + doubtful + wrong


def collect(folder: Path, code: str) -> None:
    """Translations stay with their sentences; those that nothing says any more go."""
    source = place(folder, code)
    held = _read(source, code) if source.exists() else Catalog(locale=code)
    fresh = Catalog(code, header_comment=COMMENT, creation_date=SINCE, revision_date=SINCE, fuzzy=False, **NOBODY)
    for message in _messages(readers_messages()):
        before = held.get(message.id, message.context)
        fresh.add(message.id, before.string if before else None, context=message.context)
    source.parent.mkdir(parents=True, exist_ok=True)
    with source.open("wb") as file:
        write_po(file, fresh, width=120, sort_output=True)
    source.with_suffix(".mo").write_bytes(_compiled(fresh))


def place(folder: Path, code: str) -> Path:
    return folder / code / "LC_MESSAGES" / "django.po"


def _read(source: Path, code: str) -> Catalog:
    with source.open("rb") as file:
        return read_po(file, locale=code)


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


def _compiled(catalogue: Catalog) -> bytes:
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def _not_compiled(source: Path, catalogue: Catalog) -> list[str]:
    compiled = source.with_suffix(".mo")
    if compiled.exists() and _sentences(compiled.read_bytes()) == _sentences(_compiled(catalogue)):
        return []
    return [f"{source} is not compiled: run python -m tracker.catalogues collect"]


def _sentences(compiled: bytes) -> dict:
    """All but the head, which names the version of what wrote it."""
    return {(str(one.id), one.context): str(one.string) for one in _messages(read_mo(BytesIO(compiled)))}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
