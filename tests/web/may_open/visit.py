from tests.web.may_open import IN, OPEN, Rows

#: Who looks: the office is asked for which group.
LOOKING = (200, 403, 403, 200, 403, 403, 403, IN)
ROWS: Rows = {
    "visit": [
        ("get", "/visit/", LOOKING),
        ("get", "/visit/?group=1", LOOKING),
        ("get", "/visit/?group=99", (404, 403, 403, 200, 403, 403, 403, IN)),
        ("post", "/visit/", (200, 403, 403, 422, 403, 403, 403, IN)),
    ],
    # A script that holds nothing of anybody's.
    "visit_worker": [("get", "/visit/worker.js", OPEN)],
}
