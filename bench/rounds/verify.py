"""What is wrong with a sample of the records in print, as JSON: the same sample each time."""

import json
import os
import sys
from random import Random

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from timeline.printed.models import PublicRecord  # noqa: E402 - after Django is set up
from timeline.publishing.derived import extents  # noqa: E402
from timeline.publishing.verify import of  # noqa: E402


def findings(many: int) -> list[str]:
    everything = list(PublicRecord.press.order_by("kind", "number").values_list("pk", flat=True))
    return [*of(Random("sample").sample(everything, min(many, len(everything)))), *extents.findings()]


if __name__ == "__main__":
    print(json.dumps(findings(int(sys.argv[1]))))
