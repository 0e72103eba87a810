"""Visits and what came of them; texts that units handed in."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import group_number, unit_code
from roundtable.intake.sheets.plan import ACTION_KEY
from roundtable.questions.words import ASSESSMENT
from roundtable.records.supervision import Practice, Submission, Suggestion, Visit

YES_OR_NO = {"yes": ("是", "yes"), "no": ("否", "no")}
VISIT_UID = ("例-1", "EXAMPLE-1")


def visit_uid() -> Column:
    """The column by which a row names the visit that it came of."""
    return Column("visit_uid", "到访编号", "Visit UID", "code", field="visit", to="visits", example=VISIT_UID)


VISITS = Sheet(
    "visits",
    "督导走访",
    "Visits",
    Visit,
    (
        Column("uid", "编号", "UID", "code", required=True, example=VISIT_UID),
        group_number(),
        unit_code(),
        Column("visited_on", "到访日", "Visited on", "day", required=True, example="2026-09-09"),
        Column("announced", "事先通知", "Announced", "yes_no", words=YES_OR_NO, example="no"),
        Column("meetings_attended", "列席会议次数", "Meetings attended", "integer", example="1"),
        Column("activities_joined", "参加活动次数", "Activities joined", "integer", example="0"),
        Column("materials_reviewed", "查阅资料份数", "Materials reviewed", "integer", example="5"),
        Column("spot_checks", "随机抽查次数", "Spot checks", "integer", example="2"),
        Column("people_interviewed", "访谈人数", "People interviewed", "integer", example="3"),
        Column("assessment", "评价", "Assessment", "choice", words=ASSESSMENT, example="steady"),
        Column(
            "assessment_reason",
            "评价理由",
            "Reason of the assessment",
            "text",
            example=("学习按计划推进", "Study goes on as planned"),
        ),
        Column("note", "备注", "Note", "text"),
    ),
)
SUGGESTIONS = Sheet(
    "suggestions",
    "意见建议",
    "Suggestions",
    Suggestion,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        unit_code(),
        Column("made_on", "提出日", "Made on", "day", required=True, example="2026-09-09"),
        Column(
            "text",
            "正文",
            "Text",
            "text",
            required=True,
            example=("把研讨搬到田间", "Hold the study in the fields"),
        ),
        visit_uid(),
    ),
)
PRACTICES = Sheet(
    "practices",
    "经验做法",
    "Good practices",
    Practice,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        unit_code(),
        Column("noted_on", "记录日", "Noted on", "day", required=True, example="2026-09-09"),
        Column("title", "名称", "Title", "text", required=True, example=("院坝会", "Courtyard meetings")),
        Column("description", "内容", "Description", "text", example=("人人讲", "Everyone speaks")),
        visit_uid(),
    ),
)
SUBMISSIONS = Sheet(
    "submissions",
    "报送材料",
    "Submissions",
    Submission,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        unit_code(),
        Column("submitted_on", "报送日", "Submitted on", "day", required=True, example="2026-09-20"),
        Column("title", "标题", "Title", "text", required=True, example=("学习心得", "Study notes")),
        Column("text", "正文", "Text", "text", required=True, example=("……", "…")),
        Column(
            "action_key",
            "规定动作编号",
            "Action key",
            "code",
            field="action",
            to="required_actions",
            example=ACTION_KEY,
        ),
    ),
)
