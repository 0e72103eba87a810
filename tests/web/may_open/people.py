from tests.web.may_open import OFFICE, Rows

#: The office alone; where it finds a fault in what was sent, 422.
REFUSED = (422, *OFFICE[1:])
NOT_THERE = (404, *OFFICE[1:])

ROWS: Rows = {
    "people": [
        ("get", "/people/", OFFICE),
        ("get", "/people/?role=liaison&of_group=1&find=A&page=9", OFFICE),
    ],
    "people_new": [("get", "/people/new/", OFFICE), ("post", "/people/new/", REFUSED)],
    "people_many": [
        ("get", "/people/many/", OFFICE),
        ("get", "/people/many/?from=units", OFFICE),
        ("post", "/people/many/", REFUSED),
    ],
    "people_units": [("get", "/people/units/?find=A", OFFICE)],
    "people_account": [
        ("get", "/people/of/the leader/", OFFICE),
        ("post", "/people/of/the leader/", REFUSED),
        ("get", "/people/of/nobody known/", NOT_THERE),
    ],
    "people_password": [
        ("get", "/people/of/the leader/password/", OFFICE),
        ("post", "/people/of/the office/password/", REFUSED),
        ("post", "/people/of/nobody known/password/", NOT_THERE),
    ],
    "people_end": [
        ("get", "/people/of/the leader/end/role-0/", NOT_THERE),
        ("post", "/people/of/the leader/end/role-0/", NOT_THERE),
    ],
}
