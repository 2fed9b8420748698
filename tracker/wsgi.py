"""The WSGI door for the web server."""

import django

from tracker.content_type import read_plainly
from tracker.hosts import Handler
from tracker.start import begin, settle

begin()
django.setup(set_prefix=False)

application = read_plainly(Handler())

settle()
