"""The figures of FIGURES.md, counted anew: `python -m tests.timeline.ingest.figures`."""

from tests.timeline.ingest import articles

SETS = ("expected.json", "blind/expected_blind.json")


def main() -> None:
    for name in SETS:
        labelled = list(articles.labelled(name))
        outcomes = [articles.compare(articles.read(file, subjects), row["events"]) for file, row, subjects in labelled]
        required = [(event, p) for outcome in outcomes for event, p in outcome.pairs if not event.get("optional")]
        found = [(event, proposal) for event, proposal in required if proposal]
        right = {
            "dates": sum(articles.is_dated(proposal, event) for event, proposal in found),
            "sizes": sum(articles.is_sized(proposal, event) for event, proposal in found),
            "parties": sum(articles.has_parties(proposal, event) for event, proposal in found),
        }
        print(f"{name}, {len(labelled)} files: {len(found)} of {len(required)} events found", end=", ")
        print(f"{sum(len(outcome.false) for outcome in outcomes)} false proposals", end=", ")
        print(", ".join(f"{what} {count} of {len(found)} right" for what, count in right.items()))


if __name__ == "__main__":
    main()
