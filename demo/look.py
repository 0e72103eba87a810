"""Who does well and who is slow in each group, by the rules of the design, worked out without the product.

`python demo/look.py 2020-03-30` prints it for that day; useful to compare with what the product answers.
"""

import datetime as dt
import sys
from collections import Counter, defaultdict
from pathlib import Path

import reading


class Look:
    def __init__(self, s: reading.Sheets, until: str) -> None:
        self.s, self.until = s, until
        start = s["programme"][0]["started_on"]
        self.group: dict[str, int] = {}
        self.joined: dict[str, str] = {}
        for row in sorted(s["participation"], key=lambda row: row["joined_on"] or start):
            joined = row["joined_on"] or start
            if joined <= until and (not row["left_on"] or until < row["left_on"]):
                self.group[row["unit_code"]] = int(row["group_number"])
            self.joined.setdefault(row["unit_code"], joined)
        self.names = {row["code"]: row["name"] for row in s["units"]}
        self.kinds = {row["code"]: row["kind"] for row in s["units"]}
        self.of: dict[str, dict] = {
            code: {
                "A": 0,
                "B": 0,
                "days": 0,
                "longest": 0,
                "C": 0,
                "E": 0,
                "G": 0,
                "F": [0, 0],
                "early": [],
                "D": "",
            }
            for code in self.group
        }
        self.actions()
        self.measures()
        for row in s["practices"]:
            if row["noted_on"] <= until and row["unit_code"] in self.of:
                self.of[row["unit_code"]]["E"] += 1
        for row in sorted(s["visits"], key=lambda row: (row["visited_on"], row["first_known"])):
            if row["visited_on"] <= until and row["assessment"] and row["unit_code"] in self.of:
                self.of[row["unit_code"]]["D"] = row["assessment"]

    def overdue(self, code: str, what: str, due: str) -> None:
        late = (dt.date.fromisoformat(self.until) - dt.date.fromisoformat(due)).days
        mine = self.of[code]
        mine[what] += 1
        mine["days"] += late
        mine["longest"] = max(mine["longest"], late)

    def actions(self) -> None:
        events = defaultdict(list)
        for row in reading.chain(self.s["action_events"]):
            if row["happened_on"] <= self.until:
                events[row["unit_code"], row["action_key"]].append(row)
        for action in self.s["required_actions"]:
            for code, mine in self.of.items():
                due = action["due_on"]
                if (
                    action["kinds"] and self.kinds[code] not in action["kinds"].split(";")
                ) or due < self.joined[code]:
                    continue
                told = events[code, action["key"]]
                accepted = bool(told) and told[-1]["step"] == "accepted"
                done = max((row["happened_on"] for row in told if row["step"] == "done"), default="")
                if due < self.until and not accepted:
                    self.overdue(code, "A", due)
                if due <= self.until:
                    mine["F"][1] += 1
                    if accepted and done <= due:
                        mine["F"][0] += 1
                        mine["early"].append((dt.date.fromisoformat(due) - dt.date.fromisoformat(done)).days)

    def measures(self) -> None:
        gone = {row["problem_key"] for row in self.s["problem_events"] if row["happened_on"] <= self.until}
        unit = {row["key"]: row["unit_code"] for row in self.s["problems"]}
        events = defaultdict(list)
        for row in reading.chain(self.s["measure_events"]):
            if row["happened_on"] <= self.until:
                events[row["measure_key"]].append(row)
        self.open: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for row in self.s["measures"]:
            code = unit[row["problem_key"]]
            if row["problem_key"] in gone or row["agreed_on"] > self.until or code not in self.of:
                continue
            state, due = "agreed", row["due_on"]
            for event in events[row["key"]]:
                if event["step"] == "moved":
                    due = event["new_due_on"]
                else:
                    state = event["step"]
                self.of[code]["C"] += event["step"] in ("returned", "reopened")
            if state == "verified":
                self.of[code]["G"] += 1
            else:
                self.open[code].append((row["what"], due, state))
                if due < self.until:
                    self.overdue(code, "B", due)

    def slow(self, group: int) -> list[str]:
        bad = {"unsatisfactory": 0, "slow": 1}
        named = [
            code
            for code, mine in self.of.items()
            if self.group[code] == group and (mine["A"] or mine["B"] or mine["C"] or mine["D"] in bad)
        ]

        def key(code: str) -> tuple:
            mine = self.of[code]
            return -mine["A"] - mine["B"], -mine["days"], -mine["C"], bad.get(mine["D"], 2), code

        return sorted(named, key=key)

    def could_be_good(self, code: str) -> bool:
        mine = self.of[code]
        return not mine["A"] + mine["B"] and bool(mine["E"] or mine["G"] or mine["D"] == "well")

    def good(self, group: int) -> list[str]:
        named = [code for code in self.of if self.group[code] == group and self.could_be_good(code)]

        def key(code: str) -> tuple:
            mine = self.of[code]
            early = sum(mine["early"]) / len(mine["early"]) if mine["early"] else 0
            return -mine["E"], -mine["G"], mine["D"] != "well", -early, code

        return sorted(named, key=key)

    def standing(self, code: str) -> str:
        mine = self.of[code]
        if mine["A"] + mine["B"] >= 3 or mine["longest"] > 14 or mine["D"] == "unsatisfactory":
            return "behind"
        if mine["A"] + mine["B"] or mine["D"] == "slow":
            return "slow"
        return "ahead" if self.could_be_good(code) else "on_course"


def main() -> None:
    until = sys.argv[1] if len(sys.argv) > 1 else "2020-03-30"
    here = Path(__file__).parent
    look = Look(reading.corrected(reading.read(here / "city"), reading.read(here / "corrections")), until)
    print(until, dict(Counter(look.standing(code) for code in look.of)))
    for group in range(1, 10):
        print(f"\n第{group}组  好 {len(look.good(group))}  慢 {len(look.slow(group))}")
        for code in look.good(group)[:3]:
            mine = look.of[code]
            print(
                f"  + {look.names[code]}  做法{mine['E']} 核实{mine['G']} 按时{mine['F'][0]}/{mine['F'][1]} {mine['D']}"
            )
        for code in look.slow(group)[:3]:
            mine = look.of[code]
            print(
                f"  - {look.names[code]}  动作{mine['A']} 措施{mine['B']} 天{mine['days']} 退回{mine['C']} {mine['D']} {look.standing(code)}"
            )
            for what, due, state in look.open[code]:
                print(f"      {what}（{due}，{state}）")


if __name__ == "__main__":
    main()
