"""Entries written to a file as they come, however many: CSV, JSON, lines of JSON, TimelineJS."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TextIO

import orjson

from timeline.printed.formats import sheet, timelinejs
from timeline.printed.typesetting import Document

Write = Callable[[TextIO, Iterable[Document], int, str], int]
"""Given where to, the documents in order, the sequence of the record and a title; returns how many were written."""


def _csv(to: TextIO, documents: Iterable[Document], version: int, title: str) -> int:
    writer, many = csv.writer(to), 0
    writer.writerow(sheet.HEADER)
    for many, document in enumerate(documents, 1):  # noqa: B007 - it is what is returned
        writer.writerow(sheet.row(document, version))
    return many


def _ndjson(to: TextIO, documents: Iterable[Document], version: int, title: str) -> int:
    return _joined(to, (_json(document) for document in documents), "", "\n", "\n")


def _array(to: TextIO, documents: Iterable[Document], version: int, title: str) -> int:
    return _joined(to, (_json(document) for document in documents), "[", ",\n", "]\n")


def _timelinejs(to: TextIO, documents: Iterable[Document], version: int, title: str) -> int:
    head = f'{{"title":{_json(timelinejs.title(title, timelinejs.absolute("/")))},"events":['
    return _joined(to, (_json(timelinejs.event(document)) for document in documents), head, ",\n", "]}\n")


def _joined(to: TextIO, texts: Iterator[str], head: str, between: str, tail: str) -> int:
    many = 0
    to.write(head)
    for many, text in enumerate(texts, 1):
        to.write(text if many == 1 else between + text)
    to.write(tail if many or head else "")
    return many


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


FORMATS: Mapping[str, Write] = {"csv": _csv, "ndjson": _ndjson, "json": _array, "timelinejs": _timelinejs}
