"""What one sentence is taken to tell, and how an expectation writes it down."""

from datetime import date

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.match import find
from timeline.ingest.propose import propose
from timeline.ingest.values import Page, Proposal

PUBLISHED = date(2018, 6, 22)


def told(sentence: str, published: date | None = PUBLISHED) -> tuple[Proposal, ...]:
    page = Page(text=sentence, published_on=published)
    return propose(page, find(sentence, subjects()), subjects())


def written(proposal: Proposal, expected: str) -> str:
    """A proposal in the words of an expectation, as far as the expectation asks."""
    deed, edtf, roles, size = expected.split(" | ")
    deeds = (*proposal.action_types, proposal.contract_event, proposal.kind)
    held = {f"{slug}:{role}" for slug, role in proposal.organizations}
    found_size = f"{proposal.size.low or ''}-{proposal.size.high or ''}" if proposal.size else "-"
    return " | ".join(
        (
            deed if deed in deeds else str(deeds),
            (proposal.date.edtf if proposal.date else "None") if edtf != "-" else "-",
            roles if roles == "-" or set(roles.split()) <= held else " ".join(sorted(held)),
            found_size if size != "-" else "-",
        )
    )
