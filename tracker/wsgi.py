"""The WSGI door for the web server."""

from django.core.wsgi import get_wsgi_application

from tracker.content_type import read_plainly
from tracker.start import begin, settle

begin()

application = read_plainly(get_wsgi_application())

settle()
