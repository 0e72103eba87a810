from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_participation",
    zh="参加情况（原样）",
    en="Participations as recorded",
    columns={
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "grp": ("integer", "r.group_id", "督导组", "group"),
        "joined_day": (
            "integer",
            day("r.joined_on"),
            "加入日（空=开始日）",
            "first day taking part; null = the programme's first",
        ),
        "left_day": (
            "integer",
            day("r.left_on"),
            "退出日（当天起不再参加）",
            "first day no longer taking part",
        ),
    },
)
