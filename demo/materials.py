"""What was printed to be read, to whom it was handed out, and who signed for it."""

import datetime as dt
import random

import days
from days import day
from names import UNITS

MATERIALS = [
    ("compilation", "《学用结合学习资料汇编》", "print", 4000, "", "03-18"),
    ("compilation-ebook", "《学用结合学习资料汇编》电子书", "ebook", None, "", "03-20"),
    (
        "document-set",
        "领导小组文件一套（方案1份、分工1份、配套办法7份）",
        "document_set",
        60,
        "1+1+7",
        "03-17",
    ),
    ("book-1", "《学用结合读本》", "print", 2180, "", "03-16"),
    ("book-2", "《云泽基层办事一百例》", "print", 1090, "", "03-19"),
]
OTHER_READERS = [
    ("领导小组成员", 40), ("领导小组办公室", 60), *((f"第{n}督导组", 15) for n in "一二三四五六七八九"), ("市图书馆阅览室", 120),
    ("12个社区阅览点", 180), ("市委党校学员", 150), ("宣讲团成员", 90), ("村（社区）学习小组（城区片）", 240),
    ("村（社区）学习小组（北片）", 230), ("村（社区）学习小组（南片）", 210),
]  # fmt: skip


def materials() -> list[dict]:
    return [
        {
            "key": key, "title": title, "form": form, "copies": copies, "parts": parts, "issued_on": day(on),
            "recorded_at": days.moment(day(on), 9, 20),
        }
        for key, title, form, copies, parts, on in MATERIALS
    ]  # fmt: skip


def distributions() -> list[dict]:
    rng = random.Random("distributions")
    rows = compilation(rng)
    for unit in UNITS:
        receiver = unit.short + ("党政办" if unit.kind == "township" else "")
        rows.append(
            handed(
                "book-1", receiver, unit.code, 20, days.shifted(day("03-17"), rng.randint(0, 5)), rng, 0.96
            )
        )
        slow = unit.part == "slow" or rng.random() < 0.35
        on = days.shifted(day("03-20"), rng.randint(8, 25) if slow else rng.randint(0, 5))
        if unit.name not in ("云泽市供销社", "云泽航道管理站", "云泽市国资办"):
            rows.append(handed("book-2", receiver, unit.code, 10, on, rng, 0.92))
        if rng.random() < 0.96:
            rows.append(
                handed(
                    "compilation-ebook",
                    receiver,
                    unit.code,
                    None,
                    days.shifted(day("03-20"), rng.randint(0, 4)),
                    rng,
                    0.85,
                )
            )
    for reader, copies in (
        ("领导小组组长、副组长", 6),
        ("领导小组成员", 24),
        ("九个督导组组长", 9),
        ("领导小组办公室", 6),
    ):
        rows.append(handed("document-set", reader, "", copies, day("03-18"), rng, 1))
    rows.sort(key=lambda row: (row["delivered_on"], row["recorded_at"]))
    return [{"uid": f"d-{number:03d}"} | row for number, row in enumerate(rows, 1)]


def compilation(rng: random.Random) -> list[dict]:
    """4,000 copies: what the other readers do not take is shared among the 109 units, more to the townships."""
    shares = {unit.code: {"township": 30, "department": 21, "stationed": 14}[unit.kind] for unit in UNITS}
    rest = 4000 - sum(copies for _, copies in OTHER_READERS) - sum(shares.values())
    codes = [unit.code for unit in UNITS]
    for number in range(abs(rest)):
        shares[codes[number % len(codes)]] += 1 if rest > 0 else -1
    rows = []
    for unit in UNITS:
        receiver = unit.short + ("党政办" if unit.kind == "township" else "")
        on = days.shifted(day("03-18"), rng.randint(0, 5))
        rows.append(handed("compilation", receiver, unit.code, shares[unit.code], on, rng, 0.95))
    for reader, copies in OTHER_READERS:
        rows.append(
            handed("compilation", reader, "", copies, days.shifted(day("03-18"), rng.randint(0, 6)), rng, 0.9)
        )
    assert sum(row["copies"] for row in rows) == 4000
    for row in [row for row in rows if row["unit_code"] and not row["receipted_on"]][:2]:
        row["receipted_on"] = day("04-02")  # found in a drawer after the first meeting
    return rows


def handed(
    key: str, to: str, code: str, copies: int | None, on: dt.date, rng: random.Random, kept: float
) -> dict:
    """Handed out, and receipted within a few days unless nobody signed; recorded when the receipt was back."""
    receipt = (
        min(on + dt.timedelta(days=rng.choice([0, 0, 0, 1, 2])), max(on, day("03-29")))
        if rng.random() < kept
        else None
    )
    known = days.not_after_first_meeting(receipt or on, days.evening(receipt or on, rng), rng)
    return {"material_key": key, "recipient": to, "delivered_on": on, "unit_code": code, "copies": copies,
            "receipted_on": receipt, "recorded_at": known}  # fmt: skip
