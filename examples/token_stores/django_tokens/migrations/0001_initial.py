from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="HelpScoutToken",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("app_id", models.CharField(max_length=200)),
                ("account", models.CharField(max_length=200)),
                ("access_token", models.TextField(null=True)),
                ("refresh_token", models.TextField(null=True)),
                ("expires_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("app_id", "account"), name="one_token_for_each_account")
                ],
            },
        ),
    ]
