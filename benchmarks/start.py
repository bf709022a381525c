"""A new process that imports, gets a token, and reads one conversation."""

from measure import WALL, listed, ratios, row
from processes import run
from standin import standin

FLOOR = """
import json, httpx
with httpx.Client(base_url={url!r}) as http:
    body = {{"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}}
    token = json.loads(http.post("/v2/oauth2/token", data=body).content)["access_token"]
    answer = http.get("/v2/conversations/1", headers={{"Authorization": f"Bearer {{token}}"}})
    print(json.loads(answer.content)["subject"])
"""
OURS = """
from helpscout_client import HelpScout
with HelpScout(app_id="a", app_secret="b", base_url={url!r}) as hs:
    print(hs.conversations.get(1).subject)
"""
STOCK = """
import json, sys
sys.path.insert(0, {folder!r})
from stock_client import AuthenticatedClient, Client
from stock_client.api.conversations import get_conversation
import httpx
body = {{"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}}
token = json.loads(httpx.post({url!r} + "/v2/oauth2/token", data=body).content)["access_token"]
print(get_conversation.sync(1, client=AuthenticatedClient(base_url={url!r}, token=token)).subject)
"""


def main() -> None:
    import stock

    with standin() as url:
        jobs = {
            "": lambda: run(OURS.format(url=url)),
            "stock": lambda: run(STOCK.format(url=url, folder=str(stock.folder()))),
        }
        taken, found = ratios(lambda: run(FLOOR.format(url=url)), jobs, 1, 11, WALL)
    print(row("start: import, token, one get", "httpx", taken, found.pop(""), "≤ 1.30", "≤ 1.10", listed(found)))


if __name__ == "__main__":
    main()
