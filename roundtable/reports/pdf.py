"""A .docx as PDF, where LibreOffice is there. It does the laying out; faces that the machine lacks are replaced for the picture only."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from roundtable.actions.refused import Refused

SECONDS = 120
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
        try:
            subprocess.run(
                [*line, "--convert-to", "pdf", "--outdir", folder, str(copied)],
                env=environment,
                capture_output=True,
                timeout=SECONDS,
                check=True,
            )
            shutil.copyfile(copied.with_suffix(".pdf"), out)
        except (subprocess.SubprocessError, FileNotFoundError) as fault:
            raise Refused(
                "LibreOffice 没有写成 PDF：请改用 .docx，在 Word 或 WPS 里另存为 PDF。",
                "LibreOffice did not write the PDF: give a .docx and save it as PDF in Word or WPS.",
            ) from fault
