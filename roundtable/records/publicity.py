"""What was told, where, to how many: outlets and their items, briefings, lectures."""

from django.db import models

from roundtable.records.record import Record, reference


class Level(models.TextChoices):
    PROVINCE_OR_ABOVE = "province_or_above"
    CITY = "city"
    OWN = "own"


class Channel(models.TextChoices):
    PRESS = "press"
    WEB = "web"
    WECHAT = "wechat"
    APP = "app"
    TV = "tv"
    RADIO = "radio"
    OTHER = "other"


class Outlet(Record):
    name = models.CharField(max_length=300)
    level = models.CharField(max_length=20, choices=Level)
    channel = models.CharField(max_length=10, choices=Channel)


class PublicityItem(Record):
    outlet = reference("Outlet")
    published_on = models.DateField()
    title = models.CharField(max_length=500)
    url = models.CharField(max_length=2000, default="")
    unit = reference("Unit", null=True)
    #: Items of the same story are reprints of one another.
    story = models.CharField(max_length=200, default="")
    text = models.TextField(default="")


class Briefing(Record):
    number = models.PositiveIntegerField()
    issued_on = models.DateField()
    title = models.CharField(max_length=500)


class Lecture(Record):
    held_on = models.DateField()
    tier = models.CharField(max_length=100)
    place = models.CharField(max_length=300)
    unit = reference("Unit", null=True)
    audience = models.PositiveIntegerField(null=True)
