"""Settings; those that depend on the machine come first."""

from datetime import timedelta

from django.core.exceptions import ImproperlyConfigured

from hanbin import environment
from hanbin.http.security import STRICT_POLICY

BASE_DIR = environment.PROJECT
VAR = environment.read_folder("VAR", BASE_DIR / "var")

ALLOWED_HOSTS = environment.read_words("ALLOWED_HOSTS", default="127.0.0.1,localhost,[::1]")
PUBLIC = not environment.LOCAL_HOSTS.issuperset(ALLOWED_HOSTS)
TRUSTED_PROXIES = environment.read_networks("TRUSTED_PROXIES")
DEBUG = environment.read_flag("DEBUG")
OFFICE_CONTACT = environment.read_text("OFFICE_CONTACT", default="请与人大常委会办公室联系。")
SECRET_KEY = environment.read_secret_key(kept_in=VAR / "secret_key", public=PUBLIC)
DATABASES = {"default": environment.read_database(default=VAR / "hanbin.sqlite3")}
MEDIA_ROOT = environment.read_folder("MEDIA_ROOT", VAR / "media")
# Large uploads while they are received, and restores while they are prepared. The folder belongs to
# the site, so files left by a killed process can be deleted safely.
FILE_UPLOAD_TEMP_DIR = environment.private_folder(VAR / "temporary")

if DEBUG and PUBLIC:
    raise ImproperlyConfigured(
        "DEBUG 会显示内部信息，只能在本机使用：请去掉 DEBUG 或 ALLOWED_HOSTS。"
    )

INSTALLED_APPS = [
    "hanbin.apps.HanbinConfig",
    "delegates",
    "records",
    "hanbin.apps.OfficeAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django_filters",
    "csp",
    "simple_history",
    "axes",
]

MIDDLEWARE = [
    "hanbin.http.proxies.TrustedProxiesMiddleware",  # before everything that reads REMOTE_ADDR
    "hanbin.http.page_cache.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "hanbin.http.security.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "hanbin.http.errors.GoneMiddleware",
    "hanbin.http.large_type.LargeTypeMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "hanbin.urls"
WSGI_APPLICATION = "hanbin.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "records.context_processors.site_context",
            ],
        },
    },
]

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文")]
FORMAT_MODULE_PATH = "hanbin.formats"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
FILTERS_EMPTY_CHOICE_LABEL = "全部"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
if MEDIA_ROOT.resolve().is_relative_to(STATIC_ROOT.resolve()):
    raise ImproperlyConfigured("MEDIA_ROOT 不能放在 static 文件夹里：那里的文件任何人都能打开。")
STORAGES = {
    "default": {"BACKEND": "hanbin.files.stored_files.WholeFileStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# The form of a yearly meeting has 700 fields, and a draft has as many numbers.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "hanbin.files.uploads.UploadHandler",
]

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
}

AUTH_PASSWORD_VALIDATORS = [
    *(
        {"NAME": f"django.contrib.auth.password_validation.{name}"}
        for name in (
            "UserAttributeSimilarityValidator",
            "MinimumLengthValidator",
            "CommonPasswordValidator",
            "NumericPasswordValidator",
        )
    ),
    {"NAME": "delegates.passwords.PublishedPasswordValidator"},
    {"NAME": "delegates.passwords.LiftsLockValidator"},
]
AUTHENTICATION_BACKENDS = [
    # Must come first: it refuses locked logins before the password is checked.
    "axes.backends.AxesStandaloneBackend",
    "delegates.backends.RoleBackend",
]
AXES_HANDLER = "delegates.login_throttle.LoginThrottle"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address", "username"]
AXES_FAILURE_LIMIT = 5  # per user name and address; LoginThrottle has the other two limits
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # or strangers could lock the owner out
AXES_USERNAME_CALLABLE = "delegates.login_throttle.throttled_name"
AXES_CLIENT_IP_CALLABLE = "delegates.login_throttle.throttled_address"
AXES_LOCKOUT_CALLABLE = "delegates.login_throttle.locked_out_response"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True  # logins are recorded as audit events
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

CONTENT_SECURITY_POLICY = STRICT_POLICY
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "hanbin.http.errors.csrf_failure"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC
# Health checks reach the server without TLS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # only from trusted proxies
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PUBLIC else 0
# Other sites on the same domain may not use HTTPS, so no subdomains and no preload.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "short"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO" if DEBUG else "WARNING"},
        "waitress.queue": {"level": "ERROR"},  # it would warn of each queued request
    },
}

mail = environment.read_mail()
MAIL_IS_ON = mail is not None
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if mail else 'dummy'}.EmailBackend"
EMAIL_TIMEOUT = 20
if mail:
    EMAIL_HOST, EMAIL_PORT, DEFAULT_FROM_EMAIL = mail.host, mail.port, mail.sender
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = mail.user, mail.password
    EMAIL_USE_SSL, EMAIL_USE_TLS = mail.is_tls, mail.starts_tls
