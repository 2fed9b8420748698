"""Catalogues of the interface's words in other languages."""

import pytest
from babel.messages.catalog import Catalog

from tracker.catalogues import collect, faults_in, faults_of, main, place
from tracker.messages import readers_messages

WANTED = Catalog(locale="es")
WANTED.add("Story")


@pytest.mark.parametrize(
    ("string", "flags", "faults"),
    [
        ("Historia", (), []),
        ("", (), ["not translated: Story"]),
        ("Historia", ("fuzzy",), ["marked fuzzy: Story"]),
    ],
)
def test_every_message_is_translated_for_certain(string, flags, faults):
    catalogue = Catalog(locale="es")
    catalogue.add("Story", string, flags=flags)

    assert faults_of(catalogue) == faults


def test_a_missing_catalogue_is_named(tmp_path):
    assert faults_in(tmp_path, "es", WANTED) == [f"django.po is missing from {tmp_path}/es/LC_MESSAGES"]


def test_a_catalogue_must_be_compiled(tmp_path):
    source = place(tmp_path, "es")
    source.parent.mkdir(parents=True)
    source.write_text('msgid "Story"\nmsgstr "Historia"\n')

    assert faults_in(tmp_path, "es", WANTED) == [f"{source} is not compiled: run python -m tracker.catalogues collect"]


def test_what_a_catalogue_lacks_is_named_and_collected_without_a_translation(tmp_path):
    source = place(tmp_path, "es")
    source.parent.mkdir(parents=True)
    source.write_text('msgid "Never said any more"\nmsgstr "Nunca"\nmsgid "Story"\nmsgstr "Historia"\n')
    assert "not in the catalogue: Stories" in faults_in(tmp_path, "es", readers_messages())

    collect(tmp_path, "es")

    assert "Never said any more" not in source.read_text()
    faults = faults_in(tmp_path, "es", readers_messages())
    assert "not translated: Stories" in faults
    assert {fault.partition(":")[0] for fault in faults} == {"not translated"}
    assert "not translated: Story" not in faults


def test_sentences_of_templates_and_code_are_found_with_plurals_and_contexts():
    found = readers_messages()

    assert ("%(number)s entry", "%(number)s entries") in [message.id for message in found]
    assert found.get("May", "month")
    assert found.get("Reader pages set no cookies and load nothing from elsewhere.")
    assert not found.get("The editors’ inbox")


def test_the_projects_own_are_complete(capsys):
    assert main() == 0
    assert capsys.readouterr().out.startswith("Translations are complete: en")
