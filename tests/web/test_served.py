"""What `roundtable serve` sends: files named by their content, small and kept for long; a strict policy on every response."""

import gzip
import re
from collections.abc import Callable
from urllib.error import HTTPError
from urllib.request import Request, build_opener, urlopen

import pytest

from tests.web.every_page import every_page, on
from tests.web.site import AS_OF, Site, signed_in

ANSWER = f"/ask/progress.standing{{}}?as_of={AS_OF}"
EVERYTHING = [
    *(on(page, AS_OF) for page in every_page(unit="T01", record="problem/p-001")),
    *(ANSWER.format(ending) for ending in (".json", ".csv", ".xlsx")),
    "/nowhere/",
    "/?as_of=never",
    "/units/T99/",
    "/accounts/login/",
]


@pytest.fixture(scope="module")
def headers_of(demonstration: Site) -> Callable[[str], dict[str, str]]:
    opener = signed_in(demonstration, "office")

    def read(address: str) -> dict[str, str]:
        try:
            with opener.open(demonstration + address, timeout=60) as response:
                return dict(response.headers)
        except HTTPError as refused:
            with refused:
                return dict(refused.headers)

    return read


def test_every_response_has_the_strict_policy(headers_of: Callable[[str], dict[str, str]]):
    for address in EVERYTHING:
        headers = {name.lower(): value for name, value in headers_of(address).items()}
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert policy["default-src"] == "'none'", address
        assert policy["script-src"] == policy["style-src"] == "'self'", address
        assert "unsafe" not in headers["content-security-policy"], address
        assert headers["x-content-type-options"] == "nosniff", address


def test_files_are_named_by_their_content_compressed_and_kept_for_a_year(demonstration: Site):
    opener = build_opener()
    with urlopen(f"{demonstration}/accounts/login/", timeout=60) as response:
        html = response.read().decode()
    home = signed_in(demonstration, "office")
    with home.open(f"{demonstration}/ledger/?as_of={AS_OF}", timeout=60) as response:
        html += response.read().decode()
    files = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', html))
    assert len(files) > 8
    for file in files:
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", file), file
        with opener.open(
            Request(demonstration + file, headers={"Accept-Encoding": "gzip"}), timeout=60
        ) as response:
            content, headers = response.read(), response.headers
        seconds = re.search(r"max-age=(\d+)", headers["Cache-Control"])
        assert seconds, file
        assert int(seconds[1]) >= 365 * 24 * 3600, file
        assert "immutable" in headers["Cache-Control"], file
        assert headers["Content-Security-Policy"], file
        # What is too small to gain from it goes as it is.
        if headers["Content-Encoding"] == "gzip":
            assert len(content) < len(gzip.decompress(content)), file
        else:
            assert len(content) < 1_000, file
