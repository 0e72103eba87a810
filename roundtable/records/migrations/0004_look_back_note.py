from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0003_meetings"),
    ]

    operations = [
        migrations.AddField(
            model_name="lookback",
            name="note",
            field=models.TextField(default=""),
        ),
    ]
