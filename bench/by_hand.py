"""What one would write by hand in DuckDB over the same Parquet files: only as much as this made-up programme needs.

Nobody moves from group to group in it, nothing is corrected and no due day is moved, so this is the least work that can give
the figures, and not a program that one could keep.
"""

from pathlib import Path

import duckdb

from bench.programme import AS_OF, KNOWN_AT, START, WEEKS

#: Every file's rows are cut at the same two times as a fact's.
CUT = f"recorded_at <= TIMESTAMP '{KNOWN_AT}' AND (superseded_at IS NULL OR superseded_at > TIMESTAMP '{KNOWN_AT}')"
STANDING_PROBLEMS = f"""
    standing AS (
        SELECT id, unit_id, category, found_on FROM problem WHERE {CUT} AND found_on <= DATE '{AS_OF}' AND id NOT IN (
            SELECT problem_id FROM problemevent WHERE {CUT} AND happened_on <= DATE '{AS_OF}')
    ), steps AS (
        SELECT measure_id, arg_max(step, (happened_on, known_since, id)) AS step, max((happened_on, known_since, id))[1] AS day
        FROM measureevent WHERE {CUT} AND happened_on <= DATE '{AS_OF}' AND step <> 'moved' GROUP BY measure_id
    ), followed AS (
        SELECT p.unit_id, p.id AS problem_id, p.found_on, coalesce(s.step, 'agreed') AS state, s.day,
            m.due_on < DATE '{AS_OF}' AND coalesce(s.step, '') <> 'verified' AS late, DATE '{AS_OF}' - m.due_on AS days
        FROM measure AS m JOIN standing AS p ON p.id = m.problem_id LEFT JOIN steps AS s ON s.measure_id = m.id
        WHERE {CUT.replace("recorded_at", "m.recorded_at").replace("superseded_at", "m.superseded_at")} AND m.agreed_on <= DATE '{AS_OF}'
    )
"""
TALLIES = (
    "meetings_attended",
    "activities_joined",
    "materials_reviewed",
    "spot_checks",
    "people_interviewed",
)

#: Question -> SQL whose only row is the question's summary.
BY_HAND = {
    "supervision.effort": f"""
        SELECT * FROM (
            SELECT count(*) AS visits, {", ".join(f"CAST(sum({tally}) AS BIGINT) AS {tally}" for tally in TALLIES)}
            FROM visit WHERE {CUT} AND visited_on <= DATE '{AS_OF}'
        ), (
            SELECT count(*) AS problems_found FROM problem WHERE {CUT} AND found_on <= DATE '{AS_OF}' AND id NOT IN (
                SELECT problem_id FROM problemevent WHERE {CUT} AND happened_on <= DATE '{AS_OF}')
        ), (SELECT count(*) AS suggestions_made FROM suggestion WHERE {CUT} AND made_on <= DATE '{AS_OF}')""",
    "supervision.cadence": f"""
        WITH masks AS (
            SELECT unit_id, bit_or(CAST(1 AS BIGINT) << ((visited_on - DATE '{START}') // 7)) AS mask
            FROM visit WHERE {CUT} AND visited_on <= DATE '{AS_OF}' GROUP BY unit_id
        )
        SELECT count(*) AS units, count(*) * {WEEKS} AS weeks_due, CAST(sum(bit_count(coalesce(mask, 0))) AS BIGINT) AS weeks_kept,
            count(*) FILTER (WHERE bit_count(mask) = {WEEKS}) AS all_kept
        FROM unit AS u LEFT JOIN masks AS m ON m.unit_id = u.id WHERE {CUT}""",
    "progress.measures": f"""
        WITH {STANDING_PROBLEMS}
        SELECT count(*) AS measures, count(*) FILTER (WHERE state = 'verified') AS verified, count(*) FILTER (WHERE late) AS overdue,
            median(day - found_on) FILTER (WHERE state = 'verified') AS median_days FROM followed""",
    "progress.problems": f"""
        WITH {STANDING_PROBLEMS}, closing AS (
            SELECT p.id, p.found_on, coalesce(bool_and(f.state = 'verified'), false) AS closed
            FROM standing AS p LEFT JOIN followed AS f ON f.problem_id = p.id GROUP BY p.id, p.found_on
        )
        SELECT count(*) AS problems, count(*) FILTER (WHERE NOT closed) AS open, count(*) FILTER (WHERE closed) AS closed,
            max(DATE '{AS_OF}' - found_on) FILTER (WHERE NOT closed) AS oldest_open_days FROM closing""",
    "progress.standing": f"""
        WITH {STANDING_PROBLEMS}, acted AS (
            SELECT unit_id, action_id, arg_max(step, (happened_on, known_since, id)) = 'accepted' AS accepted
            FROM actionevent WHERE {CUT} AND happened_on <= DATE '{AS_OF}' GROUP BY unit_id, action_id
        ), late AS (
            SELECT u.id AS unit_id, DATE '{AS_OF}' - a.due_on AS days FROM unit AS u JOIN requiredaction AS a ON a.due_on < DATE '{AS_OF}'
            LEFT JOIN acted AS e ON e.unit_id = u.id AND e.action_id = a.id WHERE coalesce(e.accepted, false) = false
            UNION ALL SELECT unit_id, days FROM followed WHERE late
        ), lateness AS (SELECT unit_id, count(*) AS many, max(days) AS longest FROM late GROUP BY unit_id),
        assessed AS (
            SELECT unit_id, arg_max(assessment, (visited_on, known_since, id)) AS word
            FROM visit WHERE {CUT} AND visited_on <= DATE '{AS_OF}' AND assessment <> '' GROUP BY unit_id
        ), good AS (
            SELECT unit_id FROM practice WHERE {CUT} AND noted_on <= DATE '{AS_OF}'
            UNION SELECT unit_id FROM followed WHERE state = 'verified'
        ), each_unit AS (
            SELECT CASE WHEN l.many >= 3 OR l.longest > 14 OR a.word = 'unsatisfactory' THEN 'behind'
                WHEN l.many >= 1 OR a.word = 'slow' THEN 'slow'
                WHEN g.unit_id IS NOT NULL OR a.word = 'well' THEN 'ahead' ELSE 'on_course' END AS standing
            FROM unit AS u LEFT JOIN lateness AS l ON l.unit_id = u.id LEFT JOIN assessed AS a ON a.unit_id = u.id
            LEFT JOIN good AS g ON g.unit_id = u.id
        )
        SELECT {", ".join(f"count(*) FILTER (WHERE standing = '{word}') AS {word}" for word in ("ahead", "on_course", "slow", "behind"))}
        FROM each_unit""",
}


def open_files(lake: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"threads": 2})
    for folder in lake.glob("records_*"):
        connection.execute(
            f"CREATE VIEW {folder.name.removeprefix('records_')} AS SELECT * FROM '{folder}/*/*.parquet'"
        )
    return connection


def summary(connection: duckdb.DuckDBPyConnection, key: str) -> dict[str, object]:
    found = connection.execute(BY_HAND[key])
    names = [column[0] for column in found.description or []]
    return dict(zip(names, found.fetchall()[0], strict=True))
