"""Settings as the environment gives them: each is declared here once, unknown or malformed ones are refused by name."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from platformdirs import user_data_path

KNOWN = {
    "ROUNDTABLE_HOME": "folder of the embedded database and attachments",
    "ROUNDTABLE_LAKE": "folder of the Parquet files that `lake sync` writes",
    "ROUNDTABLE_SECRET_KEY": "secret of the site's signatures; made and kept in the home when not given",
    "ROUNDTABLE_HOSTS": "host names the site answers to, separated by commas; loopback when not given",
    "ROUNDTABLE_HTTPS": "1 behind a proxy that speaks TLS: then the site may listen beyond loopback",
    "ROUNDTABLE_OIDC_URL": "address of the organisation's own sign-in (OpenID Connect), with the next three",
    "ROUNDTABLE_OIDC_CLIENT": "client that this site is there",
    "ROUNDTABLE_OIDC_SECRET": "that client's secret",
    "ROUNDTABLE_OIDC_NAME": "what the button to it says",
    "ROUNDTABLE_ADDRESS": "address of the site, such as https://rt.example.org: for links in what is sent",
    "ROUNDTABLE_MAIL": "mail server: smtps://user:password@host:465, smtp+starttls://…:587 or smtp://…:25; none, no mail",
    "ROUNDTABLE_MAIL_FROM": "whom mail comes from",
    "ROUNDTABLE_ROBOT_HOSTS": "hosts of chat robots within one's own network, separated by commas; others must be public",
    "ROUNDTABLE_DEBUG": "1 for a developer's error pages",
    "ROUNDTABLE_LANG": "zh-hans or en: the program's language when LANG is not to decide",
}


def refuse_unknown() -> None:
    """Raises SystemExit with one sentence for a ROUNDTABLE_ variable that nobody reads."""
    unknown = sorted(name for name in os.environ if name.startswith("ROUNDTABLE_") and name not in KNOWN)
    if unknown:
        raise SystemExit(f"unknown setting {', '.join(unknown)}; known are {', '.join(sorted(KNOWN))}")


def home() -> Path:
    given = os.environ.get("ROUNDTABLE_HOME")
    return Path(given).expanduser().absolute() if given else user_data_path("roundtable", appauthor=False)


def database(url: str, home_folder: Path) -> dict[str, object]:
    """Django's DATABASES entry for `url` (postgresql://…), or for the embedded database when it is empty."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home_folder / "roundtable.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
                " PRAGMA temp_store=MEMORY;",
            },
            "TEST": {"NAME": ":memory:"},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise SystemExit("DATABASE_URL should look like postgresql://user:password@host:5432/name")
    options = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    entry: dict[str, object] = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(options.pop("host", "") or parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
    }
    if options:
        entry["OPTIONS"] = {name: unquote(value) for name, value in options.items()}
    return entry


def openid_connect() -> dict[str, Any]:
    """The organisation's own sign-in as django-allauth takes it; empty when none is set.

    Raises SystemExit with one sentence when it is set in part.
    """
    names = ("ROUNDTABLE_OIDC_URL", "ROUNDTABLE_OIDC_CLIENT", "ROUNDTABLE_OIDC_SECRET")
    given = {name: os.environ.get(name, "") for name in names}
    if not any(given.values()):
        return {}
    missing = [name for name, value in given.items() if not value]
    if missing:
        raise SystemExit(f"sign-in by OpenID Connect also needs {', '.join(missing)}")
    return {
        "provider_id": "organisation",
        "name": os.environ.get("ROUNDTABLE_OIDC_NAME") or "OpenID Connect",
        "client_id": given["ROUNDTABLE_OIDC_CLIENT"],
        "secret": given["ROUNDTABLE_OIDC_SECRET"],
        "settings": {"server_url": given["ROUNDTABLE_OIDC_URL"]},
    }


def address() -> str:
    """The address of the site without a slash at its end; empty when none is given.

    Raises SystemExit with one sentence when it is no address.
    """
    given = os.environ.get("ROUNDTABLE_ADDRESS", "").strip().rstrip("/")
    parts = urlsplit(given)
    if given and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise SystemExit("ROUNDTABLE_ADDRESS should look like https://rt.example.org")
    return given


def mail() -> dict[str, Any]:
    """The mail server (scheme, host, port, user, password) and whom mail comes from; empty when none is given.

    Raises SystemExit with one sentence when it is malformed, or set in part.
    """
    given, sender = os.environ.get("ROUNDTABLE_MAIL", ""), os.environ.get("ROUNDTABLE_MAIL_FROM", "")
    if not given:
        return {}
    parts, ports = urlsplit(given), {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
    if parts.scheme not in ports or not parts.hostname:
        raise SystemExit("ROUNDTABLE_MAIL should look like smtps://user:password@host:465")
    if "@" not in sender:
        raise SystemExit(
            "with ROUNDTABLE_MAIL, ROUNDTABLE_MAIL_FROM says whom mail comes from: office@example.org"
        )
    return {
        "scheme": parts.scheme,
        "host": parts.hostname,
        "port": parts.port or ports[parts.scheme],
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "sender": sender,
    }


def robot_hosts() -> frozenset[str]:
    given = os.environ.get("ROUNDTABLE_ROBOT_HOSTS", "").split(",")
    return frozenset(name.strip().lower() for name in given if name.strip())


def secret_key(home_folder: Path) -> str:
    """The secret given, or one made at first need and kept in the home, readable by its owner alone."""
    given = os.environ.get("ROUNDTABLE_SECRET_KEY")
    if given:
        return given
    kept = home_folder / "secret_key"
    if not kept.exists():
        home_folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(os.urandom(40).hex())
    return kept.read_text()
