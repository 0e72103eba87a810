"""The one settings file."""

import os
from pathlib import Path

from roundtable.config import environment

environment.refuse_unknown()

PACKAGE = Path(__file__).resolve().parent.parent
HOME = environment.home()
LAKE = os.environ.get("ROUNDTABLE_LAKE", "")

DEBUG = os.environ.get("ROUNDTABLE_DEBUG") == "1"
SECRET_KEY = environment.secret_key(HOME)
ALLOWED_HOSTS = [
    name for name in os.environ.get("ROUNDTABLE_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if name
]

OIDC = environment.openid_connect()

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    *(["allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"] if OIDC else []),
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "roundtable.records",
    "roundtable.reminding",
    "roundtable.cli",
    "roundtable.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "roundtable.web.security.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "roundtable.web.body.RefuseTooLarge",
    "roundtable.web.busy.TellWhileImporting",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "roundtable.web.access.RefuseUnlessGranted",
]
ROOT_URLCONF = "roundtable.config.urls"
WSGI_APPLICATION = "roundtable.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "screens", PACKAGE / "web"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {"default": environment.database(os.environ.get("DATABASE_URL", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Jobs lie in the database until `roundtable work` does them; `serve` starts it beside the site.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# What is sent out. Without a mail server no mail is sent; without an address of the site, no link is written into what is sent.
ADDRESS = environment.address()
MAIL = environment.mail()
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if MAIL else "django.core.mail.backends.dummy.EmailBackend"
)
EMAIL_HOST = MAIL.get("host", "")
EMAIL_PORT = MAIL.get("port", 25)
EMAIL_HOST_USER = MAIL.get("user", "")
EMAIL_HOST_PASSWORD = MAIL.get("password", "")
EMAIL_USE_SSL = MAIL.get("scheme") == "smtps"
EMAIL_USE_TLS = MAIL.get("scheme") == "smtp+starttls"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = MAIL.get("sender", "")
# Robots of these hosts may lie in the office's own network; all others are reached at public addresses alone.
ROBOT_HOSTS = environment.robot_hosts()

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
# `roundtable serve` collects the files there, named by their content; until then they are served from where they lie.
_collected = not DEBUG and (STATIC_ROOT / "staticfiles.json").is_file()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if _collected
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not _collected

# People. An account is made by the office, or by the organisation's own sign-in (OpenID Connect); nobody signs up.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "roundtable.web.signing_in.Accounts"
ACCOUNT_FORMS = {
    "login": "roundtable.web.sign_in_form.SignInForm",
    "change_password": "roundtable.web.sign_in_form.NewPasswordForm",
    "reauthenticate": "roundtable.web.sign_in_form.PasswordAgainForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ADAPTER = "roundtable.web.signing_in.SecondFactors"
MFA_TOTP_ISSUER = "Roundtable"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [OIDC]}} if OIDC else {}
SOCIALACCOUNT_ADAPTER = "roundtable.web.signing_in.AccountsElsewhere"
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
# A whole office comes from one address in the morning; what fails stays as few as the library has it (5 per name, 10 a minute).
ACCOUNT_RATE_LIMITS = {"login": "240/m/ip"}
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_FAILURE_VIEW = "roundtable.web.signing_in.stale_form"

# Behind a proxy that speaks TLS: cookies travel on nothing else.
HTTPS = os.environ.get("ROUNDTABLE_HTTPS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
ALLAUTH_TRUSTED_PROXY_COUNT = int(HTTPS)
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in ALLOWED_HOSTS] if HTTPS else []
SESSION_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# What went wrong, and who was refused, go to the output of the program, where whoever runs it looks (a file, the journal).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"output": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["output"], "level": "WARNING"},
    "loggers": {
        # Django's own way is to write a letter to the administrators, of whom nobody is named here.
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "roundtable.access": {"level": "INFO"},
    },
}
