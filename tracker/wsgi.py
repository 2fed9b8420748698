"""The WSGI door for the web server."""

import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

from tracker import embedded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
embedded.start_if_needed(Path(os.environ.get("TRACKER_DATA_DIR", ".data")), os.environ)

application = get_wsgi_application()
