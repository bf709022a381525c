"""What checking a delivery costs, against the bare HMAC."""

import hmac
import json

from helpscout_client import WebhookReceiver, sign, verify
from measure import compare, row

SECRET = "whsec-demo-01"
BODY = json.dumps({"id": 1, "preview": "x" * 4060}).encode()
SIGNATURE = sign(BODY, SECRET)
HEADERS = {
    "Host": "hooks.example.com",
    "User-Agent": "Help Scout/Webhooks",
    "Accept": "*/*",
    "Content-Type": "application/json",
    "Content-Length": str(len(BODY)),
    "X-HelpScout-Event": "convo.created",
    "X-HelpScout-Signature": SIGNATURE,
}


def main() -> None:
    key = SECRET.encode()
    receiver = WebhookReceiver(SECRET)
    size = f"{len(BODY) / 1000:.0f} kB"
    for name, job in {
        f"verify the signature of {size}": lambda: verify(BODY, SIGNATURE, SECRET),
        f"receive a conversation of {size}, model and all": lambda: receiver.receive(BODY, HEADERS),
    }.items():
        floor, ratio = compare(lambda: hmac.digest(key, BODY, "sha1"), job, calls=2000)
        print(row(name, "HMAC", floor, ratio))


if __name__ == "__main__":
    main()
