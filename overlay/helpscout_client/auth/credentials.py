"""The credentials of an app."""

from attrs import field, frozen


@frozen(kw_only=True)
class Credentials:
    """App ID and App Secret."""

    app_id: str
    app_secret: str = field(repr=False)
