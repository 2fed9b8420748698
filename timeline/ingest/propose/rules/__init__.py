"""The tables of rules: which words in a sentence suggest which kind of event.

Each row is a `Rule` with a name of its own, so that what it finds can be counted and it can be switched off.
"""

from timeline.ingest.propose.rules.contracts import CONTRACTS
from timeline.ingest.propose.rules.deeds import DEEDS
from timeline.ingest.propose.rules.endings import ENDINGS
from timeline.ingest.propose.rules.holders import HOLDERS
from timeline.ingest.propose.rules.letters import LETTERS
from timeline.ingest.propose.rules.rule import Rule
from timeline.ingest.propose.rules.statements import STATEMENTS
from timeline.ingest.propose.rules.stoppages import STOPPAGES

RULES: tuple[Rule, ...] = (*LETTERS, *STOPPAGES, *HOLDERS, *ENDINGS, *CONTRACTS, *STATEMENTS, *DEEDS)

__all__ = ["RULES", "Rule"]
