from tests.web.may_open import ALL_BUT_LIAISON, DAY, EVERYBODY, IN, WHOLE_PROGRAMME, Rows

ROWS: Rows = {
    "ask": [
        ("get", "/ask/?q=who+is+slow&as_of=2020-03-30", (302, 302, 302, 302, 302, 302, 403, IN)),
        ("get", f"/ask/{DAY}", EVERYBODY),
    ],
    "ask_answer": [
        ("get", f"/ask/progress.standing{DAY}", EVERYBODY),
        ("get", f"/ask/progress.standing.json{DAY}", EVERYBODY),
        ("get", f"/ask/supervision.effort.csv{DAY}", ALL_BUT_LIAISON),
        ("get", f"/ask/publicity.by_outlet.xlsx{DAY}", WHOLE_PROGRAMME),
        ("get", f"/ask/progress.standing{DAY}&group=2", (200, 200, 200, 404, 404, 200, 403, IN)),
    ],
}
