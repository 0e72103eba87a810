from tests.web.may_open import DAY, EVERYBODY, IN, Rows

#: Units for themselves, the office for all.
RECEIPT = (200, 403, 403, 403, 200, 403, 403, IN)
WRONG = (422, 403, 403, 403, 422, 403, 403, IN)

ROWS: Rows = {
    "materials": [("get", f"/materials/{DAY}", EVERYBODY)],
    "materials_receipts": [("get", "/materials/receipts/", RECEIPT), ("post", "/materials/receipts/", WRONG)],
}
