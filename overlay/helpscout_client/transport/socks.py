"""The messages of a SOCKS5 handshake. No I/O. Only transports that use such a proxy import it."""

from collections.abc import Generator
from typing import Any

import httpcore
from socksio import ProtocolError, socks5


def handshake(host: str, port: int, auth: tuple[bytes, bytes] | None) -> Generator[bytes, bytes, None]:
    """Yields each message to the proxy, and receives the reply.

    Args:
        host: The host to connect to. The proxy resolves its name.
        port: The port to connect to.
        auth: User name and password.

    Raises:
        httpcore.ProxyError: The proxy rejects the request, or a reply is invalid.
    """
    # Its methods are overloaded in a way that type checkers don't follow.
    connection: Any = socks5.SOCKS5Connection()

    def sent(message: Any) -> Generator[bytes, bytes, Any]:
        connection.send(message)
        reply = yield connection.data_to_send()
        try:
            return connection.receive_data(reply)
        except ProtocolError as error:
            raise httpcore.ProxyError("the reply of the SOCKS proxy is invalid") from error

    methods = [socks5.SOCKS5AuthMethod.NO_AUTH_REQUIRED]
    if auth:
        methods.append(socks5.SOCKS5AuthMethod.USERNAME_PASSWORD)
    reply = yield from sent(socks5.SOCKS5AuthMethodsRequest(methods))
    if reply.method not in methods:
        raise httpcore.ProxyError("the SOCKS proxy requires a user name and password, or other authentication")
    if auth and reply.method == socks5.SOCKS5AuthMethod.USERNAME_PASSWORD:
        reply = yield from sent(socks5.SOCKS5UsernamePasswordRequest(*auth))
        if not reply.success:
            raise httpcore.ProxyError("the SOCKS proxy rejected the user name or password")
    command = socks5.SOCKS5CommandRequest.from_address(socks5.SOCKS5Command.CONNECT, (host, port))
    reply = yield from sent(command)
    if reply.reply_code != socks5.SOCKS5ReplyCode.SUCCEEDED:
        reason = reply.reply_code.name.lower().replace("_", " ")
        raise httpcore.ProxyError(f"the SOCKS proxy could not connect to {host}: {reason}")
