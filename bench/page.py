"""docs/performance.md, from what was measured."""

import json
from pathlib import Path

from bench.measuring import Measured

PAGE = Path("docs/performance.md")
TITLES = {
    "county": "A county: 109 units, 5,400 visits, SQLite",
    "growth": "Growth: the county, and ten times as many units with everything on them",
    "pages": "The pages: the demonstration's 109 units on SQLite, then 13,000 made-up units on PostgreSQL",
    "province": "A province: 13,000 units, 650,000 visits, PostgreSQL",
    "nation": "A nation: 300,000 units, 15 million visits, DuckDB over Parquet, 2 threads",
    "saving": "Saving",
    "import": "Import",
    "cold": "From cold",
}
HEAD = """# Performance

Measured by `make bench` (one part: `make bench ARGS=county`) and written by it; the budgets are those of the design. 2 cores, 24 GiB,
not a quiet machine: other work ran on it, so trust the ratios more than the seconds. Medians of 5 runs after one that warms up (of 3 for
the province and the nation); compiled questions are warm, answers are never kept from run to run. Every question's time is that
of its rows, its sentence, its totals and its lists; the records behind the figures are found when somebody looks at them, and
what that adds for *all* figures of the question at once is told beside. The programme is made up (`bench/programme.py`), the same every time.
"""


def number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def verdict(one: Measured) -> str:
    if one.budget is None:
        return ""
    ratio = one.budget / one.value if one.at_least else one.value / one.budget
    return "kept" if one.kept else f"**missed**, {number(ratio)} × the budget"


def line(one: Measured) -> str:
    budget = "" if one.budget is None else f"{'≥' if one.at_least else '≤'} {number(one.budget)} {one.unit}"
    return f"| {one.what} | {budget} | {number(one.value)} {one.unit} | {verdict(one)} | {one.beside} |"


def write(kept: Path, parts: list[str]) -> None:
    text = [HEAD]
    missed = []
    for part in parts:
        file = kept / f"{part}.json"
        if not file.exists():
            continue
        told = [Measured(**one) for one in json.loads(file.read_text())]
        missed += [one for one in told if one.kept is False]
        text += [
            f"\n## {TITLES[part]}\n",
            "| what | budget | measured | verdict | beside |",
            "| --- | --- | ---: | --- | --- |",
        ]
        text += [line(one) for one in told]
    text += ["\n## Budgets missed\n"]
    text += [
        f"- {TITLES[one.part].split(':')[0]}, {one.what}: {number(one.value)} {one.unit}, {verdict(one)}."
        for one in missed
    ] or ["None."]
    why = Path(__file__).with_name("why.md")
    if missed and why.exists():
        text += ["", why.read_text().rstrip()]
    PAGE.write_text("\n".join(text) + "\n")
