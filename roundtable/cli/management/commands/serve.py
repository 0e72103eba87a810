"""`roundtable serve`: the site on this machine, and the worker that does its jobs."""

import hashlib
import shutil
import socket
import sys
from argparse import ArgumentParser
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.utils.translation import get_language
from whitenoise.storage import CompressedManifestStaticFilesStorage

from roundtable.actions import accounts
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.cli import beside, command

PORTS_TRIED = 20


class Command(command.Command):
    help = "the site, on loopback unless a proxy with TLS stands before it"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--host",
            default="127.0.0.1",
            help="beyond loopback only behind a proxy with TLS (ROUNDTABLE_HTTPS=1)",
        )
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--as-of", default="", help="the day that the printed address opens on")

    def handle(self, *, host: str = "127.0.0.1", port: int = 8000, as_of: str = "", **_options: Any) -> None:
        english = get_language() == "en"
        refuse_others(host)
        free = free_port(host, port)
        if free != port:
            print(
                f"Port {port} is taken; using {free}." if english else f"端口 {port} 已被占用，改用 {free}。"
            )
        collect()
        say_first_account(english=english)
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{free}/{f'?as_of={as_of}' if as_of else ''}"
        print(
            f"Roundtable: {address} (Ctrl-C stops it)" if english else f"圆桌：{address}（Ctrl-C 停止）",
            flush=True,
        )

        # In a process anew, so that its settings find the files just collected. One worker: what it keeps serves every thread.
        given = [
            "--interface",
            "wsgi",
            "--host",
            host,
            "--port",
            str(free),
            "--workers",
            "1",
            "--blocking-threads",
            "4",
            "--no-ws",
        ]
        quiet = ["--log-level", "warning"]
        server = [sys.executable, "-m", "granian", *given, *quiet, "roundtable.config.wsgi:application"]
        if code := beside.run(server, language="en" if english else "zh-hans"):
            raise SystemExit(code)


def refuse_others(host: str) -> None:
    """Raises AskedWrong where passwords would travel in the clear: beyond loopback only behind a proxy that speaks TLS."""
    try:
        own = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        own = False
    if not own and not settings.HTTPS:
        raise AskedWrong(
            f"“{host}”不是本机地址：密码不能明文上网。先在前面架一个带 TLS 的代理，设 ROUNDTABLE_HTTPS=1 和 ROUNDTABLE_HOSTS，再这样开站。",
            f"{host} is not this machine's own address, and passwords must not travel in the clear: put a proxy with TLS before the "
            "site, set ROUNDTABLE_HTTPS=1 and ROUNDTABLE_HOSTS, and serve again.",
        )


def say_first_account(*, english: bool) -> None:
    """An installation without accounts gets its first one, told here once."""
    made = accounts.found_keeper(by="office")
    if made:
        name, password = made
        print(
            f"First account, told this once: {name} / {password}"
            if english
            else f"第一个账号（只显示这一次）：{name} / {password}",
            flush=True,
        )


def free_port(host: str, wanted: int) -> int:
    """The port wanted, or the next free one.

    Raises:
        AskedWrong: it is no port, or none of the next ones is free.
    """
    if 0 < wanted < 65536:
        for port in range(wanted, min(wanted + PORTS_TRIED, 65536)):
            with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    tried.bind((host, port))
                except OSError:
                    continue
                return port
    raise AskedWrong(
        f"端口 {wanted} 起没有空闲的；请用 --port 换一个（1–65535）。",
        f"No port from {wanted} on is free; name another with --port (1–65535).",
    )


def collect() -> None:
    """Puts the pages' files, compressed and named by their content, into the home; nothing to do when they are the same."""
    lying = sorted(Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([]))
    digest = hashlib.sha256()
    for file in lying:
        seen = file.stat()
        digest.update(f"{file}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    stamp = settings.STATIC_ROOT / ".stamp"
    if stamp.is_file() and stamp.read_text() == digest.hexdigest():
        return
    shutil.rmtree(settings.STATIC_ROOT, ignore_errors=True)
    kept = CompressedManifestStaticFilesStorage(location=settings.STATIC_ROOT, base_url=settings.STATIC_URL)
    saved = {}
    for finder in get_finders():
        for name, storage in finder.list([]):
            with storage.open(name) as file:
                saved[name] = (kept, kept.save(name, file))
    for _, _, processed in kept.post_process(saved):
        if isinstance(processed, Exception):
            raise processed
    stamp.write_text(digest.hexdigest())
