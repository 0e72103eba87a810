from tests.web.may_open import DAY, IN, OFFICE, RECORDS, Rows

#: Who looks: the office and supervisors.
LOOKING = (200, 403, 403, 200, 403, 403, 403, IN)
ROWS: Rows = {
    "verify": [
        ("get", f"/verify/{DAY}", LOOKING),
        ("post", "/verify/", (405, 403, 403, 405, 403, 403, 403, IN)),
    ],
    "draw": [("get", "/verify/draws/none/", (404, *OFFICE[1:]))],
    # The import that brought the programme in: each sees what of it lies within their reach.
    "act": [
        ("get", "/acts/1/", RECORDS),
        ("get", "/acts/999999/", (404, 404, 404, 404, 404, 403, 403, IN)),
    ],
    "attachment": [("get", "/files/none/", (404, 404, 404, 404, 404, 403, 403, IN))],
    "correct": [
        ("get", "/do/correct/problem/p1/", (200, 403, 403, 403, 403, 403, 403, IN)),
        ("get", "/do/correct/problem/none/", (404, 403, 404, 404, 404, 403, 403, IN)),
        ("get", "/do/correct/nothing/p1/", (404, 403, 404, 404, 404, 403, 403, IN)),
        ("post", "/do/correct/visit/v3/", (422, 403, 403, 404, 404, 403, 403, IN)),
    ],
}
