from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0002_following"),
    ]

    operations = [
        migrations.AddField(
            model_name="lookback",
            name="note",
            field=models.TextField(default=""),
        ),
    ]
