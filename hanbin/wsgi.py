"""The door through which a web server calls the site."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hanbin.settings")

application = get_wsgi_application()
