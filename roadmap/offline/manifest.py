"""What a browser needs to put the site on a home screen, as an app without an address bar."""

import json
from importlib.metadata import version

from roadmap.figures import Plan
from roadmap.kept import kept
from roadmap.offline.icons import icons

MANIFEST = "manifest.webmanifest"
# The colours of theme.css, in light: --rm-sunk, as the header, and --rm-page.
BAR, PAGE = "#f4f6f8", "#ffffff"
SHORT_NAME = "Roadmap"  # a home screen shows about twelve letters, and a title is longer
FOLDER = "icons/"
# Name, size in pixels, whether the system cuts it to its own shape. The last one is named by pages.
ICONS = """\
icon-192.png 192
icon-512.png 512
maskable.png 512 cut
touch.png 180 cut"""
ICON_PATHS = [FOLDER + line.split()[0] for line in ICONS.splitlines()]


def icon_files() -> dict[str, bytes]:
    """Return the icons, by path."""
    drawn = kept(icons, ICONS, version("pillow"))
    return dict(zip(ICON_PATHS, drawn.values(), strict=True))


def manifest(plan: Plan) -> str:
    """Return the manifest of a site, with addresses that start from its own.

    It has no ``id``, since that would start from the host, which has other sites.
    """
    said = {
        "name": plan.roadmap.title,
        "short_name": SHORT_NAME,
        "description": plan.roadmap.summary,
        "lang": "en",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": BAR,
        "background_color": PAGE,
        "icons": [_icon(*line.split()) for line in ICONS.splitlines()[:-1]],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _icon(name: str, size: str, cut: str = "") -> dict[str, str]:
    purpose = "maskable" if cut else "any"
    said = {"sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
    return {"src": f"{FOLDER}{name}"} | said
