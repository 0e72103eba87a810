"""What each visit did and found: tallies, assessment, note; the suggestions and practices that came of it."""

import random

import days
import tables
from days import day
from names import BY_NAME
from schedule import Visit

TALLIES = (
    "meetings_attended",
    "activities_joined",
    "materials_reviewed",
    "spot_checks",
    "people_interviewed",
)
# Up to the first meeting, by group 1..9; the sums are the published figures.
PUBLISHED = {
    "meetings_attended": [13, 12, 15, 11, 12, 12, 10, 13, 11],
    "activities_joined": [2, 3, 2, 1, 2, 3, 1, 2, 2],
    "materials_reviewed": [18, 16, 21, 14, 17, 19, 11, 18, 16],
    "spot_checks": [4, 5, 5, 3, 4, 5, 2, 4, 3],
    "people_interviewed": [5, 4, 6, 4, 5, 6, 2, 5, 5],
}
SUGGESTIONS_PUBLISHED = [4, 4, 6, 3, 4, 5, 1, 4, 4]
ONE_NOTE = "总体较好，按要求推进，没有发现明显问题。"  # written by group 7 again and again
NOTED_AS = dict(zip(TALLIES, ("meeting", "activity", "material", "spot", "interview"), strict=True))


def fill(visits: list[Visit]) -> list[dict]:
    rng = random.Random("visits")
    for visit in visits:
        visit.row = dict.fromkeys(TALLIES, 0)
    share_published(visits, rng)
    for visit in visits:
        if visit.on > days.FIRST_MEETING:
            tally(visit, rng)
    told = {
        (BY_NAME[name].code, day(on)): (grade, reason)
        for name, on, grade, reason in tables.rows("assessments")
    }
    reasons = {
        grade: tables.Deck([text for word, text in tables.rows("reasons") if word == grade], rng)
        for grade in ("well", "steady", "slow")
    }
    notes = {
        word: tables.Deck([text for on, text in tables.rows("observations") if on == word], rng)
        for word in NOTED_AS.values()
    }
    rows = []
    for visit in visits:
        announced = rng.choices(["no", "yes", ""], [30, 66, 4])[0]
        grade, reason = told.get((visit.unit.code, visit.on)) or usual_assessment(visit, reasons, rng)
        rows.append({
            "uid": visit.uid, "group_number": visit.group, "unit_code": visit.unit.code, "visited_on": visit.on,
            "announced": announced, **visit.row, "assessment": grade, "assessment_reason": reason,
            "note": note(visit, notes, rng), "recorded_at": visit.recorded_at,
        })  # fmt: skip
    return rows


def share_published(visits: list[Visit], rng: random.Random) -> None:
    """Deals each group's published tallies over its visits: something to every visit first, then the rest."""
    for group in range(1, 10):
        own = [visit for visit in visits if visit.group == group and visit.on < days.FIRST_MEETING]
        pool = [tally for tally, by_group in PUBLISHED.items() for _ in range(by_group[group - 1])]
        rng.shuffle(pool)
        rng.shuffle(own)
        for number, name in enumerate(pool):
            visit = own[number] if number < len(own) else least(own, name, rng)
            visit.row[name] += 1


def least(visits: list[Visit], name: str, rng: random.Random) -> Visit:
    """One of the visits with the fewest of that; interviews and materials may heap."""
    if name in ("materials_reviewed", "people_interviewed") and rng.random() < 0.5:
        return rng.choice([visit for visit in visits if visit.row[name]] or visits)
    fewest = min(visit.row[name] for visit in visits)
    return rng.choice([visit for visit in visits if visit.row[name] == fewest])


def tally(visit: Visit, rng: random.Random) -> None:
    row = visit.row
    row["meetings_attended"] = int(rng.random() < 0.42)
    row["activities_joined"] = int(rng.random() < 0.12)
    row["materials_reviewed"] = rng.choices([0, 1, 2, 3, 5], [40, 28, 18, 10, 4])[0]
    row["spot_checks"] = rng.choices([0, 1, 2], [80, 16, 4])[0]
    row["people_interviewed"] = rng.choices([0, 1, 2, 4], [84, 8, 6, 2])[0]
    if not any(row.values()):
        row["materials_reviewed"] = 1


def usual_assessment(visit: Visit, reasons: dict[str, tables.Deck], rng: random.Random) -> tuple[str, str]:
    """The slow are assessed by hand only; the good mostly well; most steadily, and not at every visit."""
    part, chance = visit.unit.part, rng.random()
    if part == "slow" or visit.group != visit.unit.group or chance < 0.4:
        return "", ""
    if part == "good":
        grade = "well" if rng.random() < 0.66 else "steady"
    else:
        late = visit.on > day("04-20")
        grade = rng.choices(["steady", "well", "slow"], [91, 6 if late else 4, 3 if late else 0])[0]
    reasoned = grade != "steady" or rng.random() < 0.45
    return grade, reasons[grade].deal() if reasoned else ""


def note(visit: Visit, notes: dict[str, tables.Deck], rng: random.Random) -> str:
    if visit.group == 7 and not visit.told and visit.on > days.FIRST_MEETING and rng.random() < 0.35:
        return ONE_NOTE
    if rng.random() < 0.45:
        return ""
    seen = [word for tally, word in NOTED_AS.items() if visit.row[tally]]
    return tables.filled(notes[rng.choice(seen)].deal(), rng)


def suggestions(visits: list[Visit]) -> list[dict]:
    rng = random.Random("suggestions")
    before = [visit for visit in visits if visit.on < days.FIRST_MEETING]
    chosen: list[Visit] = []
    for group, count in enumerate(SUGGESTIONS_PUBLISHED, 1):
        chosen += rng.sample([visit for visit in before if visit.group == group], count)
    chosen += rng.sample([visit for visit in visits if visit.on > days.FIRST_MEETING], 80)
    chosen.sort(key=lambda visit: visit.uid)
    texts: dict[str, tables.Deck] = {
        fit: tables.Deck([text for word, text in tables.rows("suggestions") if word == fit], rng)
        for fit in {word for word, _ in tables.rows("suggestions")}
    }
    rows = []
    for number, visit in enumerate(chosen, 1):
        own = sorted(visit.unit.fits - {"any"}) or ["any"]
        fit = rng.choice([*own, *own, "any"])
        by_visit = rng.random() > 0.05 or visit.on < days.FIRST_MEETING
        rows.append({
            "uid": f"s-{number:03d}", "unit_code": visit.unit.code, "made_on": visit.on, "text": texts[fit].deal(),
            "visit_uid": visit.uid if by_visit else "", "recorded_at": visit.recorded_at,
        })  # fmt: skip
    return rows


def practices(visits: list[Visit]) -> list[dict]:
    at = {(visit.unit.code, visit.on): visit for visit in visits if visit.told}
    rows = []
    for name, _done, title, description, noted in tables.rows("ideas"):
        if noted != "-":
            visit = at[BY_NAME[name].code, day(noted)]
            rows.append({"unit_code": visit.unit.code, "noted_on": visit.on, "title": title,
                         "description": description, "visit_uid": visit.uid, "recorded_at": visit.recorded_at})  # fmt: skip
    rows.sort(key=lambda row: (row["noted_on"], row["recorded_at"]))
    return [{"uid": f"pr-{number:02d}"} | row for number, row in enumerate(rows, 1)]
