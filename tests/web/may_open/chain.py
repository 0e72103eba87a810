from tests.web.may_open import DAY, IN, OFFICE, Rows

#: Who looks: the office and supervisors.
LOOKING = (200, 403, 403, 200, 403, 403, 403, IN)
ROWS: Rows = {
    "verify": [
        ("get", f"/verify/{DAY}", LOOKING),
        ("post", "/verify/", (405, 403, 403, 405, 403, 403, 403, IN)),
    ],
    "draw": [("get", "/verify/draws/none/", (404, *OFFICE[1:]))],
    # Who sees which act: tests/web/test_acts.py (its number differs from run to run).
    "act": [("get", "/acts/999999/", (404, 404, 404, 404, 404, 403, 403, IN))],
    "attachment": [("get", "/files/none/", (404, 404, 404, 404, 404, 403, 403, IN))],
    "correct": [
        ("get", "/do/correct/problem/p1/", (200, 403, 403, 403, 403, 403, 403, IN)),
        ("get", "/do/correct/problem/none/", (404, 403, 404, 404, 404, 403, 403, IN)),
        ("get", "/do/correct/nothing/p1/", (404, 403, 404, 404, 404, 403, 403, IN)),
        ("post", "/do/correct/visit/v3/", (422, 403, 403, 404, 404, 403, 403, IN)),
    ],
}
