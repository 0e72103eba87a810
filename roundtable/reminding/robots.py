"""The messages of chat robots: 企业微信 (WeCom), 钉钉 (DingTalk), 飞书 (Feishu), and plain JSON for anything else.

Texts, never markup: what units write is shown, not obeyed. What a robot may take is bounded, and each has its own way to sign.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from roundtable.reminding.models import Wishes
from roundtable.reminding.not_sent import NotSent
from roundtable.reminding.posting import post_json

#: Bytes of text that each takes: a little under what they say.
MOST_BYTES = {Wishes.Robot.WECOM: 2000, Wishes.Robot.DINGTALK: 16_000, Wishes.Robot.FEISHU: 16_000}


def send(robot: str, address: str, secret: str, title: str, text: str, parts: Any, now: datetime) -> None:
    """Raises NotSent."""
    if robot == Wishes.Robot.JSON:
        post_json(
            address,
            {"title": title, "text": text, "sent_at": now.isoformat(timespec="seconds"), "parts": parts},
        )
        return
    plain = fitting(f"{title}\n{text}", MOST_BYTES[Wishes.Robot(robot)])
    if robot == Wishes.Robot.WECOM:
        got = post_json(address, {"msgtype": "text", "text": {"content": plain}})
    elif robot == Wishes.Robot.DINGTALK:
        signed = dingtalk_signed(address, secret, now) if secret else address
        got = post_json(signed, {"msgtype": "text", "text": {"content": plain}})
    else:
        sign = feishu_sign(secret, now) if secret else {}
        got = post_json(address, {**sign, "msg_type": "text", "content": {"text": plain}})
    _refused(got)


def dingtalk_signed(address: str, secret: str, now: datetime) -> str:
    """The address with the time in milliseconds and the sign over it."""
    stamp = str(int(now.timestamp() * 1000))
    sign = hmac.digest(secret.encode(), f"{stamp}\n{secret}".encode(), hashlib.sha256)
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'timestamp': stamp, 'sign': base64.b64encode(sign).decode()})}"


def feishu_sign(secret: str, now: datetime) -> dict[str, str]:
    """The time in seconds, and the sign: over nothing, with time and secret as the key."""
    stamp = str(int(now.timestamp()))
    sign = hmac.digest(f"{stamp}\n{secret}".encode(), b"", hashlib.sha256)
    return {"timestamp": stamp, "sign": base64.b64encode(sign).decode()}


def fitting(text: str, most: int) -> str:
    """The text without tags (Feishu obeys `<at user_id="all">`), cut at the end of a line where it is too long."""
    text = text.replace("<", "＜").replace(">", "＞").replace("@", "＠")
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[: most - 3].decode(errors="ignore")
    return kept.rpartition("\n")[0] + "\n…" if "\n" in kept else kept


def _refused(got: Any) -> None:
    """Robots answer 200 and say in the body that they did not take it."""
    said: Mapping[str, Any] = got if isinstance(got, dict) else {}
    code = said.get("errcode", said.get("code", said.get("StatusCode")))
    if code != 0:
        shown = str(code)[:20]
        raise NotSent(
            f"机器人没有收下（代码 {shown}）：核对地址、加签密钥和关键词。",
            f"The robot did not take it (code {shown}): check its address, its secret and its keywords.",
        )
