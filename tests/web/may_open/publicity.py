from tests.web.may_open import DAY, WHOLE_PROGRAMME, Rows

ROWS: Rows = {
    "publicity": [("get", f"/publicity/{DAY}", WHOLE_PROGRAMME)],
}
