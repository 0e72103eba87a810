"""The units taking part on the day asked for, within the scope asked for: every figure per unit is about these."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="当日参加的单位",
    en="Units taking part on the day",
    columns={
        "unit": ("integer", "单位", "unit"),
        "code": ("text", "代码", "code"),
        "name": ("text", "名称", "name"),
        "kind": ("text", "类别", "kind"),
        "group_number": ("integer", "督导组", "group's number"),
        "group_name": ("text", "督导组名称", "group's name"),
        "joined_day": ("integer", "本次参加起始日", "first day of the present spell"),
        "record": ("integer", "单位记录", "the unit's record"),
    },
    sql="""
        SELECT u.unit, u.code, u.name, u.kind, g.number AS group_number, g.name AS group_name, s.from_day AS joined_day, u.record
        FROM memberships AS p
        JOIN units AS u ON u.unit = p.unit
        JOIN groups AS g ON g.grp = p.grp
        JOIN spells AS s ON s.unit = p.unit AND s.from_day <= :as_of_day AND s.to_day > :as_of_day
        WHERE p.joined_day <= :as_of_day AND p.left_day > :as_of_day
            AND (:group IS NULL OR g.number = :group) AND (:unit IS NULL OR u.code = :unit)
    """,
)
