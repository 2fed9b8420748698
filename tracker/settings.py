"""How Throughline runs: every setting, read from the environment once, loud on nonsense (.env.example lists them all).

Only addresses are computed here; nothing is started (tracker.embedded does that).
"""

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from environ import Env
from kombu import Queue
from whitenoise.compress import Compressor

from tracker import embedded, endpoint, environment

BASE_DIR = Path(__file__).resolve().parent.parent
Env.read_env(BASE_DIR / ".env")
env = os.environ

DATA_DIR = environment.data_folder(env, BASE_DIR)
EMBEDDED = embedded.addresses(DATA_DIR)

DEBUG = environment.boolean(env, "DEBUG", default=False)
SECRET_KEY = environment.secret_key(env, DATA_DIR, own_server=environment.has_own_servers(env))
PORT = environment.port(env)
SITE_NAME = environment.text(env, "SITE_NAME", "Throughline")
SITE_URL = environment.site_url(env, PORT)
ALLOWED_HOSTS = environment.hosts(env)
IS_HTTPS = SITE_URL.startswith("https://")

TRACKER_FOUR_EYES = environment.boolean(env, "TRACKER_FOUR_EYES", default=False)
TRACKER_CONTACT = environment.text(env, "TRACKER_CONTACT")
TRACKER_CORRECTIONS = environment.corrections(env)
TRACKER_LICENCE = environment.text(env, "TRACKER_LICENCE")
TRACKER_FETCH_ALLOW = environment.networks(env, "TRACKER_FETCH_ALLOW")
TRACKER_HOST_PAUSE_MS = environment.number(env, "TRACKER_HOST_PAUSE_MS", 1000)
TRACKER_POLL_HASTE = environment.number(env, "TRACKER_POLL_HASTE", 1)  # drills alone: an hour for so many
TRACKER_RECHECK_DAYS = environment.number(env, "TRACKER_RECHECK_DAYS", 30, least=0, most=365)
TRACKER_ARCHIVE = environment.archive_key(env)
ARCHIVE_SAVES, ARCHIVE_INDEX = "https://web.archive.org", "https://archive.org"
TRACKER_MODEL_URL = endpoint.url(env)
TRACKER_MODEL = endpoint.model(env, TRACKER_MODEL_URL)
TRACKER_MODEL_KEY = endpoint.key(env)
TRACKER_MODEL_CALLS_A_DAY = environment.number(env, "TRACKER_MODEL_CALLS_A_DAY", 200, least=0)
TRACKER_MODEL_CHARACTERS_A_DAY = environment.number(
    env, "TRACKER_MODEL_CHARACTERS_A_DAY", 4_000_000, least=0, most=10**12
)
MODEL_SECONDS = 180.0  # for one answer; a model on a machine without a graphics card takes minutes
TRACKER_TRUSTED_PROXIES = environment.networks(env, "TRACKER_TRUSTED_PROXIES")
TRACKER_READING_SECONDS = environment.number(env, "TRACKER_READING_SECONDS", 10)
READS_IN_FULL = False  # of this process: who does says so at its start (manage.py, tracker/celery.py)

# What a connection may take of a web process (tracker/server.py).
TRACKER_CONNECTIONS = environment.number(env, "TRACKER_CONNECTIONS", 400)
TRACKER_HEAD_SECONDS = environment.number(env, "TRACKER_HEAD_SECONDS", 15)
TRACKER_BODY_SECONDS = environment.number(env, "TRACKER_BODY_SECONDS", 30)

DATABASES = environment.databases(env, EMBEDDED.app_url, EMBEDDED.public_url, EMBEDDED.owner_url)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = environment.redis_url(env, EMBEDDED.redis_url)
# What the log-in remembers is in PostgreSQL, like all that must not be lost (timeline/models/kept.py).
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "timeline_kept",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

INSTALLED_APPS = [
    "timeline.apps.TimelineConfig",
    "timeline.printed.apps.PrintedConfig",
    "api.apps.ApiConfig",
    "timeline.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "corsheaders",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "timeline.web.http.static.StaticFilesMiddleware",
    "timeline.web.http.policy.PolicyMiddleware",
    "api.cors.OpenCorsMiddleware",
    "timeline.web.http.shared.SharedLinkMiddleware",
    "timeline.web.http.proxies.ProxiedTagMiddleware",
    "api.held.HeldMiddleware",
    "timeline.web.http.languages.LanguageMiddleware",
    "timeline.web.http.middleware.ReadersRoomMiddleware",
    # The desk's alone: readers and clients go past what follows (timeline.web.http.views_alone).
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "timeline.accounts.sessions.LastSeenMiddleware",
    "timeline.accounts.enrolment.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"
ASGI_APPLICATION = "tracker.asgi.application"
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
            ]
        },
    }
]

