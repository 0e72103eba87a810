from tests.web.may_open import ALL_BUT_LIAISON, DAY, Rows

ROWS: Rows = {
    "cadence": [("get", f"/cadence/{DAY}", ALL_BUT_LIAISON)],
}
