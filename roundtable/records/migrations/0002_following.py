import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0001_records"),
    ]

    operations = [
        migrations.AddField(
            model_name="act",
            name="post",
            field=models.CharField(default="", max_length=320),
        ),
        migrations.AlterField(
            model_name="problemevent",
            name="step",
            field=models.CharField(
                choices=[("withdrawn", "Withdrawn"), ("agreed", "Agreed"), ("disputed", "Disputed")],
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="Draw",
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
                ("seed", models.CharField(max_length=100)),
                ("drawn_on", models.DateField()),
                (
                    "kind",
                    models.CharField(choices=[("measure", "Measure"), ("visit", "Visit")], max_length=10),
                ),
                ("number", models.PositiveIntegerField()),
                ("from_on", models.DateField()),
                ("to_on", models.DateField()),
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
                        to="records.draw",
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
                        to="records.draw",
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
                        name="draw_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="draw_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="draw_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="draw_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("to_on__gte", models.F("from_on"))), name="draw_days_in_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ladder",
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
                ("owner_after", models.PositiveSmallIntegerField(default=0)),
                ("head_after", models.PositiveSmallIntegerField(default=3)),
                ("group_after", models.PositiveSmallIntegerField(default=7)),
                ("meeting_after", models.PositiveSmallIntegerField(default=14)),
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
                        to="records.ladder",
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
                        to="records.ladder",
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
                        name="ladder_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="ladder_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="ladder_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="ladder_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("head_after__gte", models.F("owner_after")),
                            ("group_after__gte", models.F("head_after")),
                            ("meeting_after__gte", models.F("group_after")),
                        ),
                        name="ladder_goes_up",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PracticeShared",
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
                ("shared_on", models.DateField()),
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
                        to="records.practiceshared",
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False,
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
                    "replaces",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.practiceshared",
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
                        name="practiceshared_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="practiceshared_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="practiceshared_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="practiceshared_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposedMeasure",
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
                ("proposed_on", models.DateField()),
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
                        to="records.proposedmeasure",
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
                        to="records.proposedmeasure",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["programme", "problem"], name="proposed_measure_of_problem")
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
                        name="proposedmeasure_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="proposedmeasure_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="proposedmeasure_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="proposedmeasure_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("proposed_on"))),
                        name="proposedmeasure_due_after_proposed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalEvent",
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
                    models.CharField(choices=[("agreed", "Agreed"), ("declined", "Declined")], max_length=10),
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
                        to="records.proposalevent",
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
                        to="records.proposalevent",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposedmeasure",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "proposal"], name="event_of_proposal")],
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
                        name="proposalevent_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="proposalevent_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="proposalevent_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="proposalevent_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("measure__isnull", False), ("step", "agreed")),
                            models.Q(
                                ("measure__isnull", True),
                                ("step", "declined"),
                                models.Q(("note", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="proposalevent_has_measure_or_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SecondLook",
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
                    "draw",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.draw",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.secondlook",
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
                        to="records.secondlook",
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
                        name="secondlook_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="secondlook_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="secondlook_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="secondlook_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("measure__isnull", False), ("visit__isnull", True)),
                            models.Q(("measure__isnull", True), ("visit__isnull", False)),
                            _connector="OR",
                        ),
                        name="secondlook_is_at_one_thing",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SecondLookFinding",
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
                ("looked_on", models.DateField()),
                ("holds", models.BooleanField()),
                ("note", models.TextField()),
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
                        to="records.secondlookfinding",
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
                        to="records.secondlookfinding",
                    ),
                ),
                (
                    "second_look",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.secondlook",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "second_look"], name="finding_of_second_look")],
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
                        name="secondlookfinding_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="secondlookfinding_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="secondlookfinding_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="secondlookfinding_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TooMuch",
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
                ("said_on", models.DateField()),
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
                        to="records.toomuch",
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
                        to="records.toomuch",
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
                        name="toomuch_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="toomuch_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="toomuch_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="toomuch_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TooMuchAnswer",
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
                ("answered_on", models.DateField()),
                ("text", models.TextField()),
                ("will_do", models.TextField(default="")),
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
                        to="records.toomuchanswer",
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
                        to="records.toomuchanswer",
                    ),
                ),
                (
                    "said",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.toomuch",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["programme", "said"], name="answer_to_too_much")],
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
                        name="toomuchanswer_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="toomuchanswer_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="toomuchanswer_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="toomuchanswer_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
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
                ("name", models.CharField(max_length=255)),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("width", models.PositiveIntegerField(null=True)),
                ("height", models.PositiveIntegerField(null=True)),
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
                    "action_event",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.actionevent",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.attachment",
                    ),
                ),
                (
                    "measure_event",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.measureevent",
                    ),
                ),
                (
                    "optional_action",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.optionalaction",
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.practice",
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
                        to="records.attachment",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.submission",
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
                        name="attachment_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="attachment_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="attachment_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="attachment_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("action_event__isnull", True),
                                ("measure_event__isnull", True),
                                ("optional_action__isnull", True),
                                ("practice__isnull", True),
                                ("problem__isnull", True),
                                ("submission__isnull", True),
                                ("visit__isnull", False),
                            ),
                            models.Q(
                                ("action_event__isnull", True),
                                ("measure_event__isnull", True),
                                ("optional_action__isnull", True),
                                ("practice__isnull", True),
                                ("problem__isnull", False),
                                ("submission__isnull", True),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("action_event__isnull", True),
                                ("measure_event__isnull", False),
                                ("optional_action__isnull", True),
                                ("practice__isnull", True),
                                ("problem__isnull", True),
                                ("submission__isnull", True),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("action_event__isnull", False),
                                ("measure_event__isnull", True),
                                ("optional_action__isnull", True),
                                ("practice__isnull", True),
                                ("problem__isnull", True),
                                ("submission__isnull", True),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("action_event__isnull", True),
                                ("measure_event__isnull", True),
                                ("optional_action__isnull", False),
                                ("practice__isnull", True),
                                ("problem__isnull", True),
                                ("submission__isnull", True),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("action_event__isnull", True),
                                ("measure_event__isnull", True),
                                ("optional_action__isnull", True),
                                ("practice__isnull", True),
                                ("problem__isnull", True),
                                ("submission__isnull", False),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("action_event__isnull", True),
                                ("measure_event__isnull", True),
                                ("optional_action__isnull", True),
                                ("practice__isnull", False),
                                ("problem__isnull", True),
                                ("submission__isnull", True),
                                ("visit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="attachment_goes_with_one_record",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DayOff",
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
                ("day", models.DateField()),
                ("title", models.CharField(max_length=300)),
                ("working", models.BooleanField(default=False)),
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
                        to="records.dayoff",
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
                        to="records.dayoff",
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
                        name="dayoff_correction_says_what_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("superseded_at__isnull", True),
                            ("superseded_at__gt", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="dayoff_known_before_superseded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid", ""), _negated=True), name="dayoff_has_a_uid"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=("programme", "uid"),
                        name="dayoff_one_current",
                    ),
                ],
            },
        ),
    ]
