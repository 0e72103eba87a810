"""Whether what follows fits what came before: problems, measures, actions; and that nobody verifies their own work."""

from collections import defaultdict

from reading import Sheets, chain, key_of

STATES = {
    "agreed": {"done": "done"},
    "done": {"verified": "verified", "returned": "returned"},
    "returned": {"done": "done"},
    "verified": {"reopened": "reopened"},
    "reopened": {"done": "done"},
}
ACTION_STATES = {
    "": {"done"},
    "done": {"accepted", "returned"},
    "returned": {"done"},
    "accepted": {"returned"},
}


def decisions_wrong(s: Sheets) -> list[str]:
    """A decision's events follow the same table; those of one with a measure are the measure's."""
    faults = []
    decisions = {row["key"]: row for row in s["decisions"]}
    held = {row["number"]: row["held_on"] for row in s["meetings"]}
    states, doers = defaultdict(lambda: "agreed"), defaultdict(str)
    for event in chain(s["decision_events"]):
        key, step = event["decision_key"], event["step"]
        if decisions[key]["measure_key"]:
            faults.append(f"{event['uid']}: its decision has a measure")
        if event["happened_on"] < held[decisions[key]["meeting_number"]]:
            faults.append(f"{event['uid']}: before the meeting")
        if step == "moved":
            continue
        if step not in STATES[states[key]]:
            faults.append(f"{event['uid']}: {step} after {states[key]}")
            continue
        states[key] = STATES[states[key]][step]
        if step == "done":
            doers[key] = event["by"]
        elif step != "reopened" and event["by"] in ("", doers[key], decisions[key]["responsible"]):
            faults.append(f"{event['uid']}: {step} by {event['by']!r}, who did it or answers for it")
    return faults


def measures_wrong(s: Sheets) -> list[str]:
    """A measure's events follow the state table."""
    faults = []
    problems = {row["key"]: row for row in s["problems"]}
    gone = {row["problem_key"]: row["happened_on"] for row in s["problem_events"]}
    events = defaultdict(list)
    for row in chain(s["measure_events"]):
        events[row["measure_key"]].append(row)
    for measure in s["measures"]:
        problem = problems[measure["problem_key"]]
        if measure["agreed_on"] < problem["found_on"]:
            faults.append(f"{measure['key']}: agreed before the problem was found")
        if measure["problem_key"] in gone:
            faults.append(f"{measure['key']}: its problem was withdrawn")
        state, doer = "agreed", ""
        for event in events[measure["key"]]:
            step = event["step"]
            if event["happened_on"] < measure["agreed_on"]:
                faults.append(f"{event['uid']}: before the measure was agreed")
            if (step == "moved") != bool(event["new_due_on"]) or (step == "moved" and state == "verified"):
                faults.append(f"{event['uid']}: a moved day out of place")
            elif step != "moved" and step not in STATES[state]:
                faults.append(f"{event['uid']}: {step} after {state}")
            elif step != "moved":
                state = STATES[state][step]
            if step == "done":
                doer = event["by"]
            elif step in ("verified", "returned") and event["by"] in ("", doer, measure["responsible"]):
                faults.append(f"{event['uid']}: {step} by {event['by']!r}, who did it or answers for it")
            if step in ("returned", "reopened", "moved") and not event["note"]:
                faults.append(f"{event['uid']}: {step} without a reason")
    return faults


def visits_wrong(s: Sheets) -> list[str]:
    """What came of a visit came of one at that unit on that day; a bad assessment says why."""
    faults = []
    visits = {row["uid"]: row for row in s["visits"]}
    for sheet, day in (("problems", "found_on"), ("suggestions", "made_on"), ("practices", "noted_on")):
        for row in s[sheet]:
            visit = visits.get(row["visit_uid"])
            if visit and (visit["unit_code"], visit["visited_on"]) != (row["unit_code"], row[day]):
                faults.append(f"{sheet} {key_of(sheet, row)}: its visit was elsewhere or on another day")
    for row in s["visits"]:
        if row["assessment_reason"] and not row["assessment"]:
            faults.append(f"{row['uid']}: a reason without an assessment")
        if row["assessment"] in ("slow", "unsatisfactory") and not row["assessment_reason"]:
            faults.append(f"{row['uid']}: {row['assessment']} without a reason")
    return faults


def actions_wrong(s: Sheets) -> list[str]:
    faults = []
    kinds = {row["code"]: row["kind"] for row in s["units"]}
    asked = {row["key"]: row["kinds"].split(";") if row["kinds"] else [] for row in s["required_actions"]}
    steps: dict[tuple[str, str], str] = {}
    for row in chain(s["action_events"]):
        key = row["unit_code"], row["action_key"]
        if row["step"] not in ACTION_STATES[steps.get(key, "")]:
            faults.append(f"{row['uid']}: {row['step']} after {steps.get(key)}")
        if asked[row["action_key"]] and kinds[row["unit_code"]] not in asked[row["action_key"]]:
            faults.append(f"{row['uid']}: not asked of this kind")
        steps[key] = row["step"]
    stays = defaultdict(list)
    for row in s["participation"]:
        stays[row["unit_code"]].append(
            (row["joined_on"] or s["programme"][0]["started_on"], row["left_on"] or "9999")
        )
    for sheet, day in (("visits", "visited_on"), ("action_events", "happened_on"), ("problems", "found_on")):
        faults += [
            f"{sheet} {key_of(sheet, row)}: {row['unit_code']} did not take part"
            for row in s[sheet]
            if not any(start <= row[day] < end for start, end in stays[row["unit_code"]])
        ]
    return faults
