from tests.web.may_open import DAY, EVERYBODY, IN, Rows

ROWS: Rows = {
    "ledger": [("get", f"/ledger/{DAY}", EVERYBODY)],
    "ledger_save": [
        ("post", "/ledger/save/", (302, 302, 302, 302, 302, 302, 403, IN)),
        ("get", "/ledger/save/", (405,) * 6 + (403, IN)),
    ],
    "ledger_forget": [("post", "/ledger/forget/", (302, 302, 302, 302, 302, 302, 403, IN))],
    "ledger_move_due": [
        ("post", "/ledger/move-due/", (302, 403, 403, 403, 403, 403, 403, IN)),
        ("get", "/ledger/move-due/", (405, 403, 403, 403, 403, 403, 403, IN)),
    ],
}
