from tests.web.may_open import DAY, IN, RECORDS, Rows

ROWS: Rows = {
    "record": [
        ("get", f"/record/unit/A02/{DAY}", RECORDS),
        # Of another group's unit.
        ("get", f"/record/unit/B01/{DAY}", (200, 200, 200, 404, 404, 403, 403, IN)),
    ],
}
