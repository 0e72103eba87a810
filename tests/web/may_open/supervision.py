from tests.web.may_open import ALL_BUT_LIAISON, DAY, Rows

ROWS: Rows = {
    "supervision": [("get", f"/supervision/{DAY}", ALL_BUT_LIAISON)],
}
