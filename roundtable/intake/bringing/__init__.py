"""Bringing rows in: whole or not at all."""
