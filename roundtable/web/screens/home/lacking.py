"""What a programme still lacks before its boards can say anything."""

from roundtable.web.asked import Asked
from roundtable.web.screens.home.boards import Boards


def lacking(asked: Asked, boards: Boards) -> str:
    """`units`; or `records`, where there are units and nothing has been recorded of them to date; or nothing."""
    if not boards["activity"]["launch_status"].summary["units"]:
        return "units"
    if asked.scope.since is not None or asked.as_of_given:
        return ""
    work, actions = boards["supervision"]["effort"].summary, boards["activity"]["required_actions"].summary
    return "" if work["visits"] or work["problems_found"] or actions["accepted"] else "records"
