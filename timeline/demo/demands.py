"""One demand of the demo as a content, with the entries that made it and its responses."""

from timeline.demo.entries import Entries
from timeline.demo.files import Row
from timeline.demo.subjects import Subjects
from timeline.models import Demand
from timeline.printed.contents import Content


def demand_content(row: Row, entries: Entries, subjects: Subjects) -> Content:
    return {
        "kind_of_record": Demand.kind_name,
        "text": row["text"],
        "of": subjects.organizations[row["of"]].record_id,
        "made_in": [entries[key].record_id for key in row["made_in"]],
        "responses": [{"kind": kind, "entry": entries[key].record_id} for key, kind in row["responses"]],
    }
