"""A subject as few bytes, and back: of a hundred thousand names hardly any is in the text at hand."""

from datetime import date

import msgspec

from timeline.ingest.values import Alias, Subject

Words = tuple[str, ...]
PackedAlias = tuple[str, bool, Words, date | None, date | None, Words]
Packed = tuple[str, str, str, str, str | None, tuple[PackedAlias, ...], tuple[PackedAlias, ...]]
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Packed).decode


def pack(subject: Subject) -> bytes:
    one = subject
    names = (tuple(map(_alias, some)) for some in (one.aliases, one.former_names))
    return _encode((one.type, one.slug, one.name, one.kind, one.maker, *names))


def unpack(packed: bytes | bytearray) -> Subject:
    type_, slug, name, kind, maker, aliases, former = _decode(packed)
    return Subject(type_, slug, name, kind, maker, _aliases(aliases), _aliases(former))


def _alias(alias: Alias) -> PackedAlias:
    return (alias.text, alias.case_sensitive, alias.context, alias.valid_from, alias.valid_to, alias.not_beside)


def _aliases(packed: tuple[PackedAlias, ...]) -> tuple[Alias, ...]:
    return tuple(Alias(*one) for one in packed)
