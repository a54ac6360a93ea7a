"""Read the environment strictly: an unknown value raises ImproperlyConfigured."""

import fcntl
import os
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

PROJECT = Path(__file__).resolve().parents[1]
KEPT_SECONDS = 60  # CONN_MAX_AGE; a new connection costs more than most queries
NO_JIT = "-c jit=off"  # JIT makes our large queries slower: 12 s instead of 0.5 s
LOCAL_HOSTS = {"127.0.0.1", "localhost", "[::1]"}
FLAGS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}
SECRET_LENGTH = 50


def read_flag(name: str) -> bool:
    """Read a flag; absent means False."""
    value = os.environ.get(name, "")
    if value.strip().lower() not in FLAGS:
        raise ImproperlyConfigured(f"环境变量 {name}={value!r} 无法识别：只接受 1 或 0。")
    return FLAGS[value.strip().lower()]


def read_networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Read addresses and networks such as 127.0.0.1,10.2.0.0/16; absent means none."""
    found = []
    for word in read_words(name, default="") if os.environ.get(name) else []:
        try:
            network = ip_network(word)
        except ValueError:
            raise ImproperlyConfigured(
                f"环境变量 {name} 中的 {word!r} 无法识别：只接受 IP 地址或网段，"
                "如 127.0.0.1 或 10.2.0.0/16，以逗号分隔。"
            ) from None
        if network.prefixlen == 0:
            raise ImproperlyConfigured(f"环境变量 {name} 中的 {word!r} 等于信任所有地址。")
        found.append(network)
    return found


def read_words(name: str, default: str) -> list[str]:
    """Read a comma-separated list."""
    found = [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]
    if not found:
        raise ImproperlyConfigured(f"环境变量 {name} 为空：请写出名称，以逗号分隔，或不设置。")
    return found


def read_text(name: str, default: str) -> str:
    """Read a line of text; blank means the default."""
    return os.environ.get(name, "").strip() or default


def read_folder(name: str, default: Path) -> Path:
    """Read a folder, as an absolute path or relative to the project."""
    return PROJECT / (os.environ.get(name) or default)


def private_folder(path: Path) -> Path:
    """Create a private folder at the first start."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def read_secret_key(kept_in: Path, *, public: bool) -> str:
    """Read the signing key; a site that is not public may keep a generated one in a file."""
    key = os.environ.get("SECRET_KEY", "")
    if not key and not public:
        return stored_secret_key(kept_in)
    if len(key) < SECRET_LENGTH:
        raise ImproperlyConfigured(
            f"对外提供服务（ALLOWED_HOSTS 含本机以外的名称）时，必须用环境变量 SECRET_KEY "
            f"给出至少 {SECRET_LENGTH} 个字符的随机密钥。可用此命令生成："
            "python3 -c 'import secrets; print(secrets.token_urlsafe(64))'"
        )
    return key


def stored_secret_key(path: Path) -> str:
    """Return the key from a private file; generate it at the first start."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # os.open sets the mode at creation; a later chmod would leave the key readable for a moment.
    with open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # several processes may start at once
        key = file.read().strip()
        if not key:
            key = get_random_secret_key()
            file.write(key + "\n")
    return key


def read_database(default: Path) -> dict[str, Any]:
    """Read DATABASE_URL; if it is not set, use the given SQLite file."""
    url = os.environ.get("DATABASE_URL", "")
    try:
        parts = urlsplit(url)
        if not url:
            return sqlite_settings(default)
        if parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
            return sqlite_settings(PROJECT / unquote(parts.path[1:]))
        if parts.scheme in {"postgresql", "postgres"} and len(parts.path) > 1:
            return postgresql_settings(parts)
    except ValueError as problem:
        raise ImproperlyConfigured(f"环境变量 DATABASE_URL 无法识别：{problem}") from None
    raise ImproperlyConfigured(
        "环境变量 DATABASE_URL 无法识别：只接受 sqlite:////绝对路径 "
        "或 postgresql://用户:密码@主机:端口/数据库名。"
    )


def sqlite_settings(path: Path) -> dict[str, Any]:
    """Return settings for a SQLite file; writers wait for each other instead of failing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": 20,
            # Take the write lock at BEGIN: SQLite does not wait if a read transaction starts to
            # write.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON",
        },
        "CONN_MAX_AGE": KEPT_SECONDS,
    }


def postgresql_settings(parts: SplitResult) -> dict[str, Any]:
    """Return settings for PostgreSQL.

    ``?host=/directory`` is a socket; ``?pgbouncer=1`` means that PgBouncer in transaction mode is
    used. Other parameters go to libpq.
    """
    options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    pgbouncer = options.pop("pgbouncer", "0")
    if pgbouncer not in ("0", "1"):
        raise ValueError(f"pgbouncer={pgbouncer}，只接受 1 或 0")
    if pgbouncer == "0":  # PgBouncer rejects this parameter; use ALTER DATABASE there
        options["options"] = f"{NO_JIT} {options.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": KEPT_SECONDS,
        "CONN_HEALTH_CHECKS": True,
        # Server-side cursors and prepared statements belong to a server connection, and behind
        # PgBouncer the next transaction may use another one. records.figures.statement reads this
        # setting too.
        "DISABLE_SERVER_SIDE_CURSORS": pgbouncer == "1",
    }


class MailSettings(NamedTuple):
    """The mail server and the sender address."""

    host: str
    port: int
    user: str
    password: str
    sender: str
    is_tls: bool
    starts_tls: bool


def read_mail() -> MailSettings | None:
    """Read EMAIL_URL and DEFAULT_FROM_EMAIL; if they are not set, no mail is sent.

    smtp://user:password@host:port uses STARTTLS, except for localhost; smtps:// uses TLS from the
    start.
    """
    url, sender = os.environ.get("EMAIL_URL", ""), os.environ.get("DEFAULT_FROM_EMAIL", "")
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as problem:
        raise ImproperlyConfigured(f"环境变量 EMAIL_URL 无法识别：{problem}") from None
    if parts.scheme not in {"smtp", "smtps"} or not host:
        raise ImproperlyConfigured(
            "环境变量 EMAIL_URL 无法识别：只接受 smtp://用户:密码@主机:端口 或 smtps://…。"
        )
    if "@" not in sender:
        raise ImproperlyConfigured("设置了 EMAIL_URL，还须用 DEFAULT_FROM_EMAIL 给出发件地址。")
    is_tls = parts.scheme == "smtps"
    return MailSettings(
        host=host,
        port=port or (465 if is_tls else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        sender=sender,
        is_tls=is_tls,
        starts_tls=not is_tls and host not in LOCAL_HOSTS,
    )
