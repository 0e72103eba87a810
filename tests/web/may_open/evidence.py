from tests.web.may_open import ALL_BUT_LIAISON, EVERYBODY, IN, WHOLE_PROGRAMME, Rows

ROWS: Rows = {
    "evidence": [
        ("get", "/evidence/?question=progress.standing&table=rows&row=0&as_of=2020-03-30", EVERYBODY),
        ("get", "/evidence/?question=supervision.effort&table=rows&row=0&as_of=2020-03-30", ALL_BUT_LIAISON),
        ("get", "/evidence/?question=publicity.by_outlet&table=rows&row=0&as_of=2020-03-30", WHOLE_PROGRAMME),
        # Another group, another unit: for whom it is not theirs, it is not there.
        (
            "get",
            "/evidence/?question=progress.standing&table=rows&group=2&as_of=2020-03-30",
            (200, 200, 200, 404, 404, 200, 403, IN),
        ),
        (
            "get",
            "/evidence/?question=progress.unit_story&table=rows&unit=B01&as_of=2020-03-30",
            (200, 200, 200, 404, 404, 200, 403, IN),
        ),
    ],
    "evidence_moved": [
        (
            "get",
            "/evidence/moved/?question=progress.standing&table=summary&row=0&column=slow&as_of=2020-03-30",
            EVERYBODY,
        )
    ],
}
