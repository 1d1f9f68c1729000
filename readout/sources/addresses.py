"""The text of a web address in; its parts, safe to ask for, out, or why it is refused.

Addresses: RFC 3986, host names in their ASCII form (IDNA). Numbers are judged apart, as resolved:
the text "127.1" is no number for `ipaddress`, and the resolver makes a loopback address of it. What
`ipaddress` calls global changes with the patch level of Python, so the networks that are refused
stand here, and its own word is asked in addition.
"""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from readout import limits
from readout.errors import BlockedAddress

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?", re.ASCII)
_HOST_CHARACTERS = 253
_PATH = "/%:@!$&'()*+,;=~"  # what stands in a path as it is; quote() adds letters, digits and -._~
_QUERY = _PATH + "?"
_DENIED = tuple(
    ipaddress.ip_network(one)
    for one in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by customers of a provider
        "127.0.0.0/8",  # this machine
        "168.63.129.16/32",  # services inside Azure
        "169.254.0.0/16",  # link-local, and the metadata service of most clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # measurement
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
        "::/96",  # unspecified, loopback, and IPv4 written as IPv6
        "::ffff:0:0/96",  # IPv4 mapped
        "::ffff:0:0:0/96",  # IPv4 translated
        "64:ff9b::/96",  # IPv4 behind NAT64
        "64:ff9b:1::/48",
        "100::/64",  # discarded
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: any IPv4 address inside
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
        "fc00::/7",  # private
        "fe80::/10",  # link-local
        "fec0::/10",  # site-local, once
        "ff00::/8",  # multicast
    )
)


@dataclass(frozen=True, slots=True)
class Address:
    """A web address that may be asked for, as far as its text tells; its host is not resolved."""

    scheme: str  #: http or https
    host: str  #: ASCII, lower case; an IPv6 number without brackets
    port: int
    target: str  #: path and query, percent-encoded; begins with a slash

    def __str__(self) -> str:
        return f"{self.site}{self.target}"

    @property
    def site(self) -> str:
        """Scheme, host and port: what has one robots.txt.

        >>> parsed("http://News.Example:443/a").site
        'http://news.example:443'
        """
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == _PORTS[self.scheme]
        return f"{self.scheme}://{host}" + ("" if usual else f":{self.port}")


def parsed(text: str) -> Address:
    """Return the parts of an address; its fragment is dropped.

    Raises BlockedAddress with the reason: another scheme than http and https, user info, a
    backslash, blanks, controls or what does not print, a port other than 80 and 443, no host name.

    >>> str(parsed("https://Żółw.example/prasa/Łódź?a=1#top"))
    'https://xn--w-uga1v8h.example/prasa/%C5%81%C3%B3d%C5%BA?a=1'
    """
    if len(text) > limits.ADDRESS_CHARACTERS:
        raise BlockedAddress(f"longer than {limits.ADDRESS_CHARACTERS:,} characters")
    # Before urlsplit, which drops tabs and line breaks, and keeps backslashes.
    if not text.isprintable() or " " in text:
        raise BlockedAddress("a blank, a control or an invisible character in it")
    if "\\" in text:
        raise BlockedAddress("a backslash in it")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BlockedAddress("no address that can be read") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise BlockedAddress("an address begins with http:// or https://")
    if "[" in parts.netloc and ":" not in (parts.hostname or ""):
        raise BlockedAddress("no address that can be read")  # [v1.x]: of a future that never came
    if "@" in parts.netloc:
        raise BlockedAddress("a user name in it")
    if port is not None and port not in _PORTS.values():
        raise BlockedAddress("a port other than 80 and 443")
    target = quote(parts.path, safe=_PATH) or "/"
    if parts.query:
        target += "?" + quote(parts.query, safe=_QUERY)
    found = Address(scheme, _host(parts.hostname or ""), port or _PORTS[scheme], target)
    if len(str(found)) > limits.ADDRESS_CHARACTERS:  # a letter becomes up to twelve
        raise BlockedAddress(f"longer than {limits.ADDRESS_CHARACTERS:,} characters")
    return found


def joined(base: Address, location: str) -> Address:
    """Return where a redirect or a relative link leads; raises BlockedAddress like `parsed`.

    Also refuses to go from https to http.
    """
    try:
        found = parsed(urljoin(str(base), location))
    except ValueError as error:
        raise BlockedAddress("no address that can be read") from error
    if base.scheme == "https" and found.scheme == "http":
        raise BlockedAddress("leads from https to http")
    return found


def refusal(number: str) -> str:
    """Return why nothing is asked of a resolved IP number, or "" when it is a public one.

    >>> refusal("127.0.0.1"), refusal("93.184.216.34")
    ('127.0.0.1 is not a public address', '')
    """
    try:
        address = ipaddress.ip_address(number)
    except ValueError:
        return "the host has no usable number"
    denied = any(address in network for network in _DENIED if network.version == address.version)
    scoped = getattr(address, "scope_id", None) is not None  # fe80::1%eth0: of one cable
    if denied or scoped or not address.is_global or address.is_multicast:
        return f"{address} is not a public address"
    return ""


def _host(name: str) -> str:
    if ":" in name:
        try:
            if "%" in name:  # the cable that a link-local number belongs to
                raise ValueError(name)
            return str(ipaddress.IPv6Address(name))
        except ValueError as error:
            raise BlockedAddress("no address that can be read") from error
    if not name or len(name) > _HOST_CHARACTERS:
        raise BlockedAddress("no host name in it")
    try:
        ascii_name = name.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:  # an empty label, a label of 64 letters, forbidden letters
        raise BlockedAddress("a host name that cannot exist") from error
    if not _HOST.fullmatch(ascii_name) or len(ascii_name) > _HOST_CHARACTERS:
        raise BlockedAddress("a host name that cannot exist")
    return ascii_name
