"""Every page type of the readers' room, at four widths, dark and printed, on one picture to be looked at.

`make drill-contacts` writes docs/contacts.webp (tests/contacts.py); a page type that it doesn't know fails it.
"""

import subprocess
import sys


def main() -> int:
    return subprocess.call([sys.executable, "-m", "pytest", "-q", "-s", "tests/contacts.py"])


if __name__ == "__main__":
    sys.exit(main())
