"""An address in ``mkdocs.yml`` is one that pages can have, and leads to no script."""

import re

import pytest

from roadmap.hosts import check_edit_uri, check_links, check_own

SCRIPT = "javascript:alert(1)"
NOWHERE = "An address starts with https:// and names a host"


@pytest.mark.parametrize("setting", ["site_url", "repo_url"])
@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://a.example/?b", "'https://a.example/?b'"),
        ("https://a.example/#", "'https://a.example/#'"),
        ("https://a.example:x/", "'https://a.example:x/'"),
        ("https://:80/", "'https://:80/'"),
        ('https://a.example/"><script>/', "'https://a.example/\"><script>/'"),
        ("https://a.example/\\b/", "'https://a.example/\\\\b/'"),
        ("ftp://a.example/", "'ftp://a.example/'"),
        ("javascript://a/%0aalert(1)", "'javascript://a/%0aalert(1)'"),
        ("https://me:secret@a.example/", "a user name or password before an @"),
    ],
)
def test_a_site_and_its_repository_are_at_a_plain_address(setting, url, found):
    with pytest.raises(ValueError, match=re.escape(f"(found {found})")) as caught:
        check_own({setting: url})

    assert str(caught.value).startswith(f"{setting} is an address as https://host.example/path/")
    assert "secret" not in str(caught.value)


def test_a_site_may_be_on_this_machine_under_any_path_or_nowhere():
    for url in ("http://127.0.0.1:8000/", "http://[::1]:8000/a/", "https://a.example/it's/", ""):
        check_own({"site_url": url, "repo_url": None})


@pytest.mark.parametrize(
    "uri", [f"{SCRIPT}//", "//a.example/", "http://a.example/", 'a"b/', "<b>/", "https://[/"]
)
def test_an_edit_link_leads_below_the_repository_or_to_https(uri):
    with pytest.raises(ValueError, match=f"edit_uri is .* \\(found {re.escape(repr(uri))}\\)"):
        check_edit_uri(uri)


def test_an_edit_link_may_be_of_any_branch_or_of_another_host():
    for uri in ("edit/main/docs/", "-/edit/a#1/docs/", "?a=b/", "https://a.example/x/", "", None):
        check_edit_uri(uri)


@pytest.mark.parametrize(
    "target",
    [
        *(SCRIPT, f" {SCRIPT}", "java\nscript:x", "&#106;avascript:x", "JavaScript:x", "data:,x"),
        *("http://a.example/", "//a.example/", "mailto:me@a.example", "https://a b/", "https://["),
    ],
)
@pytest.mark.parametrize(
    ("setting", "place"),
    [
        ("nav", lambda target: ([target], {})),
        ("nav", lambda target: ([{"X": [{"Y": target}]}], {})),
        ("extra.social", lambda target: ([], {"social": [{"link": target}]})),
        ("extra.alternate", lambda target: ([], {"alternate": [{"link": target}]})),
        ("extra.homepage", lambda target: ([], {"homepage": target})),
    ],
)
def test_no_page_leads_to_anything_but_this_site_and_https(setting, place, target):
    with pytest.raises(ValueError, match=rf"^{setting} leads .*\. {NOWHERE}"):
        check_links(*place(target))


def test_a_page_leads_to_its_site_and_to_https():
    for target in ("weeks/index.md", "my page.md", "../", "#a", "https://a.example/?b=1&copy=2"):
        check_links([target, {"X": target}], {"social": [{"link": target}], "homepage": target})
