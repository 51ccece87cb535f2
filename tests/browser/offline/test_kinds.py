"""What a file is follows from its name: what lies between may say anything of it."""

from playwright.sync_api import expect

from tests.browser.example import WEEK, box, use
from tests.browser.offline.conftest import visit
from tests.browser.offline.test_renewal import RENEW, made

# As a worker has stored files that came under other names.
MISLABEL = """async () => {
    const [name] = (await caches.keys()).filter((each) => each.endsWith(":files"));
    const files = await caches.open(name);
    const headers = { "Content-Type": "text/plain", "Content-Disposition": "attachment" };
    for (const request of await files.keys()) {
        const body = await (await files.match(request)).blob();
        await files.put(request, new Response(body, { headers }));
    }
}"""
TYPES = """async (paths) => {
    const answers = await Promise.all(paths.map((path) => fetch(path)));
    return answers.map((each) => [...each.headers].map(([, value]) => value.split(";")[0]).join());
}"""
ENDINGS = (".html", ".mjs", ".css", ".svg", ".png", ".webmanifest", ".json", ".xml")
OF_A_SITE = {
    "/roadmap/": "text/html",
    "/roadmap/assets/roadmap/start.mjs": "text/javascript",
    "/roadmap/assets/roadmap/roadmap.css": "text/css",
    "/roadmap/assets/roadmap/icon.svg": "image/svg+xml",
    "/roadmap/icons/touch.png": "image/png",
    "/roadmap/manifest.webmanifest": "application/manifest+json",
    "/roadmap/search/search_index.json": "application/json",
    "/roadmap/sitemap.xml": "application/xml",
}


def test_a_version_that_came_as_files_of_another_kind_is_what_it_is(page, host, second):
    visit(page)
    host.publish(second)
    host.kinds = dict.fromkeys(ENDINGS, "text/plain")
    assert "activated" == page.evaluate(RENEW)
    page.goto("weeks/classification/")
    use(page)

    expect(page.locator(".rm h1")).to_contain_text("Sorting")
    assert "later" == made(page)
    assert [*OF_A_SITE.values()] == page.evaluate(TYPES, [*OF_A_SITE])


def test_files_that_were_stored_as_of_another_kind_are_answered_as_what_they_are(page, host):
    visit(page)
    page.evaluate(MISLABEL)
    page.goto(WEEK)

    expect(box(page)).to_be_checked()
    assert "first" == made(page)
    assert [*OF_A_SITE.values()] == page.evaluate(TYPES, [*OF_A_SITE])
