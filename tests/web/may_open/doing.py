from tests.web.may_open import IN, Rows

#: A deed's own rows lie with it (tests/web/test_doing.py); here, that nothing opens what is not there.
NOTHING = (404, 404, 404, 404, 404, 403, 403, IN)
ROWS: Rows = {
    "do_new": [("get", "/do/nothing/", NOTHING)],
    "do": [("get", "/do/nothing/A02/", NOTHING)],
}
