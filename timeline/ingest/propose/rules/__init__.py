"""The rules, as tables: what words tell of which kind of event. Each row has a name, can be counted and switched off."""

from timeline.ingest.propose.rules.answers import ANSWERS
from timeline.ingest.propose.rules.contracts import CONTRACTS
from timeline.ingest.propose.rules.protests import PROTESTS
from timeline.ingest.propose.rules.rule import Rule

RULES: tuple[Rule, ...] = (*PROTESTS, *CONTRACTS, *ANSWERS)

__all__ = ["RULES", "Rule"]
