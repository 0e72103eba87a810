import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Act",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("by", models.CharField(max_length=150)),
                ("verb", models.CharField(max_length=60)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("by", ""), _negated=True), models.Q(("verb", ""), _negated=True)
                        ),
                        name="act_says_who_and_what",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Problem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("category", models.CharField(max_length=100)),
                (
                    "severity",
                    models.CharField(
                        choices=[("minor", "Minor"), ("major", "Major"), ("critical", "Critical")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("found_on", models.DateField()),
                ("description", models.TextField()),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.problem",
                    ),
                ),
                (
                    "replaces",
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
                        name="problem_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="problem_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="problem_has_a_uid"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("what", models.TextField()),
                ("responsible", models.CharField(max_length=300)),
                ("agreed_on", models.DateField()),
                ("due_on", models.DateField()),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measure",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measure",
                    ),
                ),
                (
                    "problem",
                    models.ForeignKey(
                        db_index=False,
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
                        name="measure_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="measure_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="measure_has_a_uid"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("agreed_on"))),
                        name="measure_due_after_agreed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                ("started_on", models.DateField()),
                ("ends_on", models.DateField(null=True)),
                ("timezone", models.CharField(default="Asia/Shanghai", max_length=60)),
                ("visit_every_days", models.PositiveSmallIntegerField(default=7)),
                ("report_every_days", models.PositiveSmallIntegerField(default=7)),
                ("meeting_every_days", models.PositiveSmallIntegerField(default=14)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="programme_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="programme_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="programme_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("uid",),
                        name="programme_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="programme_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProblemEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("step", models.CharField(choices=[("withdrawn", "Withdrawn")], max_length=10)),
                ("happened_on", models.DateField()),
                ("note", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.problemevent",
                    ),
                ),
                (
                    "problem",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.problem",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.problemevent",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="problemevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="problemevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="problemevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="problemevent_one_current",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="problem",
            name="programme",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.programme",
            ),
        ),
        migrations.CreateModel(
            name="Outlet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("name", models.CharField(max_length=300)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("province_or_above", "Province Or Above"),
                            ("city", "City"),
                            ("own", "Own"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("press", "Press"),
                            ("web", "Web"),
                            ("wechat", "Wechat"),
                            ("app", "App"),
                            ("tv", "Tv"),
                            ("radio", "Radio"),
                            ("other", "Other"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.outlet",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.outlet",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="outlet_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="outlet_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="outlet_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="outlet_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("number", models.PositiveIntegerField()),
                ("held_on", models.DateField()),
                ("title", models.CharField(max_length=500)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="meeting_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="meeting_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="meeting_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="meeting_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasureEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
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
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measureevent",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measure",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measureevent",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="measureevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="measureevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="measureevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="measureevent_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("new_due_on__isnull", False), ("step", "moved")),
                            models.Q(
                                models.Q(("step", "moved"), _negated=True), ("new_due_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="measure_event_moved_has_a_day",
                    ),
                ],
                "indexes": [
                    models.Index(
                        fields=["programme", "measure", "happened_on"], name="measure_event_of_measure"
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="measure",
            name="programme",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.programme",
            ),
        ),
        migrations.CreateModel(
            name="Material",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                (
                    "form",
                    models.CharField(
                        choices=[("print", "Print"), ("ebook", "Ebook"), ("document_set", "Document Set")],
                        max_length=20,
                    ),
                ),
                ("copies", models.PositiveIntegerField(null=True)),
                ("parts", models.CharField(default="", max_length=100)),
                ("issued_on", models.DateField(null=True)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.material",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.material",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="material_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="material_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="material_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="material_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LookBack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("due_on", models.DateField()),
                ("looked_on", models.DateField(null=True)),
                ("holds", models.BooleanField(null=True)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.lookback",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.lookback",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measure",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="lookback_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="lookback_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="lookback_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="lookback_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("holds__isnull", True), ("looked_on__isnull", True)),
                            models.Q(("holds__isnull", False), ("looked_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="lookback_day_goes_with_finding",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Briefing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("number", models.PositiveIntegerField()),
                ("issued_on", models.DateField()),
                ("title", models.CharField(max_length=500)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.briefing",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.briefing",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.programme",
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
                        name="briefing_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="briefing_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="briefing_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="briefing_one_current",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="act",
            name="programme",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.programme",
            ),
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("department", models.CharField(max_length=300)),
                ("period_start", models.DateField()),
                ("due_on", models.DateField()),
                ("submitted_on", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("figures", "Figures"), ("zero", "Zero"), ("nothing", "Nothing")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.report",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.report",
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
                        name="report_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="report_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="report_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="report_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                ("starts_on", models.DateField(null=True)),
                ("ends_on", models.DateField(null=True)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.stage",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.stage",
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
                        name="stage_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="stage_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="stage_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="stage_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SupervisionGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("number", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=300)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.supervisiongroup",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.supervisiongroup",
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
                        name="supervisiongroup_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="supervisiongroup_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="supervisiongroup_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="supervisiongroup_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.topic",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.topic",
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
                        name="topic_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="topic_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="topic_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="topic_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RequiredAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                ("due_on", models.DateField()),
                ("kinds", models.TextField(default="")),
                ("evidence_asked", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.requiredaction",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.requiredaction",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.stage",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.topic",
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
                        name="requiredaction_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="requiredaction_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="requiredaction_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="requiredaction_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("name", models.CharField(max_length=300)),
                ("area", models.CharField(default="", max_length=300)),
                ("head_title", models.CharField(default="", max_length=300)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="unit_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="unit_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="unit_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="unit_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("submitted_on", models.DateField()),
                ("title", models.CharField(max_length=300)),
                ("text", models.TextField()),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.requiredaction",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.submission",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.submission",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="submission_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="submission_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="submission_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="submission_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("leader", "Leader"),
                            ("office", "Office"),
                            ("department", "Department"),
                            ("supervisor", "Supervisor"),
                            ("liaison", "Liaison"),
                            ("observer", "Observer"),
                        ],
                        max_length=12,
                    ),
                ),
                ("department", models.CharField(default="", max_length=300)),
                ("ended", models.BooleanField(default=False)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.role",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.role",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                        name="role_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="role_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="role_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="role_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("department", ""),
                                ("group__isnull", False),
                                ("role", "supervisor"),
                                ("unit__isnull", True),
                            ),
                            models.Q(
                                ("department", ""),
                                ("group__isnull", True),
                                ("role", "liaison"),
                                ("unit__isnull", False),
                            ),
                            models.Q(
                                ("group__isnull", True),
                                ("role", "department"),
                                ("unit__isnull", True),
                                models.Q(("department", ""), _negated=True),
                            ),
                            models.Q(
                                ("department", ""),
                                ("group__isnull", True),
                                ("role__in", ["leader", "office", "observer"]),
                                ("unit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="role_scope_fits_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicityItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("published_on", models.DateField()),
                ("title", models.CharField(max_length=500)),
                ("url", models.CharField(default="", max_length=2000)),
                ("story", models.CharField(default="", max_length=200)),
                ("text", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.publicityitem",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.outlet",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.publicityitem",
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
                        name="publicityitem_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="publicityitem_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="publicityitem_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="publicityitem_one_current",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="problem",
            name="unit",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.unit",
            ),
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("joined_on", models.DateField(null=True)),
                ("left_on", models.DateField(null=True)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.participation",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.participation",
                    ),
                ),
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
                    "group",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.supervisiongroup",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="participation_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="participation_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="participation_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="participation_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True),
                            ("joined_on__isnull", True),
                            ("left_on__gt", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="participation_leaves_after_joining",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OptionalAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                ("happened_on", models.DateField()),
                ("description", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.optionalaction",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.optionalaction",
                    ),
                ),
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
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="optionalaction_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="optionalaction_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="optionalaction_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="optionalaction_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lecture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("held_on", models.DateField()),
                ("tier", models.CharField(max_length=100)),
                ("place", models.CharField(max_length=300)),
                ("audience", models.PositiveIntegerField(null=True)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.lecture",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.lecture",
                    ),
                ),
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
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="lecture_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="lecture_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="lecture_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="lecture_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Distribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("recipient", models.CharField(max_length=300)),
                ("delivered_on", models.DateField()),
                ("copies", models.PositiveIntegerField(null=True)),
                ("receipted_on", models.DateField(null=True)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.distribution",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.distribution",
                    ),
                ),
                (
                    "material",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.material",
                    ),
                ),
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
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="distribution_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="distribution_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="distribution_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="distribution_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("receipted_on__isnull", True),
                            ("receipted_on__gte", models.F("delivered_on")),
                            _connector="OR",
                        ),
                        name="distribution_receipted_after_delivery",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("what", models.TextField()),
                ("responsible", models.CharField(max_length=300)),
                ("due_on", models.DateField()),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.decision",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.decision",
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
                    "meeting",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
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
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="decision_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="decision_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="decision_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="decision_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "step",
                    models.CharField(
                        choices=[("done", "Done"), ("accepted", "Accepted"), ("returned", "Returned")],
                        max_length=10,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("note", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.actionevent",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.actionevent",
                    ),
                ),
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
                    "action",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.requiredaction",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="actionevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="actionevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="actionevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="actionevent_one_current",
                    ),
                ],
                "indexes": [
                    models.Index(
                        fields=["programme", "action", "unit", "happened_on"], name="action_event_of_unit"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("title", models.CharField(max_length=300)),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unitkind",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unitkind",
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
                        name="unitkind_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="unitkind_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="unitkind_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="unitkind_one_current",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="unit",
            name="kind",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.unitkind",
            ),
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("visited_on", models.DateField()),
                ("announced", models.BooleanField(null=True)),
                ("meetings_attended", models.PositiveIntegerField(default=0)),
                ("activities_joined", models.PositiveIntegerField(default=0)),
                ("materials_reviewed", models.PositiveIntegerField(default=0)),
                ("spot_checks", models.PositiveIntegerField(default=0)),
                ("people_interviewed", models.PositiveIntegerField(default=0)),
                (
                    "assessment",
                    models.CharField(
                        choices=[
                            ("well", "Well"),
                            ("steady", "Steady"),
                            ("slow", "Slow"),
                            ("unsatisfactory", "Unsatisfactory"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("assessment_reason", models.TextField(default="")),
                ("note", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.visit",
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.visit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
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
                        name="visit_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="visit_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="visit_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="visit_one_current",
                    ),
                ],
                "indexes": [models.Index(fields=["programme", "unit", "visited_on"], name="visit_of_unit")],
            },
        ),
        migrations.CreateModel(
            name="Suggestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("made_on", models.DateField()),
                ("text", models.TextField()),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.suggestion",
                    ),
                ),
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.suggestion",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.visit",
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
                        name="suggestion_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="suggestion_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="suggestion_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="suggestion_one_current",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="problem",
            name="visit",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.visit",
            ),
        ),
        migrations.CreateModel(
            name="Practice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.CharField(max_length=100)),
                ("recorded_at", models.DateTimeField()),
                ("known_since", models.DateTimeField()),
                ("recorded_on", models.DateField()),
                ("imported", models.BooleanField(default=False)),
                ("reason", models.TextField(default="")),
                ("superseded_at", models.DateTimeField(null=True)),
                ("noted_on", models.DateField()),
                ("title", models.CharField(max_length=300)),
                ("description", models.TextField(default="")),
                (
                    "act",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.act",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.practice",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.practice",
                    ),
                ),
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
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.unit",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.visit",
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
                        name="practice_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="practice_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="practice_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="practice_one_current",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(fields=["programme", "problem"], name="measure_of_problem"),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True)),
                fields=("programme", "uid"),
                name="measure_one_current",
            ),
        ),
        migrations.AddIndex(
            model_name="act",
            index=models.Index(fields=["programme", "id"], name="act_of_programme"),
        ),
        migrations.AddConstraint(
            model_name="problem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True)),
                fields=("programme", "uid"),
                name="problem_one_current",
            ),
        ),
    ]
