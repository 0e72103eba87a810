from tests.web.may_open import IN, Rows

#: A deed's own rows lie with it (tests/web/test_doing.py); here, that nothing opens what is not there.
NOTHING = (404, 404, 404, 404, 404, 403, 403, IN)
ROWS: Rows = {
    "do_new": [
        ("get", "/do/nothing/", NOTHING),
        ("get", "/do/draws.make/", (200, 403, 403, 403, 403, 403, 403, IN)),
    ],
    "do": [
        ("get", "/do/nothing/A02/", NOTHING),
        ("get", "/do/problems.raise/A02/", (200, 403, 403, 200, 403, 403, 403, IN)),
        ("get", "/do/problems.raise/B01/", (200, 403, 403, 404, 403, 403, 403, IN)),
        ("get", "/do/too_much.say/A02/", (403, 403, 403, 403, 200, 403, 403, IN)),
        ("get", "/do/too_much.say/B01/", (403, 403, 403, 403, 404, 403, 403, IN)),
        ("get", "/do/measures.report_done/m1/", (200, 403, 403, 403, 200, 403, 403, IN)),
    ],
}
