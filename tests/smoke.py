"""What an installed wheel must be able to do; run by `make build` outside of the checkout."""

from importlib.resources import files

import helpscout_api
import helpscout_client
from helpscout_client.sandbox import Sandbox

for package in (helpscout_api, helpscout_client):
    assert "site-packages" in str(package.__file__), package.__file__
    assert files(package).joinpath("py.typed").is_file()
with Sandbox().client() as hs:
    numbers = [conversation.number for conversation in hs.conversations.list(status="all")]
    assert len(numbers) == 400
print(f"the wheel of {helpscout_client.__version__} works")
