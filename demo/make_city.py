"""Makes the demonstration programme: `python demo/make_city.py` writes city/ and corrections/, the same bytes every time."""

from pathlib import Path

import actions
import corrections
import days
import hard
import lectures
import materials
import names
import papers
import publicity
import rectification
import schedule
import sheets
import visits
from days import day

HERE = Path(__file__).parent


def organisation() -> dict[str, list[dict]]:
    known = {"recorded_at": days.moment(days.START, 8, 30)}
    units = [
        {"code": unit.code, "name": unit.name, "kind": unit.kind, "head_title": unit.head,
         "area": f"{names.AREA}/{unit.name}" if unit.kind == "township" else names.AREA, **known}
        for unit in sorted(names.UNITS, key=lambda unit: (list(names.KINDS).index(unit.kind), unit.code))
    ]  # fmt: skip
    return {
        "programme": [names.PROGRAMME],
        "unit_kinds": [{"key": key, "title": title, **known} for key, title in names.KINDS.items()],
        "units": units,
        "groups": [{"number": number, "name": name, **known} for number, name in names.GROUP_NAMES.items()],
        "participation": participation(),
    }


def participation() -> list[dict]:
    rows = []
    for unit in names.UNITS:
        joined = day(names.JOINS_ON) if unit.name == names.JOINS_LATER else None
        left = {names.LEAVES: names.LEAVES_ON, names.MOVES: names.MOVES_ON}.get(unit.name)
        rows.append({"unit_code": unit.code, "group_number": unit.group, "joined_on": joined,
                     "left_on": day(left) if left else None,
                     "recorded_at": days.moment(joined or days.START, 8, 40)})  # fmt: skip
        if unit.name == names.MOVES:
            rows.append({"unit_code": unit.code, "group_number": names.MOVES_TO, "joined_on": day(names.MOVES_ON),
                         "recorded_at": days.moment(day(names.MOVES_ON), 8, 40)})  # fmt: skip
    return rows


def all_sheets() -> dict[str, list[dict]]:
    been = schedule.schedule()
    problems = rectification.all_problems(been)
    made = organisation() | papers.setup() | rectification.rows(problems)
    made |= {
        "required_actions": actions.required_actions(),
        "action_events": actions.action_events(),
        "optional_actions": actions.optional_actions(),
        "materials": materials.materials(),
        "distributions": materials.distributions(),
        "visits": visits.fill(been),
        "suggestions": visits.suggestions(been),
        "practices": visits.practices(been),
        "submissions": papers.submissions(),
        "outlets": publicity.outlets(),
        "publicity": publicity.items(),
        "briefings": lectures.briefings(),
        "lectures": lectures.lectures(),
    }
    made["reports"] = papers.reports(made)
    made |= papers.meetings_and_decisions(problems)
    made["decision_events"] = hard.became(made["decisions"])
    made |= hard.hard(made["decisions"])
    return {name: made[name] for name in sheets.REQUIRED}


def main() -> None:
    at_first, better = corrections.split(all_sheets())
    sheets.write(HERE / "city", at_first)
    sheets.write(HERE / "corrections", better)
    for name, rows in at_first.items():
        print(f"{name:18} {len(rows):5}  {len(better.get(name, [])) or ''}")


if __name__ == "__main__":
    main()
