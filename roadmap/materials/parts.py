"""What the project takes from others, as its locks and the notes beside copied files say."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PINNED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?: ; (?P<only>.+?))? \\\n"
    r"(?P<hashes>(?:    --hash=sha256:[0-9a-f]+(?: \\)?\n)+)(?P<needed>(?:    #.*\n)*)",
    re.MULTILINE,
)
COPIED = re.compile(
    r"(?P<name>[\w-]+) (?P<version>\S+)\n(?P<home>https://\S+)\n.+\n"
    r"sha256 (?P<hash>[0-9a-f]+)\n\n(?P<licence>\w+) License\n"
)
PROJECT = "-r requirements.in"  # how the lock names the project itself


@dataclass(frozen=True)
class Part:
    """A package or a file of somebody else.

    ``registry`` is the one its name is of: ``pypi`` or ``npm``. ``hashes`` are of the files it may
    be, in hexadecimal. ``scope`` is ``required`` for what makes the site or is in it, ``optional``
    for what is only in a preview, ``excluded`` for what tests it. ``needed_by`` are names of
    packages, or ``PROJECT``. ``only`` says for which Pythons. ``licence`` is an SPDX identifier.
    ``home`` is the address of what a file was copied from.
    """

    registry: str
    name: str
    version: str
    hashes: tuple[str, ...]
    scope: str
    needed_by: tuple[str, ...] = (PROJECT,)
    only: str = ""
    licence: str = ""
    home: str = ""


def parts(root: Path) -> tuple[Part, ...]:
    """Return all of them. Raises ``ValueError`` where a file is of a form that is not known."""
    asked = (root / "requirements.in").read_text("utf-8")
    assets = root / "overrides" / "assets"
    return (
        *python_packages((root / "requirements.txt").read_text("utf-8"), for_the_site(asked)),
        *npm_packages((root / "tools" / "checker" / "package-lock.json").read_text("utf-8")),
        *copied(assets / "roadmap" / "vendor", "required"),
        *copied(assets / "preview", "optional"),
    )


def for_the_site(asked: str) -> set[str]:
    """Return the packages that ``requirements.in`` names below its first heading."""
    return set(re.findall(r"^[\w.-]+", asked.split("\n\n")[1], re.MULTILINE))


def python_packages(lock: str, site: set[str]) -> Iterator[Part]:
    """Yield what the lock pins; what the packages in ``site`` need is required as they are."""
    found = [*PINNED.finditer(lock)]
    if len(found) != len(re.findall(r"^[^\s#]", lock, re.MULTILINE)):
        raise ValueError("requirements.txt pins a package in a form that is not known")
    needed = {each["name"]: {*_names(each["needed"])} for each in found}
    required = set(site)
    while more := {name for name, by in needed.items() if by & required} - required:
        required |= more
    for each in found:
        scope = "required" if each["name"] in required else "excluded"
        hashes = re.findall(r"sha256:(\w+)", each["hashes"])
        by = tuple(sorted(needed[each["name"]]))
        yield Part("pypi", each["name"], each["version"], (*hashes,), scope, by, each["only"] or "")


def npm_packages(lock: str) -> Iterator[Part]:
    """Yield what ``package-lock.json`` pins."""
    for place, each in json.loads(lock)["packages"].items():
        if place:
            hashes = b64decode(each["integrity"].removeprefix("sha512-")).hex()
            name = place.removeprefix("node_modules/")
            yield Part("npm", name, each["version"], (hashes,), "excluded", licence=each["license"])


def copied(folder: Path, scope: str) -> Iterator[Part]:
    """Yield the files of others in a folder, as the notes beside them say."""
    for path in sorted(folder.glob("*.txt")):
        if not (about := COPIED.match(path.read_text("utf-8"))):
            raise ValueError(f"{path.name} says what a file is in a form that is not known")
        hashes, more = (about["hash"],), {"licence": about["licence"], "home": about["home"]}
        yield Part("npm", about["name"], about["version"], hashes, scope, **more)


def _names(comments: str) -> Iterator[str]:
    for line in comments.splitlines():
        name = line.strip(" #").removeprefix("via ")
        if name != "via":
            yield name
