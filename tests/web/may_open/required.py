from tests.web.may_open import DAY, OFFICE, Rows

ROWS: Rows = {"required": [("get", f"/required/{DAY}", OFFICE)]}
