"""What other sites answer to the addresses of a plan."""

import time
from collections.abc import Callable, Iterable, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from itertools import chain, groupby
from threading import Lock
from typing import Literal
from urllib.parse import urldefrag, urljoin, urlsplit

from requests import Response, Session
from requests.exceptions import ConnectionError as NoConnection
from requests.exceptions import RequestException, SSLError, Timeout
from requests.utils import requote_uri

from roadmap.links.web import NotFoundError, NotPublicError
from roadmap.texts import unusable

TIMEOUT = 20  # seconds, to connect and for each part of an answer
PAUSE, LONGEST = 2, 30  # seconds before a second try
REDIRECTS = 5
SIDE_BY_SIDE = 8  # hosts
LASTING = (301, 308)
GONE = (404, 410)
LATER = (429, 500, 502, 503, 504)
ELSEWHERE = "It leads to an address that a plan cannot have"
ODD = "Its answer cannot be read"
REASONS = {
    NotPublicError: "Its host is not a public one",
    NotFoundError: "Its host is not found",
    SSLError: "Its certificate is not accepted",
    Timeout: "It does not answer in time",
    NoConnection: "There is no connection to its host",
}

Verdict = Literal["sound", "moved", "gone", "doubtful", "skipped"]


@dataclass(frozen=True)
class Answer:
    """What is known of an address; ``detail`` is its new one, a host not asked, or a reason."""

    verdict: Verdict
    detail: str = ""


def answers(urls: Iterable[str], ask: Callable[[str], Answer]) -> dict[str, Answer]:
    """Ask for addresses, several hosts side by side, those of one host one after the other."""
    hosts = [[*group] for _, group in groupby(sorted(set(urls), key=_by_host), key=_host)]

    def of_host(group: list[str]) -> list[tuple[str, Answer]]:
        return [(url, ask(url)) for url in group]

    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        return dict(chain.from_iterable(pool.map(of_host, hosts)))


class Asker:
    """Asks for one address at a time and host, and follows where it leads.

    ``unchecked`` are hosts that are never asked. ``wait`` takes the seconds before a second try.
    Nothing but ``scheme`` is asked.
    """

    def __init__(
        self,
        session: Session,
        unchecked: Set[str] = frozenset(),
        *,
        wait: Callable[[float], object] = time.sleep,
        timeout: float = TIMEOUT,
        scheme: str = "https",
    ) -> None:
        self.session, self.unchecked, self.wait = session, unchecked, wait
        self.timeout, self.scheme = timeout, scheme
        self.turns: dict[str, Lock] = {}

    def __call__(self, url: str) -> Answer:
        """Return what is known of an address; whatever a site does, nothing is raised."""
        try:
            return self._followed(url)
        except (RequestException, ValueError) as error:
            reason = next((text for kind, text in REASONS.items() if isinstance(error, kind)), ODD)
            return Answer("doubtful", reason)

    def _followed(self, url: str) -> Answer:
        here, lasting, unbroken = url, url, True
        for _ in range(REDIRECTS + 1):
            if _host(here) in self.unchecked:
                return Answer("skipped", _host(here))
            if urlsplit(here).scheme != self.scheme or "@" in urlsplit(here).netloc:
                return Answer("doubtful", ELSEWHERE)
            response = self._asked(here)
            target = self.session.get_redirect_target(response)
            if target is None:
                return _verdict(url, lasting, response.status_code)
            here = requote_uri(urljoin(here, target))
            unbroken = unbroken and response.status_code in LASTING
            lasting = here if unbroken else lasting
        return Answer("doubtful", f"It leads on more than {REDIRECTS} times")

    def _asked(self, url: str) -> Response:
        """Ask without the content; with it where that is refused, since some know no other way."""
        with self.turns.setdefault(_host(url), Lock()):
            response = self._twice("HEAD", url)
            status, method = response.status_code, response.request.method
            if method == "GET" or status < 400 or status in LATER:
                return response
            return self._twice("GET", url)

    def _twice(self, method: str, url: str) -> Response:
        try:
            response = self._once(method, url)
        except (NoConnection, Timeout):
            pause = PAUSE
        else:
            if response.status_code not in LATER or (pause := _pause(response)) > LONGEST:
                return response
        self.wait(pause)
        return self._once("GET", url)

    def _once(self, method: str, url: str) -> Response:
        asked = self.session.request(
            method, url, stream=True, allow_redirects=False, timeout=self.timeout
        )
        with closing(asked):
            return asked


def _verdict(url: str, lasting: str, status: int) -> Answer:
    """Return what a last answer means; ``lasting`` is where permanent redirects have led to."""
    if status in GONE:
        return Answer("gone", f"It answers {status}")
    if not 200 <= status < 300:
        return Answer("doubtful", f"It answers {status}")
    (address, part), moved = urldefrag(url), urldefrag(lasting).url
    if moved == address:
        return Answer("sound")
    moved += f"#{part}" if part else ""
    return Answer("doubtful", ELSEWHERE) if unusable(moved) else Answer("moved", moved)


def _pause(response: Response) -> float:
    """Return the seconds to wait that an answer asks for, without a clock of our own."""
    after = response.headers.get("Retry-After", "")
    if after.isdecimal():
        return float(after)
    try:
        then, now = map(parsedate_to_datetime, (after, response.headers.get("Date", "")))
        return max((then - now).total_seconds(), 0)
    except (TypeError, ValueError):
        return PAUSE


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _by_host(url: str) -> tuple[str, str]:
    return _host(url), url
