from roundtable.facts.fact import derived

fact = derived(
    zh="到访过的周",
    en="Weeks in which any group visited a unit",
    columns={
        "unit": ("integer", "单位", "unit"),
        "week": ("integer", "周", "week"),
        "visits": ("integer", "到访次数", "visits"),
    },
    sql="SELECT unit, (visited_day + 3) // 7 AS week, count(*) AS visits FROM visits GROUP BY unit, (visited_day + 3) // 7",
)
