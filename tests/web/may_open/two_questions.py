from tests.web.may_open import ALL_BUT_LIAISON, DAY, Rows

ROWS: Rows = {
    "two_questions": [("get", f"/two-questions/{DAY}", ALL_BUT_LIAISON)],
}
