"""Who opens the pages of the office's work in the tests, and how they fill in a form."""

import re

from django.contrib.auth.models import User
from django.test import Client

from roundtable.actions import accounts
from roundtable.actions.accounts import Wanted
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from tests.web.conftest import ACCOUNTS

PUBLICITY = "宣传部"


def signed_in(study: Programme, name: str, role: RoleName, language: str = "en", **scope: object) -> Client:
    if not User.objects.filter(username=name).exists():
        accounts.make(by="office", programme=study, wanted=[Wanted(name, role, **scope)])
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": language})
    client.force_login(User.objects.get(username=name), ACCOUNTS)
    return client


def key_of(client: Client, address: str) -> str:
    """The key that the form of a page carries."""
    found = re.search(r'name="uid" value="([^"]+)"', client.get(address).content.decode())
    assert found
    return found[1]
