"""The cost of verifying a delivery, compared with HMAC, base64 and comparison alone."""

import base64
import hmac
import json

from helpscout_client import WebhookReceiver, sign, verify
from measure import ratios, row

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

    def floor() -> bool:
        return hmac.compare_digest(base64.b64encode(hmac.digest(key, BODY, "sha1")), SIGNATURE.encode())

    jobs = {
        f"verify the signature of {size}": (lambda: verify(BODY, SIGNATURE, SECRET), "≤ 1.18", "≤ 1.05"),
        f"receive a conversation of {size}, model and all": (lambda: receiver.receive(BODY, HEADERS), "", ""),
    }
    for name, (job, must, aim) in jobs.items():
        taken, found = ratios(floor, {"": job}, calls=2000, rounds=25)
        print(row(name, "HMAC", taken, found[""], must, aim))


if __name__ == "__main__":
    main()
