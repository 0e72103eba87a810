"""Outlets and their items, briefings, lectures."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import unit_code
from roundtable.questions.words import LEVEL
from roundtable.records.publicity import Briefing, Lecture, Outlet, PublicityItem

CHANNEL = {
    "press": ("报刊", "press"),
    "web": ("网站", "web"),
    "wechat": ("公众号", "WeChat"),
    "app": ("客户端", "app"),
    "tv": ("电视", "TV"),
    "radio": ("广播", "radio"),
    "other": ("其他", "other"),
}
OUTLET_KEY = ("例-daily", "EXAMPLE-daily")

OUTLETS = Sheet(
    "outlets",
    "宣传渠道",
    "Outlets",
    Outlet,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=OUTLET_KEY),
        Column("name", "名称", "Name", "text", required=True, example=("市日报", "City Daily")),
        Column("level", "层级", "Level", "choice", required=True, words=LEVEL, example="city"),
        Column("channel", "渠道", "Channel", "choice", required=True, words=CHANNEL, example="press"),
    ),
)
PUBLICITY = Sheet(
    "publicity",
    "宣传报道",
    "Publicity",
    PublicityItem,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        Column(
            "outlet_key",
            "渠道编号",
            "Outlet key",
            "code",
            required=True,
            field="outlet",
            to="outlets",
            example=OUTLET_KEY,
        ),
        Column("published_on", "刊发日", "Published on", "day", required=True, example="2026-09-12"),
        Column(
            "title",
            "标题",
            "Title",
            "text",
            required=True,
            example=("院坝会开进沙溪", "Meetings in the yard"),
        ),
        Column("url", "网址", "URL", "text"),
        unit_code(required=False),
        Column("story", "同题标识", "Story", "text"),
        Column("text", "正文", "Text", "text"),
    ),
)
BRIEFINGS = Sheet(
    "briefings",
    "简报",
    "Briefings",
    Briefing,
    (
        Column("number", "期号", "Number", "integer", required=True, field="uid", example="999"),
        Column("issued_on", "印发日", "Issued on", "day", required=True, example="2026-09-14"),
        Column("title", "标题", "Title", "text", required=True, example=("示例简报", "Example briefing")),
    ),
)
LECTURES = Sheet(
    "lectures",
    "宣讲",
    "Lectures",
    Lecture,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        Column("held_on", "举行日", "Held on", "day", required=True, example="2026-09-16"),
        Column("tier", "层面", "Tier", "text", required=True, example=("村", "village")),
        Column("place", "地点", "Place", "text", required=True, example=("沙溪村委会", "Village hall")),
        unit_code(required=False),
        Column("audience", "听众人数", "Audience", "integer", example="60"),
    ),
)
