from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_look_back_note"),
    ]

    operations = [
        migrations.AlterField(
            model_name="measureevent",
            name="step",
            field=models.CharField(
                choices=[
                    ("done", "Done"),
                    ("verified", "Verified"),
                    ("returned", "Returned"),
                    ("unclear", "Unclear"),
                    ("reopened", "Reopened"),
                    ("moved", "Moved"),
                ],
                max_length=10,
            ),
        ),
    ]
