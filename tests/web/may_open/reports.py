from tests.web.may_open import DAY, WHOLE_PROGRAMME, Rows

ROWS: Rows = {
    "reports": [("get", f"/reports/{DAY}", WHOLE_PROGRAMME)],
}
