"""What the host of the site would answer, from its folder or from the project."""

import mimetypes
from urllib.parse import unquote, urlsplit

from tests.conftest import ADDRESS, ROOT

PREFIX = urlsplit(ADDRESS).path
MIME = {".mjs": "text/javascript", ".js": "text/javascript", ".svg": "image/svg+xml"}


def answer(route, site, changed=lambda body: body):
    """Answer a request from the folder of a site, as its host would; or with what it becomes."""
    path = unquote(urlsplit(route.request.url).path)
    file = site / path.removeprefix(PREFIX)
    file = file / "index.html" if file.is_dir() else file
    found = path.startswith(PREFIX) and file.is_file()
    file = file if found else site / "404.html"
    route.fulfill(
        status=200 if found else 404,
        body=changed(file.read_bytes()),
        content_type=MIME.get(file.suffix) or mimetypes.guess_type(file.name)[0],
    )


def as_written(route):
    """Answer a request for one of our modules with the file that it is in the project."""
    path = urlsplit(route.request.url).path.removeprefix(f"{PREFIX}source/")
    text = (ROOT / "overrides" / "assets" / "roadmap" / path).read_text("utf-8")
    route.fulfill(body=text, content_type=MIME[".mjs"])
