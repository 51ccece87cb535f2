"""Other sites, asked politely, and none but public ones: addresses of a plan are hostile text."""

import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest, Session
from requests.adapters import HTTPAdapter
from requests.exceptions import ConnectionError as NoConnection
from requests.exceptions import RequestException

AGENT = "roadmap-links/1 (looks whether the links of a learning plan still lead anywhere)"


class NotPublicError(RequestException):
    """The host is one of this machine or of the network it is in."""


class NotFoundError(NoConnection):
    """There is no such host, or nobody to ask for it."""


def public_address(host: str) -> str:
    """Return the IPv4 address of a public host.

    Raises ``NotPublicError`` or ``NotFoundError``. IPv6 is left out: its addresses can lead to
    private ones of IPv4 in too many ways.
    """
    try:
        found = socket.getaddrinfo(host, None, socket.AF_INET, socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotFoundError(host) from None
    addresses = [ip_address(each[4][0]) for each in found]
    if not all(each.is_global and not each.is_multicast for each in addresses):
        raise NotPublicError(host)
    return str(addresses[0])


def session(resolve: Callable[[str], str] = public_address) -> Session:
    """Return a session that connects to the address that a host resolves to, and to no other."""
    made = Session()
    made.trust_env = False  # neither a proxy nor a password of this machine
    made.headers["User-Agent"] = AGENT
    made.mount("https://", _Resolved(resolve))
    made.mount("http://", _Resolved(resolve))
    return made


class _Resolved(HTTPAdapter):
    """Connects by address, so that no second look-up can give another one than was judged."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.resolve = resolve
        super().__init__()

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        where, how = super().build_connection_pool_key_attributes(request, verify, cert)
        host = where["host"]
        return where | {"host": self.resolve(host)}, how | {"server_hostname": host}

    def add_headers(self, request: PreparedRequest, **_: Any) -> None:
        request.headers["Host"] = urlsplit(request.url).netloc
