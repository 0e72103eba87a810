from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_visit",
    indexed=True,
    zh="督导到访",
    en="Supervision visits",
    happened="visited_on",
    columns={
        "visit": ("integer", OWN_ID, "到访", "visit"),
        "grp": ("integer", "r.group_id", "督导组", "group"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "visited_day": ("integer", day("r.visited_on"), "到访日", "day of the visit"),
        "recorded_day": ("integer", day("r.recorded_on"), "登记日（当地）", "local day of recording"),
        "announced": (
            "integer",
            "CASE WHEN r.announced THEN 1 WHEN NOT r.announced THEN 0 END",
            "事先通知 1，未通知 0，不详空",
            "1 announced, 0 unannounced, null unknown",
        ),
        "meetings_attended": ("integer", "r.meetings_attended", "列席会议", "meetings attended"),
        "activities_joined": ("integer", "r.activities_joined", "参加活动", "activities joined"),
        "materials_reviewed": ("integer", "r.materials_reviewed", "查阅资料", "materials reviewed"),
        "spot_checks": ("integer", "r.spot_checks", "随机抽查", "spot checks"),
        "people_interviewed": ("integer", "r.people_interviewed", "访谈人数", "people interviewed"),
        "assessment": (
            "text",
            "r.assessment",
            "评价：well 好 · steady 平稳 · slow 偏慢 · unsatisfactory 不满意",
            "well, steady, slow, unsatisfactory, or empty",
        ),
        "assessment_reason": ("text", "r.assessment_reason", "评价理由", "reason of the assessment"),
    },
)
