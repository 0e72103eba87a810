"""Every address × every role: what each gets, a file for each screen. Statuses are in the order of ROLES."""

ROLES = ("office", "leader", "department", "supervisor", "liaison", "observer", "nobody", "visitor")
DAY = "?as_of=2020-03-30"
#: To sign in first.
IN = 302
EVERYBODY = (200, 200, 200, 200, 200, 200, 403, IN)
ALL_BUT_LIAISON = (200, 200, 200, 200, 403, 200, 403, IN)
WHOLE_PROGRAMME = (200, 200, 200, 403, 403, 200, 403, IN)
OFFICE = (200, 403, 403, 403, 403, 403, 403, IN)
RECORDS = (200, 200, 200, 200, 200, 403, 403, IN)
USERS = (200, 200, 200, 200, 200, 200, 200, IN)
OPEN = (200,) * 8
SENT_ON = (302,) * 8
CLOSED = (404,) * 8

#: name of the address -> (method, address, statuses in the order of ROLES)
Rows = dict[str, list[tuple[str, str, tuple[int, ...]]]]
