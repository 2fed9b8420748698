"""Checks that every language but English has a complete catalogue. Exits 1 with a list of what is missing."""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.conf import settings


def main() -> int:
    languages = [code for code, _ in settings.LANGUAGES if code != "en"]
    faults = [f"{code}: {fault}" for code in languages for fault in faults_in(Path(settings.LOCALE_PATHS[0]), code)]
    print("\n".join(faults) or f"Translations are complete: en{''.join(f', {code}' for code in languages)}.")
    return bool(faults)


def faults_in(folder: Path, code: str) -> list[str]:
    source = folder / code / "LC_MESSAGES" / "django.po"
    if not source.exists():
        return [f"{source.name} is missing from {source.parent}"]
    if not source.with_suffix(".mo").exists():
        return [f"{source} is not compiled: run manage.py compilemessages"]
    with source.open("rb") as file:
        return faults_of(read_po(file, locale=code))


def faults_of(catalogue: Catalog) -> list[str]:
    messages = [message for message in catalogue if message.id]
    untranslated = [f"not translated: {message.id}" for message in messages if not message.string]
    doubtful = [f"marked fuzzy: {message.id}" for message in messages if message.fuzzy]
    return untranslated + doubtful


if __name__ == "__main__":
    sys.exit(main())
