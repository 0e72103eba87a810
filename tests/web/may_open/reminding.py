"""My items, inbox, own reminders and calendar: for who has something to do; the rules for the office; the feed by its token."""

from tests.web.may_open import CLOSED, DAY, IN, OFFICE, Rows

#: Leaders ask and decide, observers look: nothing waits for them here.
DOING = (200, 403, 200, 200, 200, 403, 403, IN)

ROWS: Rows = {
    "my_items": [("get", f"/my-items/{DAY}", DOING)],
    "my_items_count": [("get", f"/my-items/count/{DAY}", DOING)],
    "inbox": [("get", "/inbox/", DOING)],
    "inbox_read": [
        ("post", "/inbox/read/", (302, 403, 302, 302, 302, 403, 403, IN)),
        ("get", "/inbox/read/", (405, 403, 405, 405, 405, 403, 403, IN)),
    ],
    "reminders": [
        ("get", "/reminders/", DOING),
        ("post", "/reminders/", DOING),
    ],
    "reminders_test": [("post", "/reminders/test/", (404, 403, 404, 404, 404, 403, 403, IN))],
    "reminders_calendar": [
        ("post", "/reminders/calendar/", DOING),
        ("get", "/reminders/calendar/", (302, 403, 302, 302, 302, 403, 403, IN)),
    ],
    "ladder": [("get", "/ladder/", OFFICE), ("post", "/ladder/", OFFICE)],
    "ladder_day": [
        ("get", "/ladder/day/", OFFICE),
        ("post", "/ladder/day/", OFFICE),
    ],
    "calendar_feed": [("get", "/calendar/nobody-knows-this.ics", CLOSED)],
}
