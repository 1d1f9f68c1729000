"""The text of an address in; what the web has there out, as a polite visitor gets it.

Every address, that of a redirect too, is judged by its text and its number, robots.txt is asked
first (once a site and run), and one host is asked for one thing a second.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from readout import limits
from readout.errors import BlockedAddress
from readout.records import Problem, Rejection
from readout.sources import fetch, retry, robots
from readout.sources.addresses import Address, joined, parsed
from readout.sources.fetch import Network, Response

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_FOR_GOOD = frozenset((301, 308))  # RFC 9110, section 15.4: to be asked for there from now on
_CLOSED = frozenset((401, 403))  # a robots.txt that is kept from us: nothing is asked of the site
_BUSY = 429
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Page:
    """What stands at an address: any file, told apart by its bytes later."""

    asked: str  #: the address that was asked for
    address: str  #: where the bytes came from, after redirects
    body: bytes | None = field(repr=False)  #: None: not changed since the last time
    charset: str = ""  #: as the server says it
    etag: str = ""
    modified: str = ""  #: the server's Last-Modified, as it stands
    notes: tuple[str, ...] = ()
    settled: str = ""  #: where it has moved to for good, before any other redirect; "" if not


@dataclass(frozen=True, slots=True)
class Failure:
    """Why nothing was had from an address."""

    asked: str
    rejection: Rejection
    status: int = 0  #: of the answer, 0 when there was none
    retry_after: float = 0.0  #: seconds that the server asks to wait, 0 when it does not

    @property
    def may_pass(self) -> bool:
        """Whether the same question may be answered another time."""
        broken = self.rejection.reason in (Problem.NO_ANSWER, Problem.TOO_SLOW, Problem.TRUNCATED)
        return broken or self.status >= 500 or self.status == _BUSY


class Session:
    """One run: it remembers each site's robots.txt and when each host was asked last."""

    def __init__(self, network: Network | None = None) -> None:
        self._network = network or Network()
        self._rules: dict[str, robots.Rules | Failure] = {}
        self._last: dict[str, float] = {}

    def get(self, text: str, etag: str = "", modified: str = "") -> Page | Failure:
        """Return what stands at an address; nothing raises.

        With `etag` or `modified` of an earlier answer, the body is None when it is the same still.
        """
        conditions = {}
        if etag:
            conditions["If-None-Match"] = etag
        if modified:
            conditions["If-Modified-Since"] = modified
        try:
            first = parsed(text)
        except BlockedAddress as error:
            return Failure(text, Rejection(0, Problem.BLOCKED, str(error)))
        found = self._follow(first, conditions, self._rules_for)
        if isinstance(found, Failure):
            return replace(found, asked=str(first))
        return _page(str(first), found)

    def _follow(
        self,
        address: Address,
        conditions: Mapping[str, str],
        rules_for: Callable[[Address], robots.Rules | Failure],
    ) -> "_Arrival | Failure":
        asked = str(address)
        passed: list[str] = []
        settled, is_for_good = "", True
        seconds: float = limits.FETCH_SECONDS
        while True:
            rules = rules_for(address)
            if isinstance(rules, Failure):
                return replace(rules, asked=asked)
            if not rules.allows(address.target):
                detail = f"robots.txt of {address.host}"
                return Failure(asked, Rejection(0, Problem.ROBOTS, detail))
            self._wait(address.host, rules.delay)
            began = self._network.clock()
            response = fetch.ask(address, conditions, self._network, seconds)
            seconds -= self._network.clock() - began
            if isinstance(response, Rejection):
                return Failure(asked, _at(response, address, passed))
            location = _location(response)
            if not location:
                return _arrived(asked, address, tuple(passed), response, settled)
            passed.append(str(address))
            if len(passed) > limits.REDIRECTS:
                detail = f"more than {limits.REDIRECTS} redirects"
                return Failure(asked, Rejection(0, Problem.HTTP_STATUS, detail), response.status)
            try:
                address = joined(address, location)
            except BlockedAddress as error:
                detail = f"redirected by {address.host} to an address that is refused: {error}"
                return Failure(asked, Rejection(0, Problem.BLOCKED, detail))
            is_for_good = is_for_good and response.status in _FOR_GOOD
            settled = str(address) if is_for_good else settled

    def _rules_for(self, address: Address) -> robots.Rules | Failure:
        if address.site not in self._rules:
            self._rules[address.site] = self._asked_rules(address)
        return self._rules[address.site]

    def _asked_rules(self, address: Address) -> robots.Rules | Failure:
        place = replace(address, target="/robots.txt")
        found = self._follow(place, _NONE, lambda _: robots.Rules())
        if not isinstance(found, Failure):
            return robots.parsed(found.response.body, fetch.PRODUCT)
        why = found.rejection
        # A host that is refused is refused again, by its own number, when the page is asked for.
        if why.reason is Problem.BLOCKED:
            return robots.Rules()
        # There is none: RFC 9309, section 2.3.1.3. One that is kept from us is taken for a no.
        if found.status and not found.may_pass and found.status not in _CLOSED:
            return robots.Rules()
        told = replace(why, detail=f"robots.txt of {address.host}: {why.detail}")
        return replace(found, rejection=told)

    def _wait(self, host: str, delay: float) -> None:
        now = self._network.clock()
        if host in self._last:
            free = self._last[host] + max(delay, limits.HOST_SECONDS)
            if free > now:
                self._network.sleep(free - now)
                now = free
        self._last[host] = now


@dataclass(frozen=True, slots=True)
class _Arrival:
    address: Address
    passed: tuple[str, ...]
    response: Response
    settled: str


def _arrived(
    asked: str, address: Address, passed: tuple[str, ...], response: Response, settled: str
) -> _Arrival | Failure:
    if response.status in (200, 304):
        return _Arrival(address, passed, response, settled)
    detail = f"status {response.status}"
    seconds = retry.seconds(response.headers)
    return Failure(asked, Rejection(0, Problem.HTTP_STATUS, detail), response.status, seconds)


def _page(asked: str, found: _Arrival) -> Page:
    headers = found.response.headers
    notes = found.response.notes
    if found.passed:
        way = " -> ".join((*found.passed, str(found.address)))
        notes = (f"Redirected: {way}.", *notes)
    return Page(
        asked,
        str(found.address),
        None if found.response.status == 304 else found.response.body,
        _charset(headers.get("content-type", "")),
        _kept(headers.get("etag", "")),
        _kept(headers.get("last-modified", "")),
        notes,
        found.settled if found.settled != asked else "",
    )


def _location(response: Response) -> str:
    if response.status not in _REDIRECTS:
        return ""
    written = response.headers.get("location", "")
    try:  # http.client reads headers as Latin-1; servers write UTF-8
        return written.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return written


def _at(rejection: Rejection, address: Address, passed: list[str]) -> Rejection:
    if not passed:
        return rejection
    return replace(rejection, detail=f"redirected to {address.host}: {rejection.detail}")


def _charset(content_type: str) -> str:
    for part in content_type.split(";")[1:10]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:30]
    return ""


def _kept(value: str) -> str:
    """Return a header's value that is sent back one day, or "" for one that had better not be."""
    is_plain = value.isascii() and value.isprintable() and len(value) <= limits.FIELD_CHARACTERS
    return value if is_plain else ""
