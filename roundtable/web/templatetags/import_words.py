"""Words on the page of an import."""

from django import template

from roundtable.actions.refused import Sentence
from roundtable.web.screens.import_.told import language, sheet_label

register = template.Library()
register.filter("sheet_label", sheet_label)


@register.filter
def in_language(sentence: Sentence) -> str:
    return sentence[language() == "en"]
