"""Posting JSON to an address that somebody gave: over https, to a public host alone, bounded in time and size, following nothing.

The name is looked up once and the connection goes to the address that was checked, so that a name that answers differently the
second time leads nowhere else. Hosts that the installation names (ROUNDTABLE_ROBOT_HOSTS) may lie in its own network.
"""

import json
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import ip_address
from threading import Timer
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from roundtable.reminding.not_sent import NotSent

SECONDS = 8
MOST_BYTES = 64 * 1024
LONGEST = 1000
NO_ANSWER = ("对方没有及时应答，或中断了连接。", "No answer came in time, or the connection broke.")


def checked(address: str) -> SplitResult:
    """The address in its parts.

    Raises:
        NotSent: it is none, or not https. Whether its host is public is known when it is sent to.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    host = (parts.hostname or "").lower()
    plain = parts.scheme == "http" and host in settings.ROBOT_HOSTS and _is_loopback(host)
    if (
        len(address) > LONGEST
        or not host
        or port == 0
        or not (parts.scheme == "https" or plain)
        or not address.isascii()
        or parts.username
    ):
        raise NotSent(
            "地址要以 https:// 开头，是机器人设置里给的那一整行。",
            "The address begins with https:// and is the whole line that the robot's settings give.",
        )
    return parts


def post_json(address: str, body: Mapping[str, Any]) -> Any:
    """Sends the body, and gives what came back, read as JSON where it is JSON.

    Raises:
        NotSent: not an address to send to, no answer in time, or an answer that is not 2xx.
    """
    parts = checked(address)
    line = _connected(parts)
    watch = Watch(line)
    try:
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        connection = HTTPConnection(str(parts.hostname), parts.port)
        connection.sock = line
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Roundtable",
            "Connection": "close",
        }
        connection.request("POST", path, json.dumps(body, ensure_ascii=False).encode(), headers)
        got = _read(connection.getresponse())
    except (OSError, HTTPException, ValueError):
        raise NotSent(*NO_ANSWER) from None
    finally:
        watch.over()
        line.close()
    if watch.has_hung_up:
        raise NotSent(*NO_ANSWER)
    return got


class Watch:
    """Ends the whole exchange when its time is over, however slowly the other side goes on answering: a socket's own timeout
    begins anew with each byte."""

    def __init__(self, line: socket.socket) -> None:
        self.has_hung_up = False
        self._line = line
        self._timer = Timer(SECONDS, self._hang_up)
        self._timer.daemon = True
        self._timer.start()

    def over(self) -> None:
        self._timer.cancel()

    def _hang_up(self) -> None:
        self.has_hung_up = True
        with suppress(OSError):
            # the plain socket's: that of TLS would first take its state away from under who is reading
            socket.socket.shutdown(self._line, socket.SHUT_RDWR)


def _read(response: HTTPResponse) -> Any:
    text = response.read(MOST_BYTES)
    if 300 <= response.status < 400:
        raise NotSent(
            "对方要求转到别处；不跟着去，请填最终的地址。",
            "It points elsewhere; that is not followed: give the final address.",
        )
    if not 200 <= response.status < 300:
        raise NotSent(
            f"对方答 {response.status}，没有收下。", f"It answered {response.status} and did not take it."
        )
    try:
        return json.loads(text)
    except ValueError:
        return None


def _connected(parts: SplitResult) -> socket.socket:
    """A line to the address that was checked; with TLS, in the name that was given, before its handshake."""
    host, tls = str(parts.hostname), parts.scheme == "https"
    port = parts.port or (443 if tls else 80)
    try:
        line = socket.create_connection((_looked_up(host, port), port), SECONDS)
    except OSError:
        raise NotSent("连不上对方。", "It cannot be connected to.") from None
    if not tls:
        return line
    return ssl.create_default_context().wrap_socket(line, server_hostname=host, do_handshake_on_connect=False)


def _looked_up(host: str, port: int) -> str:
    """The address of the host, if all its addresses are public."""
    try:
        found = sorted(
            {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        )
    except (OSError, UnicodeError):
        raise NotSent("找不到这个主机。", "There is no such host.") from None
    if host.lower() not in settings.ROBOT_HOSTS and not all(_is_public(address) for address in found):
        raise NotSent(
            "这个主机在内部网络里，不往那里发；确要发的，请管理员把它写进 ROUNDTABLE_ROBOT_HOSTS。",
            "This host lies in a private network, where nothing is sent; if it should be, the installation names it in ROUNDTABLE_ROBOT_HOSTS.",
        )
    return found[0]


def _is_public(address: str) -> bool:
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
