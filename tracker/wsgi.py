"""The WSGI door for the web server."""

from django.core.wsgi import get_wsgi_application

from tracker.start import begin

begin()

application = get_wsgi_application()
