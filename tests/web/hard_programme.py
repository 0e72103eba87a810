"""Programmes that try a page: names without an end, right-to-left, with tags in them; groups of nobody and of one; nothing yet."""

import json
import subprocess
from pathlib import Path

from tests import small_programme
from tests.web import site

LONG_40 = "Landesverwaltungsamtsaussenstellenleitung"[:40]
LONG_120 = "云" * 60 + "Verwaltungsgemeinschaftsangelegenheitenstelleohneleerzeichenxx"[:60]
TAGS = "<script>alert(1)</script><b>bold</b>&amp;{{ 7 }}"
ARABIC, HEBREW = "مدرسة النور الابتدائية", "בית ספר יסודי השלום (א)"
MIXED = "云泽市第十二届全国ResponsibilityOfficeForTheStudyProgramme联合办公室第三分室"
UNITS = {
    "L040": LONG_40,
    "L120": LONG_120,
    "TAGS": TAGS,
    "ARAB": ARABIC,
    "HEBR": HEBREW,
    "MIXD": MIXED,
    "LONE": "无组单位",
    "U" * 40: "长代码单位",
}
LAST = list(UNITS)[-1]
#: Group 3 has nobody, group 2 one unit, and LONE no group.
GROUPS = {"L040": 1, "L120": 1, "TAGS": 1, "ARAB": 1, "HEBR": 1, "MIXD": 2, LAST: 1}


def lines(head: str, *rows: tuple[object, ...]) -> str:
    return "\n".join([head, *(",".join(f'"{cell}"' for cell in row) for row in rows)])


def sheets(folder: Path) -> Path:
    kept = list(GROUPS)
    return small_programme.write(
        folder,
        programme=lines("key,title,started_on,ends_on", ("study", LONG_120, "2020-03-13", "2020-06-30")),
        unit_kinds=lines("key,title", ("township", LONG_40), ("department", ARABIC)),
        groups=lines("number,name", (1, LONG_120), (2, HEBREW), (3, "空组")),
        units=lines(
            "code,name,kind",
            *((code, name, "township" if code != "ARAB" else "department") for code, name in UNITS.items()),
        ),
        participation=lines("unit_code,group_number", *GROUPS.items()),
        required_actions=lines(
            "key,title,due_on", ("launch", LONG_120, "2020-03-20"), ("tags", TAGS, "2020-03-25")
        ),
        action_events=lines(
            "uid,unit_code,action_key,step,happened_on,note",
            ("e1", "TAGS", "launch", "done", "2020-03-18", TAGS),
        ),
        visits=lines(
            "uid,group_number,unit_code,visited_on,assessment,assessment_reason",
            *(
                (
                    f"v{n}",
                    GROUPS[code],
                    code,
                    "2020-03-18",
                    "slow" if n % 2 else "well",
                    (LONG_120, ARABIC, TAGS)[n % 3],
                )
                for n, code in enumerate(kept)
            ),
        ),
        problems=lines(
            "key,unit_code,category,found_on,description,visit_uid",
            *(
                (
                    f"p{n}",
                    code,
                    (LONG_40, TAGS, HEBREW)[n % 3],
                    "2020-03-18",
                    (LONG_120, ARABIC, TAGS)[n % 3],
                    f"v{n}",
                )
                for n, code in enumerate(kept)
            ),
        ),
        measures=lines(
            "key,problem_key,what,responsible,due_on,agreed_on",
            *(
                (
                    f"m{n}",
                    f"p{n}",
                    (TAGS, LONG_120, HEBREW)[n % 3],
                    (LONG_40, ARABIC, TAGS)[n % 3],
                    "2020-03-25",
                    "2020-03-19",
                )
                for n in range(4)
            ),
        ),
        practices=lines(
            "uid,unit_code,noted_on,title,description",
            ("g1", "L120", "2020-03-19", LONG_120, LONG_120),
            ("g2", "HEBR", "2020-03-19", HEBREW, TAGS),
        ),
        outlets=lines("key,name,level,channel", ("daily", LONG_120, "city", "press")),
        publicity=lines(
            "uid,outlet_key,published_on,title,unit_code", ("n1", "daily", "2020-03-20", LONG_120, "L120")
        ),
    )


def empty(folder: Path) -> Path:
    """The first day: a programme, kinds and groups, and nobody in it."""
    kept = {
        name: text
        for name, text in small_programme.SHEETS.items()
        if name in {"programme", "groups", "unit_kinds"}
    }
    folder.mkdir()
    for name, text in kept.items():
        (folder / f"{name}.csv").write_text(text + "\n", encoding="utf-8")
    return folder


def home_of(home: Path, sheets: Path) -> Path:
    """A home with these sheets, and the keeper's account `office`."""
    home.mkdir()
    password = "a keeper for the tests"
    environment = {
        **site.environment(),
        "ROUNDTABLE_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "roundtable.config.settings",
    }
    subprocess.run(
        [*site.PROGRAM, "--home", str(home), "import", str(sheets)],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    keeper = f"import django; django.setup(); from django.contrib.auth.models import User; User.objects.create_superuser('office', password={password!r})"
    subprocess.run([site.PROGRAM[0], "-c", keeper], env=environment, check=True)
    (home / "demo-accounts.json").write_text(json.dumps({"office": password}))
    return home
