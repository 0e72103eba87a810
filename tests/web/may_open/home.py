from tests.web.may_open import DAY, EVERYBODY, Rows

ROWS: Rows = {
    "home": [("get", f"/{DAY}", EVERYBODY)],
}
