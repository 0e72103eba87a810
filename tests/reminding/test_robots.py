"""The exact messages of each robot and their signatures, as a server on loopback receives them."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from roundtable.reminding import robots
from roundtable.reminding.not_sent import NotSent
from tests.reminding.listener import Listener

NOW = datetime(2020, 3, 18, 0, 30, tzinfo=UTC)


def send(robot: Listener, kind: str, *, secret: str = "", title: str = "标题", text: str = "正文") -> None:
    robots.send(kind, robot.address, secret, title, text, [{"items": []}], NOW)


def test_wecom(robot: Listener):
    send(robot, "wecom")
    assert robot.last == {"msgtype": "text", "text": {"content": "标题\n正文"}}


def test_dingtalk_without_and_with_its_sign(robot: Listener):
    send(robot, "dingtalk")
    assert robot.got[0][0] == "/hook?key=secret-key-1234"
    send(robot, "dingtalk", secret="SEC000")
    assert robot.last == {"msgtype": "text", "text": {"content": "标题\n正文"}}
    query = parse_qs(urlsplit(robot.got[1][0]).query)
    assert query["key"] == ["secret-key-1234"]
    assert query["timestamp"] == ["1584491400000"]
    expected = hmac.new(b"SEC000", b"1584491400000\nSEC000", hashlib.sha256).digest()
    assert base64.b64decode(query["sign"][0]) == expected


def test_feishu_without_and_with_its_sign(robot: Listener):
    robot.body = {"code": 0, "msg": "success", "StatusCode": 0}
    send(robot, "feishu")
    assert robot.last == {"msg_type": "text", "content": {"text": "标题\n正文"}}
    send(robot, "feishu", secret="s3cret")
    expected = hmac.new(b"1584491400\ns3cret", b"", hashlib.sha256).digest()
    assert robot.last == {
        "timestamp": "1584491400",
        "sign": base64.b64encode(expected).decode(),
        "msg_type": "text",
        "content": {"text": "标题\n正文"},
    }


def test_plain_json(robot: Listener):
    robot.status, robot.body = 204, ""
    send(robot, "json")
    assert robot.last == {
        "title": "标题",
        "text": "正文",
        "sent_at": "2020-03-18T00:30:00+00:00",
        "parts": [{"items": []}],
    }


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("wecom", {"errcode": 93000, "errmsg": "invalid webhook url"}),
        ("dingtalk", {"errcode": 310000, "errmsg": "sign not match"}),
        ("feishu", {"code": 19021, "msg": "sign match fail"}),
        ("wecom", "<html>"),
    ],
)
def test_a_robot_that_answers_200_and_took_nothing_is_told(robot: Listener, kind: str, answer: object):
    robot.body = answer
    with pytest.raises(NotSent, match="did not take it"):
        send(robot, kind)


@pytest.mark.parametrize("kind", ["wecom", "dingtalk", "feishu"])
def test_what_a_unit_wrote_calls_nobody(robot: Listener, kind: str):
    """Feishu obeys `<at user_id="all">` in a text, others `@all`."""
    send(robot, kind, text='<at user_id="all">所有人</at> @all')
    sent = str(robot.last)
    assert "<at" not in sent
    assert "@all" not in sent
    assert "所有人" in sent


def test_a_long_text_is_cut_at_the_end_of_a_line_within_the_bytes_that_fit():
    text = "\n".join(f"{number} 东山镇的整改措施还没有完成" for number in range(200))
    cut = robots.fitting(text, 2000)
    assert len(cut.encode()) <= 2000
    *lines, last = cut.split("\n")
    assert last == "…"
    assert lines == text.split("\n")[: len(lines)]
    assert robots.fitting("短", 2000) == "短"
