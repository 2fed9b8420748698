"""What a language model is told, and what is made of its answer: pure, nobody is asked here (timeline/model_pointer).

    page ─▶ messages: prompt_1.md, then the page as data ─▶ … ─▶ answered.read ─▶ pointings as words (docs/pointing.md)

The prompt and the schema are files with a number: a prompt that says anything else is another file and another PROMPT,
so that answers to the old one are told from those to the new.
"""

from timeline.ingest.prompt.answered import MOST_OF_EACH, NoAnswer, kept
from timeline.ingest.prompt.answered import read as read_answer
from timeline.ingest.prompt.asked import MOST_LETTERS, MOST_SENTENCES, PROMPT, messages, pointer, schema

__all__ = [
    "MOST_LETTERS",
    "MOST_OF_EACH",
    "MOST_SENTENCES",
    "PROMPT",
    "NoAnswer",
    "kept",
    "messages",
    "pointer",
    "read_answer",
    "schema",
]
