"""Which records a content names. What connects two records stands in the content of only one of them.

An entry names its stories and articles, for example; their contents don't name the entry.
"""

from timeline.printed.typesetting.neighbours import Content

# Kinds whose document also tells of those that name them: links to later entries, answers, a contract's events.
FOLDING = frozenset({"entry", "demand", "contract"})


def names(content: Content) -> list[str]:
    found = _NAMERS[content["kind_of_record"]](content)
    return list(dict.fromkeys(record_id for record_id in found if record_id))


def _entry(content: Content) -> list[str]:
    event = content["contract_event"] or {"contract": None, "parties": []}
    return [
        *(role["organization"] for role in content["organizations"]),
        *content["products"],
        *content["contracts"],
        event["contract"],
        *(party["organization"] for party in event["parties"]),
        *content["stories"],
        *content["topics"],
        *(link["earlier"] for link in content["links"]),
        *(citation["article"] for citation in content["citations"]),
    ]


def _demand(content: Content) -> list[str]:
    return [content["of"], *content["made_in"], *(response["entry"] for response in content["responses"])]


def _organization(content: Content) -> list[str]:
    return [parent["organization"] for parent in content.get("parents", ())]


def _nobody(content: Content) -> list[str]:
    return []


_NAMERS = {
    "entry": _entry,
    "demand": _demand,
    "product": lambda content: [content["maker"]],
    "contract": lambda content: [content["prior"]],
    "organization": _organization,
    "article": _nobody,
    "story": _nobody,
    "topic": _nobody,
}
