from tests.web.may_open import DAY, EVERYBODY, Rows

ROWS: Rows = {
    "questions": [("get", f"/questions/{DAY}", EVERYBODY)],
    "question": [("get", f"/questions/progress.standing/{DAY}", EVERYBODY)],
}
