"""The rules, as tables: what words tell of which kind of event. Each row has a name, can be counted and switched"
" off."""

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
