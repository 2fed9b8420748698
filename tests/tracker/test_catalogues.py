"""Catalogues of the interface's words in other languages."""

import pytest
from babel.messages.catalog import Catalog

from tracker.catalogues import faults_in, faults_of, main


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
    assert faults_in(tmp_path, "es") == [f"django.po is missing from {tmp_path}/es/LC_MESSAGES"]


def test_a_catalogue_must_be_compiled(tmp_path):
    source = tmp_path / "es" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr ""\n')

    assert faults_in(tmp_path, "es") == [f"{source} is not compiled: run manage.py compilemessages"]


def test_the_projects_own_are_complete(capsys):
    assert main() == 0
    assert capsys.readouterr().out.startswith("Translations are complete: en")
