"""The fixed words of documents in both languages, days and numbers as each language writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from roundtable.asking.answer import Answer

#: (zh-Hans, en)
WORDS = {
    "office": ("领导小组办公室", "Office of the leading group"),
    "briefing": ("工作简报", "BRIEFING"),
    "issue": ("第 {} 期", "Issue {}"),
    "annex": ("附件", "Annex"),
    "evidence": ("本期数据依据一览表", "Records behind the figures"),
    "evidence_note": (
        "注：数据截至 {as_of}，知情于 {known_at}。记录数一栏为每个数字背后的记录条数，可按问题编号在系统内调阅；记录只增不改。",
        "Note: as of {as_of}, as known at {known_at}. How many records stand behind each figure; the system finds them by the question's key.",
    ),
    "same_definition": ("口径同第 {} 项", "Definition as in no. {}"),
    "definition": ("口径", "Definition"),
    "report_to": ("报：{}", "To: {}"),
    "send_to": ("送：{}", "Copies: {}"),
    "issue_to": ("发：{}", "For action: {}"),
    "leaders": ("领导小组组长、副组长。", "heads of the leading group"),
    "members": ("领导小组成员单位。", "members of the leading group"),
    "everyone": ("各参加单位，各督导组。", "participating units, supervision groups"),
    "printed": ("{}印发", "{}"),
    "minutes_of": ("{}领导小组会议纪要", "{}: minutes of the leading group"),
    "minutes_number": ("〔{year}〕{number} 号", "{year} / {number}"),
    "minutes_title": ("第{number}次圆桌会议纪要", "Minutes of round table {number}"),
    "draft": ("（未封存的草稿）", " (draft, not sealed)"),
    "decided": ("会议议定事项", "What was agreed"),
    "present": ("出席：", "Present: "),
    "absent": ("请假：", "Absent: "),
    "recorder": ("记录：", "Recorded by: "),
    "none": ("无", "none"),
    "pack": ("第 {number} 次圆桌会会前材料", "Round table {number}: meeting pack"),
    "pack_without": ("圆桌会会前材料", "Round table: meeting pack"),
    "as_of_line": ("数据截至 {as_of}，知情于 {known_at}", "As of {as_of}, as known at {known_at}"),
    "leaders_paper": ("呈领导小组一页纸", "One page for the leading group"),
    "agenda": ("议程", "Agenda"),
    "does_well": ("走在前列", "Does well"),
    "is_slow": ("推进缓慢", "Slow"),
    "records": ("据 {} 条记录", "{} records"),
    "nobody": ("没有可点名的单位。", "No unit is named."),
    "more_items": ("等，另有 {} 项", "; and {} more"),
    "more_rows": ("其余 {} 行见工作簿。", "{} more rows are in the workbook."),
    "all": ("合计", "all"),
    "briefing_title": ("截至{}有关情况", "Where things stood on {}"),
    "lead": (
        "截至{as_of}，有关情况如下。每个数字都有记录为据，见附件。",
        "As of {as_of}. Every figure has records behind it: see the annex.",
    ),
    "agenda_no": ("序号", "No."),
    "agenda_item": ("事项", "item"),
    "agenda_why": ("为什么议", "why"),
    "agenda_minutes": ("分钟", "minutes"),
    "stands": ("总的情况", "Where things stand"),
    "minutes_lead": (
        "{on}召开{title}，请各督导组依次回答，一起研究疑难，议定措施。纪要如下。",
        "{title} was held on {on}: the supervision groups answered in turn, hard problems were talked over, and measures were agreed.",
    ),
    "answers_heard": ("会议听取的回答", "What was asked and answered"),
    "not_heard": ("没有听取的组和原因", "Groups not heard, and why"),
    "remarks": ("会上发言", "Remarks"),
    "hard_solved": ("会议研究的疑难", "Hard problems"),
    "named_units": ("点到的是：{}。", " Named: {}."),
    "proposed": ("{by}提出：{text}", " {by} proposed: {text} "),
    "annex_later": ("附记{}：", "Annex {}: "),
    "decision_no": ("序号", "No."),
    "decision_what": ("事项", "what"),
    "decision_who": ("责任单位", "who"),
    "decision_due": ("期限", "until"),
}
DIGITS = "〇一二三四五六七八九"


def word(name: str, language: str, *given: object, **named: object) -> str:
    return WORDS[name][1 if language == "en" else 0].format(*given, **named)


def numeral(number: int, language: str) -> str:
    """一、二 … 十、十一 … 九十九; figures in English and past that."""
    if language == "en" or number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return (
        ("" if tens == 1 else DIGITS[tens] if tens else "")
        + ("十" if tens else "")
        + (DIGITS[ones] if ones or not tens else "")
    )


def numbered(number: int, text: str, language: str) -> str:
    """A first-level heading: 一、… or 1. …"""
    return (
        f"{numeral(number, language)}. {text}" if language == "en" else f"{numeral(number, language)}、{text}"
    )


def numbered_below(number: int, text: str, language: str) -> str:
    """A second-level heading: （一）… or (1) …"""
    return f"({number}) {text}" if language == "en" else f"（{numeral(number, language)}）{text}"


def day(given: date, language: str) -> str:
    if language == "en":
        return f"{given.day} {given:%B} {given.year}"
    return f"{given.year}年{given.month}月{given.day}日"


def moment(given: datetime, timezone: str, language: str) -> str:
    """To the minute, in the programme's own time."""
    there = given.astimezone(ZoneInfo(timezone))
    return f"{day(there.date(), language)}{' ' if language == 'en' else ''}{there:%H:%M}"


def records_behind(answer: Answer, table: str, row: int, language: str) -> str:
    """How many records stand behind a row, in words."""
    kinds = {(one.kind, one.id) for item in answer.evidence_for(table, row) for one in item.records}
    if language == "en" and len(kinds) == 1:
        return "1 record"
    return word("records", language, len(kinds))
