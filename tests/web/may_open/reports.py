from tests.web.may_open import DAY, IN, WHOLE_PROGRAMME, Rows

#: A department's own page is there though nothing is expected of it.
OWN = (404, 404, 200, 403, 403, 404, 403, IN)
NOT_THERE = (404, 403, 404, 403, 403, 403, 403, IN)

ROWS: Rows = {
    "reports": [("get", f"/reports/{DAY}", WHOLE_PROGRAMME)],
    "reports_of": [("get", f"/reports/of/宣传部/{DAY}", OWN)],
    "reports_write": [
        ("get", "/reports/write/nothing/", NOT_THERE),
        ("post", "/reports/write/nothing/", NOT_THERE),
    ],
}
