from tests.web.may_open import ALL_BUT_LIAISON, IN, Rows

#: There is no meeting in this programme: who may open the page learns that, and nobody else does.
NOT_THERE = (404, 404, 404, 404, 403, 404, 403, IN)
WHO_DECIDES = (404, 404, 403, 403, 403, 403, 403, IN)
AT_THE_TABLE = (404, 404, 404, 404, 403, 403, 403, IN)
ROWS: Rows = {
    "table": [
        ("get", "/table/", ALL_BUT_LIAISON),
        ("post", "/table/", (422, 403, 403, 403, 403, 403, 403, IN)),
    ],
    "table_console": [
        ("get", "/table/1/", WHO_DECIDES),
        ("post", "/table/1/", (405, 405, 403, 403, 403, 403, 403, IN)),
    ],
    "table_prepare": [("get", "/table/1/prepare/", (404, 403, 403, 403, 403, 403, 403, IN))],
    "table_projector": [("get", "/table/1/projector/", (404, 404, 404, 403, 403, 404, 403, IN))],
    "table_phone": [("get", "/table/1/phone/", AT_THE_TABLE)],
    "table_state": [
        ("get", "/table/1/state?on=console", WHO_DECIDES),
        ("get", "/table/1/state?on=projector", (404, 404, 404, 403, 403, 404, 403, IN)),
        ("get", "/table/1/state?on=phone", AT_THE_TABLE),
        ("get", "/table/1/state?on=wristwatch", NOT_THERE),
        ("post", "/table/1/state", (405, 405, 405, 405, 403, 405, 403, IN)),
    ],
    "table_act": [
        ("post", "/table/1/do/call/", (404, 403, 403, 403, 403, 403, 403, IN)),
        ("post", "/table/1/do/ask/", WHO_DECIDES),
        ("post", "/table/1/do/propose/", AT_THE_TABLE),
        ("post", "/table/1/do/nothing/", AT_THE_TABLE),
    ],
}
