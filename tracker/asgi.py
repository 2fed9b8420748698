"""The ASGI door for the web server."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from tracker import embedded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
embedded.start_if_needed(settings.DATA_DIR, os.environ)

application = get_asgi_application()
