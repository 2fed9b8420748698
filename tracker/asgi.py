"""The ASGI door for the web server."""

from django.core.asgi import get_asgi_application

from tracker.start import begin

begin()

application = get_asgi_application()
