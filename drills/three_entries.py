"""An editor's path from an article about an unknown company to three linked entries in print, in a browser, counted.

`make drill-three_entries` prints the clicks and keystrokes of each way, and how long a person would take
(tests/three_entries.py).
"""

import subprocess
import sys


def main() -> int:
    return subprocess.call([sys.executable, "-m", "pytest", "-q", "-s", "tests/three_entries.py"])


if __name__ == "__main__":
    sys.exit(main())
