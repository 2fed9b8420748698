"""docs/api.md: every address in it is answered."""

import re
from pathlib import Path

from tests.factories import ProtestFactory, StoryFactory

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "api.md"


def test_every_address_of_the_guide_is_answered(get, put_in_print):
    put_in_print(ProtestFactory(stories=[StoryFactory(slug="rekognition")], roles={"amazon": "target"}))
    addresses = re.findall(r"^curl .*'http://127.0.0.1:8000/api/v1/([^']*)'$", GUIDE.read_text(), re.MULTILINE)

    answered = {address: get(address).status_code for address in addresses}

    assert len(addresses) > 10
    assert answered == dict.fromkeys(addresses, 200)


def test_the_guide_names_every_address_there_is(get):
    guide = GUIDE.read_text()

    missing = [path for path in get("schema/").json()["paths"] if path.split("{")[0] not in guide]

    assert missing == []
