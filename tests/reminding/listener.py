"""A server on loopback that stands for the other side of a webhook: it keeps what it was sent and answers as told."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Listener:
    """`answers` is the status and the body given back; `hangs` keeps the line open without a word, `drips` never ends."""

    def __init__(self) -> None:
        self.got: list[tuple[str, dict[str, str], Any]] = []
        self.status = 200
        self.body: Any = {"errcode": 0, "errmsg": "ok"}
        self.headers: dict[str, str] = {}
        self.hangs = False
        self.drips = False
        self.over = threading.Event()
        self.address = ""
        self.port = 0

    @property
    def last(self) -> Any:
        return self.got[-1][2]


@contextmanager
def listening(tls: ssl.SSLContext | None = None) -> Iterator[Listener]:
    listener = Listener()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listener.got.append((self.path, dict(self.headers), json.loads(body)))
            if listener.hangs:
                listener.over.wait(60)
                return
            answer = json.dumps(listener.body).encode()
            self.send_response(listener.status)
            for name, value in listener.headers.items():
                self.send_header(name, value)
            if listener.drips:
                self.end_headers()
                while not listener.over.wait(0.02):
                    try:
                        self.wfile.write(b"x")
                    except OSError:
                        return
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_said: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    listener.port = server.server_port
    listener.address = f"http://127.0.0.1:{listener.port}/hook?key=secret-key-1234"
    try:
        yield listener
    finally:
        listener.over.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
