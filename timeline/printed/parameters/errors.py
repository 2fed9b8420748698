"""What is wrong with one parameter of a query, for people and for programs."""

from collections.abc import Iterable

ECHO = 100


class ParameterError(ValueError):
    """`sentence` says what is wrong with the parameter `name`; `allowed` lists what could stand there instead."""

    def __init__(self, name: str, value: str, sentence: str, allowed: Iterable[str] = ()) -> None:
        super().__init__(sentence)
        self.name, self.value = shortened(name), shortened(value)
        self.sentence, self.allowed = sentence, tuple(allowed)


def shortened(text: str) -> str:
    """What is said back to the sender is never longer than this."""
    return text if len(text) <= ECHO else f"{text[:ECHO]}…"
