"""Stores tokens in a database with Django: a row for each account that authorized your app.

Add this folder to INSTALLED_APPS, and a second connection without request transactions to DATABASES:

    DATABASES["helpscout_tokens"] = DATABASES["default"] | {
        "ATOMIC_REQUESTS": False,
        "OPTIONS": {"options": "-c lock_timeout=60s"},  # PostgreSQL
    }
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections, models, transaction

from helpscout_client import Token

ALIAS = "helpscout_tokens"
TOKEN = "access_token", "refresh_token", "expires_at"


class HelpScoutToken(models.Model):
    id = models.BigAutoField(primary_key=True)
    app_id = models.CharField(max_length=200)
    account = models.CharField(max_length=200)
    access_token = models.TextField(null=True)
    refresh_token = models.TextField(null=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["app_id", "account"], name="one_token_for_each_account"),)


class DjangoTokenStore:
    def __init__(self, account: str) -> None:
        self.account = account

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        try:
            with transaction.atomic(using=ALIAS, durable=True):
                row = HelpScoutToken(app_id=app_id, account=self.account)
                HelpScoutToken.objects.using(ALIAS).bulk_create([row], ignore_conflicts=True)
                self.rows(app_id).select_for_update().get()
                yield
        finally:
            # The thread may end soon.
            connections[ALIAS].close()

    def load(self, app_id: str) -> Token | None:
        values = self.rows(app_id).filter(access_token__isnull=False).values(*TOKEN).first()
        return values and Token(**values)

    def save(self, app_id: str, token: Token) -> None:
        self.rows(app_id).update(**{name: getattr(token, name) for name in TOKEN})

    def rows(self, app_id: str) -> Any:
        return HelpScoutToken.objects.using(ALIAS).filter(app_id=app_id, account=self.account)
