"""`python -m tracker.embedded start|stop`, for people."""

import sys

from django.conf import settings

from tracker import embedded

if __name__ == "__main__":
    {"start": embedded.start, "stop": embedded.stop}[sys.argv[1]](settings.DATA_DIR)
