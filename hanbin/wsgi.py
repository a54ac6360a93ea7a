"""The WSGI entry point."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hanbin.settings")

application = get_wsgi_application()

# Move the loaded modules out of garbage collection: scanning them took longer than most pages.
gc.collect()
gc.freeze()
