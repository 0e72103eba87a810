"""`roundtable`: the one program. Django's own commands stay reachable through it.

`--home DIR` and `--lang zh-hans|en` are taken anywhere on the line, before settings are read.
"""

import os
import sys

from roundtable import __version__

NO_DATABASE = {
    "template",
    "questions",
    "help",
    "check",
    "makemigrations",
    "migrate",
    "compilemessages",
    "docs",
}


def language_of(given: str | None) -> str:
    """zh-hans or en: what `--lang` says, else ROUNDTABLE_LANG, else the locale; Chinese where none of them says."""
    locale = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    wanted = (given or os.environ.get("ROUNDTABLE_LANG") or locale).lower().replace("_", "-")
    if wanted.startswith("zh") or wanted.split(".")[0] in {"", "c", "posix"}:
        return "zh-hans"
    return "en"


def take(name: str, line: list[str]) -> str | None:
    """Takes `--name value` or `--name=value` out of the line.

    Raises:
        SystemExit: (2) the option stands there without a value.
    """
    for place, word in enumerate(line):
        if word == "--":
            return None
        if word.startswith(f"--{name}="):
            return line.pop(place).split("=", 1)[1]
        if word == f"--{name}":
            if place + 1 == len(line):
                print(f"--{name} needs a value after it / --{name} 后面要有值", file=sys.stderr)
                raise SystemExit(2)
            line.pop(place)
            return line.pop(place)
    return None


def main() -> None:
    line = sys.argv[1:]
    home, given_language = take("home", line), take("lang", line)
    if given_language not in {None, "zh-hans", "en"}:
        print("--lang takes zh-hans or en / --lang 只能是 zh-hans 或 en", file=sys.stderr)
        raise SystemExit(2)
    if home:
        os.environ["ROUNDTABLE_HOME"] = home
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roundtable.config.settings")
    if line[:1] == ["--version"]:
        print(f"roundtable {__version__}")
        return

    import django
    from django.utils import translation

    language = language_of(given_language)
    try:
        django.setup()
    except OSError as fault:
        print(f"{fault.strerror}: {fault.filename}", file=sys.stderr)
        raise SystemExit(2) from None
    translation.activate(language)

    from roundtable.cli.command import told_wrong
    from roundtable.cli.program import run

    try:
        run(line, language, needs_database=bool(line) and line[0] not in NO_DATABASE)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        # Whoever read us has gone (`| head`): not a fault. Python would complain again when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None
    except Exception as fault:
        sentence = told_wrong(fault, language)
        if sentence is None or os.environ.get("ROUNDTABLE_DEBUG") == "1":
            raise
        print(sentence.text, file=sys.stderr)
        raise SystemExit(sentence.code) from None
