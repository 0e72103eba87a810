"""Which command a line calls, and the help that a person is shown first."""

from difflib import get_close_matches

from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.cli.home import make_ready

OWN = {
    "demo": (
        "示范项目：四块板、两问，然后开站",
        "the demonstration: four boards, two questions, then the site",
    ),
    "template": ("要填的空工作簿", "the empty workbook that an office fills"),
    "import": ("导入工作簿或 CSV 文件夹", "bring in a workbook or a folder of CSV files"),
    "export": ("把全部记录写成同样的格式", "write the whole programme in the same form"),
    "questions": ("提问库", "the question bank"),
    "ask": ("问一个问题（编号或一句话）", "ask one question, by key or in free words"),
    "pack": ("会前材料：议程、两问、四块板", "the pack of a meeting: agenda, two questions, boards"),
    "minutes": ("一次会议的纪要", "the minutes of a meeting"),
    "briefing": ("一期简报，附数据依据", "an issue of the briefing, with the records behind it"),
    "lake": ("lake sync：写出 Parquet", "lake sync: write Parquet"),
    "serve": ("开站", "the site"),
    "work": ("处理待办任务：提醒（serve 自己会起）", "the jobs: reminders (serve starts it by itself)"),
}


def help_text(language: str) -> str:
    english = language == "en"
    lines = ["Roundtable 圆桌", ""]
    lines += [f"  roundtable {name:<10} {en if english else zh}" for name, (zh, en) in OWN.items()]
    lines += [
        "",
        "  --home DIR, --lang zh-hans|en; roundtable COMMAND --help"
        if english
        else "  另有 --home 文件夹、--lang zh-hans|en；roundtable 命令 --help 看用法",
    ]
    return "\n".join(lines)


def run(line: list[str], language: str, *, needs_database: bool) -> None:
    """Runs the command of the line.

    Raises:
        AskedWrong: there is no such command.
    """
    if not line or line[0] in {"--help", "-h", "help"}:
        print(help_text(language))
        return
    known = get_commands()
    if line[0] not in known:
        close = get_close_matches(line[0], OWN, n=1) or ["ask"]
        raise AskedWrong(
            f"没有 {line[0]} 这个命令；是不是 roundtable {close[0]}？",
            f"There is no command {line[0]}; did you mean roundtable {close[0]}?",
        )
    if needs_database and not {"-h", "--help"} & set(line):
        make_ready()
    app = known[line[0]]
    command = app if isinstance(app, BaseCommand) else load_command_class(app, line[0])
    command.run_from_argv(["roundtable", *line])
