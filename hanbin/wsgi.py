"""The door through which a web server calls the site."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hanbin.settings")

application = get_wsgi_application()

# What was loaded to stay is looked through no more: to do so took longer than most pages.
gc.collect()
gc.freeze()
