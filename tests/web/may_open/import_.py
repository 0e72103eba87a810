from tests.web.may_open import IN, OFFICE, Rows

#: An upload of nobody: not there for the office either.
NO_UPLOAD = "/import/0123456789abcdef0123456789abcdef"
NOT_THERE = (404, 403, 403, 403, 403, 403, 403, IN)

ROWS: Rows = {
    "import": [
        ("get", "/import/", OFFICE),
        ("post", "/import/", (422, 403, 403, 403, 403, 403, 403, IN)),
        ("put", "/import/", (405, 403, 403, 403, 403, 403, 403, IN)),
    ],
    "import_template": [("get", "/import/template.xlsx", OFFICE)],
    "import_programme": [("get", "/import/programme.xlsx", OFFICE)],
    "import_upload": [("get", f"{NO_UPLOAD}/", NOT_THERE)],
    "import_confirm": [
        ("post", f"{NO_UPLOAD}/confirm/", NOT_THERE),
        ("get", f"{NO_UPLOAD}/confirm/", (405, 403, 403, 403, 403, 403, 403, IN)),
    ],
    "import_check": [("post", f"{NO_UPLOAD}/check/", NOT_THERE)],
    "import_drop": [("post", f"{NO_UPLOAD}/drop/", NOT_THERE)],
    "import_faults": [("get", f"{NO_UPLOAD}/faults.csv", NOT_THERE)],
}
