"""Secrets lie in the database enciphered, under the site's own secret: a copied database alone opens nothing."""

import base64
import hashlib

from cryptography.fernet import Fernet
from django.conf import settings


def encipher(text: str, what_for: str) -> str:
    """`what_for` makes each use a key of its own: what one use kept, another cannot read."""
    return _cipher(what_for).encrypt(text.encode()).decode()


def decipher(enciphered: str, what_for: str) -> str:
    """Raises cryptography.fernet.InvalidToken where it was kept under another secret, or for another use."""
    return _cipher(what_for).decrypt(enciphered.encode()).decode()


def _cipher(what_for: str) -> Fernet:
    key = hashlib.sha256(f"{what_for}:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
