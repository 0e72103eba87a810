from tests.web.may_open import DAY, EVERYBODY, IN, Rows

ROWS: Rows = {
    "units": [("get", f"/units/{DAY}", (200, 200, 200, 200, 302, 200, 403, IN))],
    "unit": [
        ("get", f"/units/A02/{DAY}", EVERYBODY),
        ("get", f"/units/B01/{DAY}", (200, 200, 200, 404, 404, 200, 403, IN)),
    ],
}
