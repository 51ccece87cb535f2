"""``robots.txt``: forbids programs nothing, and tells them where the list of all pages is."""

from urllib.parse import urljoin


def robots(site_url: str) -> str:
    """Return ``robots.txt``, which programs read at the root of a host and nowhere else.

    So it is read where the site has a host of its own; below a path it does nothing.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(site_url, 'sitemap.xml')}\n"
