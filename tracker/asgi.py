"""The ASGI door for the web server."""

from django.core.asgi import get_asgi_application

from tracker.content_type import read_plainly_over_asgi
from tracker.start import begin, settle

begin()

application = read_plainly_over_asgi(get_asgi_application())

settle()
