"""Sending a programme out in the form in which it can come in again."""
