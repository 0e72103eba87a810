"""Roundtable: who does well, and how; who is slow, why, and what will be done."""

__version__ = "0.1.0"
