"""What is posted goes to a public host over https alone, within bounds, and follows nothing; a real server answers on loopback."""

import socket
from typing import Any

import pytest

from roundtable.reminding import posting
from roundtable.reminding.not_sent import NotSent
from roundtable.reminding.posting import checked, post_json
from tests.reminding.listener import Listener


@pytest.mark.parametrize(
    "address",
    [
        "",
        "qyapi.weixin.qq.com/hook",
        "http://example.org/hook",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://",
        "https://user:password@example.org/",
        "https://example.org:0/",
        "https://example.org:99999/",
        "https://[::1/",
        "https://例子.org/",
        "https://example.org/" + "x" * 1000,
        "http://127.0.0.1:80/",
    ],
)
def test_what_is_no_address_over_https_is_refused(address: str):
    with pytest.raises(NotSent, match="https://"):
        checked(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.7",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.7",
        "2002:7f00:1::",
    ],
)
def test_a_name_that_leads_into_a_private_network_is_not_sent_to(
    monkeypatch: pytest.MonkeyPatch, address: str
):
    """Whatever it is called: the name is looked up, and all that it leads to has to be public."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET

    def looked_up(*_asked: Any, **_more: Any) -> list[Any]:
        return [
            (family, socket.SOCK_STREAM, 6, "", (address, 443)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443)),
        ]

    def nobody(*_where: Any, **_more: Any) -> socket.socket:
        raise AssertionError("it was connected to")

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(socket, "create_connection", nobody)
    with pytest.raises(NotSent, match="private network"):
        post_json("https://robot.example.org/hook", {})


def test_it_connects_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch):
    """A name that leads elsewhere the second time leads nowhere: it is looked up once."""
    asked, connected = [], []

    def looked_up(host: str, *_more: Any, **_named: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))]

    def refused(where: tuple[str, int], _seconds: float) -> socket.socket:
        connected.append(where)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(socket, "create_connection", refused)
    with pytest.raises(NotSent, match="cannot be connected to"):
        post_json("https://robot.example.org/hook", {})
    assert asked == ["robot.example.org"]
    assert connected == [("93.184.216.34", 443)]


def test_the_body_arrives_as_it_is(robot: Listener):
    assert post_json(robot.address, {"text": "东山镇"}) == {"errcode": 0, "errmsg": "ok"}
    path, headers, body = robot.got[0]
    assert path == "/hook?key=secret-key-1234"
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert body == {"text": "东山镇"}


def test_plain_http_goes_to_a_loopback_that_was_named_alone(robot: Listener, settings: Any):
    settings.ROBOT_HOSTS = frozenset({"robot.example.org"})
    with pytest.raises(NotSent, match="https://"):
        post_json("http://robot.example.org/hook", {})
    with pytest.raises(NotSent, match="https://"):
        post_json(robot.address, {})
    assert robot.got == []


@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_what_it_does_not_take_is_told(robot: Listener, status: int):
    robot.status = status
    with pytest.raises(NotSent, match=str(status)):
        post_json(robot.address, {})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_it_is_not_sent_elsewhere(robot: Listener, status: int):
    robot.status, robot.headers = status, {"Location": robot.address.replace("hook", "elsewhere")}
    with pytest.raises(NotSent, match="points elsewhere"):
        post_json(robot.address, {})
    assert len(robot.got) == 1


@pytest.mark.parametrize("way", ["hangs", "drips"])
def test_whoever_never_ends_is_hung_up_on(robot: Listener, monkeypatch: pytest.MonkeyPatch, way: str):
    monkeypatch.setattr(posting, "SECONDS", 0.3)
    setattr(robot, way, True)
    with pytest.raises(NotSent, match="No answer came in time"):
        post_json(robot.address, {})


def test_a_long_answer_is_read_so_far_and_no_further(robot: Listener):
    robot.body = {"errcode": 0, "filler": "x" * 200_000}
    assert post_json(robot.address, {}) is None


def test_what_is_told_names_no_address(robot: Listener):
    robot.status = 500
    with pytest.raises(NotSent) as told:
        post_json(robot.address, {})
    assert "secret-key" not in told.value.zh + told.value.en
    assert told.value.__cause__ is None