LANGUAGE_CODE = "en"
# Each in its own language, as readers are offered it. The desk is in English.
LANGUAGES = [("en", "English"), ("es", "Español")]
FORMAT_MODULE_PATH = "tracker.formats"
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = environment.static_folder(env, BASE_DIR, DATA_DIR)
STATICFILES_DIRS = [BASE_DIR / "timeline" / "web" / "static"]
# Pages name the hashed files alone, and maps are read by who debugs. It spares the first start half a minute.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "timeline.web.http.static.QuickStaticFilesStorage"
    },
}

# The desk: a password, then a second factor; lock-out state in PostgreSQL.
AUTH_USER_MODEL = "timeline.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/admin/"
ACCOUNT_ADAPTER = "timeline.accounts.adapter.DeskAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False  # the session ends with the browser
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_RATE_LIMITS = False  # they would refuse right passwords too; timeline/accounts/lockout.py counts failures alone
ACCOUNT_FORMS = {"change_password": "timeline.accounts.second_factor.DeskChangePasswordForm"}
USERSESSIONS_TRACK_ACTIVITY = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = SITE_NAME
MFA_FORMS = {
    "authenticate": "timeline.accounts.second_factor.DeskAuthenticateForm",
    "reauthenticate": "timeline.accounts.second_factor.DeskReauthenticateForm",
}
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]  # together: who guesses elsewhere locks nobody out here
AXES_CLIENT_IP_CALLABLE = "timeline.client_address.counted_address"
SILENCED_SYSTEM_CHECKS = ["axes.W006"]
AXES_HANDLER = "timeline.accounts.handler.DeskHandler"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "timeline.accounts.lockout.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "login", "ip_address", "code"]

TRACKER_IDLE_MINUTES = environment.number(env, "TRACKER_IDLE_MINUTES", 120, least=5, most=7 * 24 * 60)
SESSION_COOKIE_AGE = TRACKER_IDLE_MINUTES * 60  # from the last use of the desk (timeline/accounts/sessions.py)
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "timeline.accounts.unsaved.not_sent"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/"
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz)\Z"]  # machines ask on this machine, where nobody speaks https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
YEAR = 365 * 24 * 3600
TRACKER_HSTS_SECONDS = environment.number(env, "TRACKER_HSTS_SECONDS", YEAR, least=0, most=10 * YEAR)
SECURE_HSTS_SECONDS = TRACKER_HSTS_SECONDS if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.boolean(env, "TRACKER_HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = environment.boolean(env, "TRACKER_HSTS_PRELOAD", default=False)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 25_000  # an entry with all the rows of each kind that the desk takes sends 19,000

# Celery only carries hints: what must be done is a column on its row (timeline/work.py).
CELERY_BROKER_URL = environment.broker_url(REDIS_URL)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_DEFAULT_QUEUE = "print"
CELERY_TASK_ROUTES = {
    "timeline.tasks.ingest_intake": {"queue": "sources"},
    "timeline.tasks.poll_feeds": {"queue": "feeds"},
    "timeline.tasks.look_at_source": {"queue": "sources"},
    "timeline.tasks.ask_archive": {"queue": "sources"},
    "timeline.tasks.ask_model": {"queue": "models"},
    "timeline.tasks.read_due": {"queue": "reading"},
}
CELERY_TASK_QUEUES = [
    Queue("print"),
    Queue("sources"),
    Queue("feeds"),
    Queue("models"),
    Queue("reading"),
]  # a worker that is told none of them takes from all
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 300,
    "global_keyprefix": "throughline:",
    "socket_timeout": 10,
    "socket_connect_timeout": 2,
    "max_retries": 1,
}
CELERY_BEAT_SCHEDULE = {"tick": {"task": "timeline.tasks.tick", "schedule": 5.0}}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "api.problems.handle",
    "UNAUTHENTICATED_USER": None,
}
# Scripts of other sites may read the API and the feeds, and never with anybody's cookie.
CORS_URLS_REGEX = r"^/(api/v1/|feeds/|[^/]+/[^/]+/(entries\.(atom|json)|cite\.[a-z]+)$)"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = [  # named where browsers want a name (Authorization), or don't read the asterisk
    *("accept", "accept-language", "authorization", "baggage", "cache-control", "content-type", "if-match"),
    *("if-modified-since", "if-none-match", "pragma", "range", "sentry-trace", "traceparent", "tracestate"),
    *("user-agent", "x-requested-with", "*"),
]
CORS_EXPOSE_HEADERS = [
    *("ETag", "Link", "Retry-After", "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining"),
    *("RateLimit-Reset", "Content-Disposition"),
]
CORS_PREFLIGHT_MAX_AGE = 24 * 3600

SPECTACULAR_SETTINGS = {
    "TITLE": "Throughline API",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"in_a_line": {"()": "tracker.log.InALine"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
        "refusals": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["in_a_line"]},
    },
    "root": {"handlers": ["console"], "level": "INFO" if DEBUG else "WARNING"},
    "loggers": {
        "timeline": {"level": "INFO"},
        "django.request": {"level": "ERROR"},
        "django.security": {"handlers": ["refusals"], "propagate": False},
        "waitress.queue": {"level": "ERROR"},  # that a request waits for a thread is no news
        "trafilatura": {"level": "CRITICAL"},
    },
}
