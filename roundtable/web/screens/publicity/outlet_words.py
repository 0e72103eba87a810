"""The levels and channels of outlets, in words for forms."""

from django.utils.translation import gettext_lazy as _

LEVELS = (
    ("province_or_above", _("province or above")),
    ("city", _("city")),
    ("own", _("the programme's own")),
)
CHANNELS = (
    ("press", _("press")),
    ("web", _("web")),
    ("wechat", _("WeChat")),
    ("app", _("app")),
    ("tv", _("TV")),
    ("radio", _("radio")),
    ("other", _("other")),
)
