from tests.web.may_open import EVERYBODY, IN, OFFICE, Rows

#: The small programme has held no meeting: there is nothing to read for who sees the whole programme, and no way in for others.
NONE_TO_READ = (404, 404, 404, 403, 403, 404, 403, IN)
NONE_TO_WRITE = (404, *OFFICE[1:])
ISSUES = (200, 403, 200, 403, 403, 403, 403, IN)

ROWS: Rows = {
    "papers": [("get", "/papers/", EVERYBODY)],
    "papers_minutes": [("get", "/papers/minutes/1/", NONE_TO_READ)],
    "papers_minutes_file": [("get", "/papers/minutes/1/minutes.docx", NONE_TO_READ)],
    "papers_edit": [
        ("get", "/papers/minutes/1/edit/", NONE_TO_WRITE),
        ("post", "/papers/minutes/1/edit/", NONE_TO_WRITE),
    ],
    "papers_seal": [
        ("get", "/papers/minutes/1/seal/", NONE_TO_WRITE),
        ("post", "/papers/minutes/1/seal/", NONE_TO_WRITE),
    ],
    "papers_annex": [("post", "/papers/minutes/1/annex/", NONE_TO_WRITE)],
    "papers_pack": [("get", "/papers/pack/1/", NONE_TO_READ)],
    "papers_pack_file": [("get", "/papers/pack/1/pack.docx", NONE_TO_READ)],
    "papers_issue": [
        ("get", "/papers/briefing/", ISSUES),
        ("post", "/papers/briefing/", (422, 403, 422, 403, 403, 403, 403, IN)),
    ],
    "papers_briefing": [("get", "/papers/briefing/99/", NONE_TO_READ)],
    "papers_briefing_file": [("get", "/papers/briefing/99/briefing.docx", NONE_TO_READ)],
    "papers_templates": [("get", "/papers/templates/", OFFICE)],
    "papers_template": [
        ("get", "/papers/templates/minutes/", OFFICE),
        ("get", "/papers/templates/novel/", NONE_TO_WRITE),
        ("post", "/papers/templates/minutes/", (422, *OFFICE[1:])),
    ],
    "papers_template_remove": [("post", "/papers/templates/pack/remove/", (302, *OFFICE[1:]))],
    "papers_template_file": [
        ("get", "/papers/templates/leaders/layout.docx", OFFICE),
        ("get", "/papers/templates/leaders/own.docx", NONE_TO_WRITE),
    ],
}
