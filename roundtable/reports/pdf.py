"""A .docx as PDF, where LibreOffice is there. It does the laying out; faces that the machine lacks are replaced for the picture only."""

import os
import resource
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from roundtable.actions.refused import Refused

SECONDS = 120
LIMITS = {
    resource.RLIMIT_CPU: SECONDS,
    resource.RLIMIT_AS: 4 << 30,
    resource.RLIMIT_FSIZE: 256 << 20,
    resource.RLIMIT_CORE: 0,
}
FONTS = Path(__file__).with_name("fonts.conf")


def office_program() -> str | None:
    """Where LibreOffice is, or None: then nothing offers a PDF."""
    return shutil.which("soffice")


def write_pdf(document: Path, out: Path) -> None:
    """Raises Refused where LibreOffice is not there, or does not make a PDF of it."""
    program = office_program()
    if program is None:
        raise Refused(
            "这台机器上没有 LibreOffice，写不了 PDF：请改用 .docx，或安装 libreoffice-writer。",
            "There is no LibreOffice on this machine to write a PDF: give a .docx, or install libreoffice-writer.",
        )
    with tempfile.TemporaryDirectory() as folder:
        # Calls that share a profile wait for each other, or fail.
        profile = Path(folder) / "profile"
        copied = Path(folder) / "document.docx"
        shutil.copyfile(document, copied)
        environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": folder,
            "LANG": "C.UTF-8",
            "FONTCONFIG_FILE": str(FONTS),
        }
        line = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        if not _runs([*line, "--convert-to", "pdf", "--outdir", folder, str(copied)], environment):
            raise _not_written()
        try:
            shutil.copyfile(copied.with_suffix(".pdf"), out)
        except FileNotFoundError as fault:
            raise _not_written() from fault


def _runs(line: list[str], environment: dict[str, str]) -> bool:
    """Whether it came to a good end within the limits. LibreOffice is several processes: they end together."""
    process = subprocess.Popen(
        line,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        for limit, most in LIMITS.items():
            resource.prlimit(process.pid, limit, (most, most))
        return process.wait(SECONDS) == 0
    except (subprocess.TimeoutExpired, ProcessLookupError):
        return False
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _not_written() -> Refused:
    return Refused(
        "LibreOffice 没有写成 PDF：请改用 .docx，在 Word 或 WPS 里另存为 PDF。",
        "LibreOffice did not write the PDF: give a .docx and save it as PDF in Word or WPS.",
    )
