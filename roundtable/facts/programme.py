from roundtable.facts.fact import LAST_DAY, day, recorded

fact = recorded(
    "records_programme",
    zh="专项工作",
    en="The programme",
    columns={
        "title": ("text", "r.title", "名称", "title"),
        "start_day": ("integer", day("r.started_on"), "开始日", "first day"),
        "end_day": (
            "integer",
            f"coalesce({day('r.ends_on')}, {LAST_DAY})",
            "结束日（最后一天）",
            "last day, inclusive",
        ),
        "visit_every_days": (
            "integer",
            "r.visit_every_days",
            "几天至少到访一次",
            "a visit at least every so many days",
        ),
    },
)
