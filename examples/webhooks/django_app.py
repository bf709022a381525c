"""A webhook with Django, in one file: `HELPSCOUT_WEBHOOK_SECRET=... python django_app.py runserver`."""

import os
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from helpscout_client import WebhookEvent, WebhookReceiver

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost", "127.0.0.1"], DATA_UPLOAD_MAX_MEMORY_SIZE=10**7)
django.setup()
receiver = WebhookReceiver(os.environ["HELPSCOUT_WEBHOOK_SECRET"])


@receiver.on("convo.created", "convo.*.reply.created")
def conversation_is_waiting(event: WebhookEvent) -> None:
    print(f"{event.name}: conversation {event.resource_id}")


@csrf_exempt  # The signature replaces CSRF protection.
@require_POST
def helpscout(request: HttpRequest) -> HttpResponse:
    answer = receiver.handle(request.body, request.META)
    return HttpResponse(answer.text.encode(), status=answer.status_code)


urlpatterns = [path("helpscout", helpscout)]
application = get_wsgi_application()
if __name__ == "__main__":
    execute_from_command_line(sys.argv)
