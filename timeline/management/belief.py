"""The object of `ingest --json` in lines for people."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from timeline.management.sources import shown


def lines(told: dict[str, Any], source: str) -> Iterator[str]:
    source = shown(source)
    if told["skipped"]:
        yield _refusal(source, **told["skipped"])
        return
    article = told["article"]
    yield f"{article['id']}  {article['title'] or article['url'] or source}"
    yield "    " + _origin(article, told["group"])
    yield "    " + _done(article["action"])
    if others := ", ".join(told["group"]["near_duplicates"]):
        yield "    " + _("tells the same report as %(others)s") % {"others": others}
    if told.get("notice"):
        yield "    " + told["notice"]
    if article["action"] == "same":
        return
    yield "    " + _("names: %(names)s") % {"names": _names(told["mentions"])}
    yield from _proposals(told["proposals"])


def _refusal(source: str, reason: str, detail: str) -> str:
    return f"{detail} [{reason}]" if source in detail else f"{source}: {detail} [{reason}]"


def _done(action: str) -> str:
    return {
        "new": _("new to the record"),
        "filled": _("was known, and has now what it lacked"),
        "changed": _("was held with another text, which is kept as an earlier one, and has this one now"),
        "reread": _("already held, and read anew with the names on the record now"),
        "same": _("already held, nothing changed"),
    }[action]


def _origin(article: dict[str, Any], group: dict[str, Any]) -> str:
    day = article["published_on"] or _("day not known")
    if article["date_origin"]:
        day = f"{day} ({article['date_origin']})"
    words = _("%(count)d words") % {"count": article["words"]}
    parts = [article["byline"], article["outlet"], day, words, group["basis"]]
    return ", ".join(part for part in parts if part)


def _names(mentions: list[dict[str, Any]]) -> str:
    return ", ".join(f"{m['name']} × {m['count']}" for m in mentions) or _("nobody on the record")


def _proposals(proposals: list[dict[str, Any]]) -> Iterator[str]:
    if not proposals:
        yield "    " + _("no event was found in it")
    for number, proposal in enumerate(proposals, start=1):
        yield ""
        yield f"  {number}. {proposal['title']}"
        yield f"     {_facts(proposal)}"
        yield f"     “{proposal['quote']}”"
        yield from (f"     - {reason}" for reason in proposal["reasons"])


def _role(role: dict[str, Any]) -> str:
    name = f"{role['slug'] or role['name']}{'?' if role.get('inferred') else ''}"
    kind = role["role"] if role["slug"] else _("%(role)s, not on record") % {"role": role["role"]}
    return f"{name} ({kind})"


def _facts(proposal: dict[str, Any]) -> str:
    size = proposal["size"] or {}
    parts = [
        " ".join([proposal["kind"], *proposal["action_types"], proposal["contract_event"] or ""]).strip(),
        proposal["date"]["display"] if proposal["date"] else _("no date"),
        ", ".join(map(_role, proposal["organizations"])),
        f"{size['text']} {size['unit']}".strip() if size else "",
        f"{proposal['rule']} {proposal['score']:.2f}",
        _("is %(entry)s") % {"entry": proposal["existing_entry"]} if proposal["existing_entry"] else "",
    ]
    return " · ".join(part for part in parts if part)
