"""What is kept about reminding. No record of the programme: what is due is worked out anew each time; here lies only what was
told, to whom, and how somebody wishes to be told."""

from django.conf import settings
from django.db import models


def of_a_user(*, one: bool = False) -> models.Field:
    kind = models.OneToOneField if one else models.ForeignKey
    return kind(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")


class Wishes(models.Model):
    """How somebody wishes to be told besides the inbox. Without a row: the inbox alone."""

    class Robot(models.TextChoices):
        WECOM = "wecom"
        DINGTALK = "dingtalk"
        FEISHU = "feishu"
        JSON = "json"

    user = of_a_user(one=True)
    language = models.CharField(max_length=7, default="zh-hans")
    #: Heads of units hear of what has come up to them alone.
    as_head = models.BooleanField(default=False)
    by_mail = models.BooleanField(default=False)
    mail = models.EmailField(default="", blank=True)
    by_robot = models.BooleanField(default=False)
    robot = models.CharField(max_length=8, choices=Robot, default=Robot.WECOM)
    #: Whoever has these may write into somebody's chat: enciphered (`channels.robot`).
    robot_address = models.TextField(default="", blank=True)
    robot_secret = models.TextField(default="", blank=True)

    def __str__(self) -> str:
        return f"wishes of {self.user_id}"


class LastDay(models.Model):
    """The last day that somebody's digest was made for: the whole state of the digest. It only grows."""

    user = of_a_user(one=True)
    day = models.DateField()

    def __str__(self) -> str:
        return self.day.isoformat()


class Told(models.Model):
    """That somebody was told of something at some step: never twice."""

    user = of_a_user()
    programme = models.CharField(max_length=100)
    #: What, since when, and the step it had come to (`items.Item.mark`).
    mark = models.CharField(max_length=400)
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "programme", "mark"], name="told_once")]

    def __str__(self) -> str:
        return self.mark


class Notice(models.Model):
    """A digest in somebody's inbox: what was due, as it was then."""

    user = of_a_user()
    day = models.DateField()
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    #: Parts, one a role: {"programme", "title", "items": [...], "open"}; see `digest.part`.
    parts = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "day"], name="one_digest_a_day")]
        indexes = [models.Index(fields=["user", "read_at"], name="inbox_unread")]

    def __str__(self) -> str:
        return f"digest of {self.day}"


class Sending(models.Model):
    """A digest on its way out, by mail or robot. Whoever sends takes it first, so that two processes do not send it twice."""

    class State(models.TextChoices):
        WAITING = "waiting"
        TAKEN = "taken"
        SENT = "sent"
        FAILED = "failed"

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="sendings")
    way = models.CharField(max_length=8)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)
    #: Why it failed, in a word; never an address.
    fault = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notice", "way"], name="sent_once_by_each_way")]
        indexes = [models.Index(fields=["state"], name="sendings_by_state")]

    def __str__(self) -> str:
        return f"{self.way}: {self.state}"


class Feed(models.Model):
    """Somebody's calendar address. Only the hash of its token is kept: it is shown once, and can be made anew or taken back."""

    user = of_a_user(one=True)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"calendar of {self.user_id}"


class Hour(models.Model):
    """From which hour of the programme's day on its digests are made; eight where none was set."""

    programme = models.CharField(max_length=100, unique=True)
    hour = models.PositiveSmallIntegerField(default=8)

    def __str__(self) -> str:
        return f"{self.hour}:00"
