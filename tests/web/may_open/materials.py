from tests.web.may_open import DAY, EVERYBODY, Rows

ROWS: Rows = {
    "materials": [("get", f"/materials/{DAY}", EVERYBODY)],
}
