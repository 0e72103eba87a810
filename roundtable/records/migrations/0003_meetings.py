import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0002_following"),
    ]

    operations = [
        migrations.CreateModel(
            name="MeetingEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meetingevent",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meetingevent",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("opened", "Opened"),
                            ("paused", "Paused"),
                            ("resumed", "Resumed"),
                            ("closed", "Closed"),
                            ("sealed", "Sealed"),
                        ],
                        max_length=10,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="meeting_event_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="meetingevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="meetingevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="meetingevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="meetingevent_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Minutes",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.minutes",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.minutes",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                ("parts", models.TextField()),
                ("digest", models.CharField(max_length=100)),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="minutes_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="minutes_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="minutes_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="minutes_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="minutes_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turn",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turn",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.supervisiongroup",
                    ),
                ),
                ("position", models.PositiveIntegerField()),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="turn_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="turn_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="turn_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="turn_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="turn_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Annex",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.annex",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.annex",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                ("text", models.TextField()),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="annex_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="annex_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="annex_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="annex_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="annex_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.attendance",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.attendance",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                ("post", models.CharField(max_length=300)),
                (
                    "group",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.supervisiongroup",
                    ),
                ),
                ("present", models.BooleanField(default=True)),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="attendance_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="attendance_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="attendance_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="attendance_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="attendance_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.decisionevent",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.decisionevent",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.decision",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("done", "Done"),
                            ("verified", "Verified"),
                            ("returned", "Returned"),
                            ("reopened", "Reopened"),
                            ("moved", "Moved"),
                        ],
                        max_length=10,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("done_by", models.CharField(default="", max_length=150)),
                ("note", models.TextField(default="")),
                ("new_due_on", models.DateField(null=True)),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["programme", "decision", "happened_on"], name="decision_event_of_decision"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decisionevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="decisionevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="decisionevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="decisionevent_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("new_due_on__isnull", False), ("step", "moved")),
                            models.Q(
                                models.Q(("step", "moved"), _negated=True), ("new_due_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="decision_event_moved_has_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HardProblem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.hardproblem",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.hardproblem",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("description", models.TextField()),
                ("raised_on", models.DateField()),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
                    ),
                ),
                (
                    "problem",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.problem",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="hardproblem_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="hardproblem_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="hardproblem_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="hardproblem_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "hard_problem",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.hardproblem",
                    ),
                ),
                ("proposed_on", models.DateField()),
                ("proposed_by", models.CharField(max_length=300)),
                ("text", models.TextField()),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["programme", "hard_problem"], name="proposal_to_hard_problem")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="proposal_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="proposal_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="proposal_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Settlement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.settlement",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.settlement",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "hard_problem",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.hardproblem",
                    ),
                ),
                ("settled_on", models.DateField()),
                ("outcome", models.TextField()),
                (
                    "decision",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.decision",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["programme", "hard_problem"], name="settlement_of_hard_problem")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="settlement_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="settlement_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="settlement_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="settlement_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TurnEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turnevent",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turnevent",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "turn",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turn",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[("called", "Called"), ("finished", "Finished"), ("skipped", "Skipped")],
                        max_length=10,
                    ),
                ),
                ("note", models.TextField(default="")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "turn"], name="turn_event_of_turn")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="turnevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="turnevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="turnevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="turnevent_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "skipped"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="turn_event_skipped_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Exchange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.exchange",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.exchange",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "turn",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turn",
                    ),
                ),
                ("question", models.CharField(max_length=100)),
                ("scope", models.TextField()),
                ("answer", models.TextField()),
                ("digest", models.CharField(max_length=100)),
                ("asked_by", models.CharField(max_length=300)),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="exchange_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="exchange_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="exchange_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="exchange_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="exchange_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.agendaitem",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.agendaitem",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("promises", "Promises"),
                            ("overdue", "Overdue"),
                            ("bounced", "Bounced"),
                            ("unvisited", "Unvisited"),
                            ("hard", "Hard"),
                            ("other", "Other"),
                        ],
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=500)),
                ("why", models.TextField()),
                ("minutes", models.PositiveIntegerField()),
                (
                    "problem",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.problem",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measure",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
                    ),
                ),
                (
                    "hard_problem",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.hardproblem",
                    ),
                ),
                ("dropped", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="agenda_item_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="agendaitem_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="agendaitem_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="agendaitem_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="agendaitem_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.statement",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.statement",
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "exchange",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.exchange",
                    ),
                ),
                (
                    "turn",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.turn",
                    ),
                ),
                ("said_by", models.CharField(max_length=300)),
                ("text", models.TextField()),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "meeting"], name="statement_of_meeting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first__isnull", True), ("reason", ""), ("replaces__isnull", True)),
                            models.Q(
                                ("first__isnull", False),
                                ("replaces__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="statement_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="statement_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="statement_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="statement_one_current",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="decision",
            name="exchange",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.exchange",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="hard_problem",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.hardproblem",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["programme", "meeting"], name="decision_of_meeting"),
        ),
    ]
