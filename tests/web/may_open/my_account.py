from tests.web.may_open import IN, USERS, Rows

ROWS: Rows = {
    "account": [("get", "/account/", USERS)],
    "role": [("post", "/role/", (404,) * 7 + (IN,)), ("get", "/role/", (405,) * 7 + (IN,))],
}
