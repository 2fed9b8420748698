"""Which record a report belongs to: the strict question of the AI Incident Database, and the sources' addresses of
Collective Actions in Tech. Told of the half by which the weights were found, of the other, and of both."""

from collections.abc import Iterator
from pathlib import Path

from timeline.ingest.linking import HOLDERS, MOST, SIGNS, WEIGHTS, Known, belongs, compared
from timeline.management.evaluations.linking_questions import Question, actions, incidents
from timeline.management.evaluations.linking_weights import best_weights

AIID, ACTIONS = "aiid, strict question", "collective_actions, by the words of addresses"


def linking(data: Path) -> Iterator[str]:
    asked = {AIID: list(incidents(data / "aiid")), ACTIONS: list(actions(data / "collective_actions"))}
    for name, questions in asked.items():
        places = [(question.seen, place(question)) for question in questions]
        yield told(f"{name}: the half that was seen", [at for seen, at in places if seen])
        yield told(f"{name}: the half that was not", [at for seen, at in places if not seen])
        yield told(f"{name}: both", [at for _, at in places])
    found = best_weights([(one, closer(one)) for questions in asked.values() for one in questions if one.seen])
    weights = zip(SIGNS, WEIGHTS, found, strict=True)
    yield "weights in use, and those that the seen half gives: " + ", ".join(
        f"{sign} {used:.2f} {given:.2f}" for sign, used, given in weights
    )


def told(name: str, places: list[int]) -> str:
    first, any_of_them = sum(place == 1 for place in places), sum(place > 0 for place in places)
    return f"{name}: top-1 {first / len(places):.3f}, top-{MOST} {any_of_them / len(places):.3f} of {len(places)}"


def place(question: Question) -> int:
    """At which the right one stands, from 1; 0 where it is not among the first five."""
    found = belongs(question.asked, closer(question), question.rarity)
    return next((at for at, one in enumerate(found, start=1) if one.pk in question.right), 0)


def closer(question: Question) -> list[Known]:
    """Those that are compared, as the index would have them."""
    asked, rarity = question.asked, question.rarity
    held = {entry.pk: entry.words & asked.words for entry in question.known}
    around = {entry.pk for entry in question.known if asked.months & entry.found_by}
    common = {word for word in asked.words if rarity.holders(word) > HOLDERS}
    holders = {
        word: [pk for pk, has in held.items() if word in has and (word not in common or pk in around)]
        for word in asked.words
    }
    chosen = compared(holders, {pk for word in common for pk in holders[word]}, rarity)
    return [entry for entry in question.known if entry.pk in chosen]
