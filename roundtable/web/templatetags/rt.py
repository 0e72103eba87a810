"""`{% load rt %}`: the tags and filters that every page is written with, from the files that say what they are about."""

from django import template

from roundtable.web.templatetags import addresses, days, figures, values, words

register = template.Library()
for part in (addresses, days, figures, values, words):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
