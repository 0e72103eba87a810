"""Publicity as it is found: the text of a page, or a list of items, pasted; and which of it tells the same story again."""
