"""The README's tour: its article tells of what the demo does not hold, so that accepting it makes no second entry."""

import json
import re
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from timeline.models import TimelineEntry

ROOT = Path(__file__).resolve().parents[3]


def test_the_tours_article_proposes_what_is_new_to_the_demo(demo_held: None):
    named = re.search(r"manage\.py ingest (\S+)", (ROOT / "README.md").read_text())[1]

    call_command("ingest", str(ROOT / named), "--json", stdout=(said := StringIO()))

    proposals = json.loads(said.getvalue())["proposals"]
    held = {(entry.kind, str(entry.date)) for entry in TimelineEntry.objects.all()}
    assert proposals
    assert not [p["title"] for p in proposals if p["existing_entry"] or (p["kind"], p["date"]["edtf"]) in held]
    assert proposals[0]["date"]["edtf"] == "2020-03-10"
