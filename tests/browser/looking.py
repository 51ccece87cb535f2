"""What can be found wrong with a page, in each mode that somebody may have it in."""

from collections import Counter
from functools import partial
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.example import use

LOOKS = Path(__file__).with_name("looks.js").read_text("utf-8")
CONTROLS = "a[href], button, input:not([type=radio]), select, textarea, summary"
AXE = Axe().axe_script
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "preload": False,
}
# For a mode that has the colours of another one: to tell contrasts takes as long as all else.
COLOURLESS = {"rules": {"color-contrast": {"enabled": False}}}
# The theme's toggles come before all landmarks, as a link past the navigation does: what they open
# is styled as what follows them.
BEFORE_ALL = {"region: #__drawer", "region: #__search"}
NORMAL = {
    "media": "screen",
    "color_scheme": "light",
    "forced_colors": "none",
    "contrast": "no-preference",
    "reduced_motion": "reduce",  # so that no look is at something on its way
}
NARROW, SHEET, WINDOW, LAPTOP = (
    {"width": width, "height": 900} for width in (320, 658, 1440, 1280)
)
LONG = "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente"
LENGTHEN = """word => document
    .querySelectorAll(`.rm :is(h1, h2, h3, li p, a, label > span, .rm-table bdi):not(
        :has(*), .rm-hidden)`)
    .forEach((node) => (node.textContent = word))"""
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth ? ['long words are too wide'] : []"
# As WCAG 1.4.12 has it.
SPACE_OUT = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`p { margin-block-end: 2em !important; } * { line-height: 1.5 !important;
        letter-spacing: .12em !important; word-spacing: .16em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""
MOVING = """() => [...document.querySelectorAll("body, body *")].filter((node) =>
    ["", "::before", "::after"].some((part) => {
        const { transitionDuration, animationName } = getComputedStyle(node, part);
        return transitionDuration.split(", ").some(parseFloat) || animationName !== "none";
    })).map(({ localName, className }) => `${localName}.${className} moves`)"""
# Where no script may run no timer does, and axe sets some.
TIMELESS = """() => (window.setTimeout = (act, _, ...given) => {
    Promise.resolve().then(() => act(...given));
})"""
PRESSED = "button, summary, select, textarea, input:not([type=checkbox])"
NEEDLESS = """(needless) => [...document.querySelectorAll(needless)]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .map((each) => `${each.localName} “${each.textContent.trim().slice(0, 50)}” is no use`)"""
SCREEN_ONLY = (
    "button, nav, .rm-continue, .rm-strip-host, .rm-line:has(+ .rm-strip-host), "
    ".rm-strip-host + .rm-meta, .rm-aside > .rm-small:first-child, "
    ".rm-filter-host, .rm-start-over, .rm-said, .rm-data, .rm-readme, .rm-edit"
)
TEXTS = """(without) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const shown = [];
    while (texts.nextNode()) {
        const { data, parentElement: element } = texts.currentNode;
        const isShown = element.checkVisibility({ visibilityProperty: true });
        if (data.trim() && element.closest("article") && isShown && !element.closest(without))
            shown.push(data.trim());
    }
    return shown;
}"""


def axe(page, **more):
    """What axe finds: a sentence for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("async (options) => (await axe.run(options)).violations", RULES | more)
    said = [f"{each['id']}: {node['target'][0]}" for each in found for node in each["nodes"]]
    return [each for each in said if each not in BEFORE_ALL]


def laid_out(page):
    return page.evaluate(LOOKS, CONTROLS)


def look(page, **more):
    return laid_out(page) + axe(page, **more)


def colourless(page):
    return look(page, **COLOURLESS)


def emulated(page, size=WINDOW, **features):
    page.set_viewport_size(size)
    page.emulate_media(**NORMAL | features)
    expect_scheme(page, "slate" if features.get("color_scheme") == "dark" else "default")
    return look(page) if features else colourless(page)


def expect_scheme(page, name):
    if page.locator("roadmap-scheme").count():
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


def arrived(page, look=look):
    page.set_viewport_size(WINDOW)
    return look(page)


def used(page):
    """With all that the theme adds when somebody begins to use a page."""
    if page.locator("script").count():
        use(page)
    return look(page)


def dark(page):
    page.emulate_media(**NORMAL | {"color_scheme": "dark"})
    expect_scheme(page, "slate")
    return look(page)


def dark_by_button(page):
    if page.locator("roadmap-scheme").count():
        page.get_by_role("button", name="Switch to dark").click()
    expect_scheme(page, "slate")
    return laid_out(page)


def still(page):
    return emulated(page) + page.evaluate(MOVING)


def large(page):
    """With the letters of the browser's settings twice as large as it comes."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    found = emulated(page, LAPTOP)
    root = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    return found + ([] if root >= 32 else [f"letters of {root} px"])


def spaced(page):
    """A word that is set wider than its column may be broken: nothing of it is lost."""
    page.evaluate(SPACE_OUT)
    found = [each for each in emulated(page) if "is broken in" not in each]
    page.evaluate("() => (document.adoptedStyleSheets = [])")
    return found


def on_paper(page):
    """Dark as it is on the screen, it is printed black on white, without what is pressed."""
    page.set_viewport_size(SHEET)
    page.emulate_media(**NORMAL)
    on_screen = page.evaluate(TEXTS, SCREEN_ONLY)
    found = emulated(page, SHEET, media="print", color_scheme="dark")
    found += page.evaluate(NEEDLESS, f"{PRESSED}, .md-header, nav, footer")
    lost = Counter(on_screen) - Counter(page.evaluate(TEXTS, SCREEN_ONLY))
    page.emulate_media(**NORMAL)
    return found + [f"“{text}” is not printed" for text in lost]


def narrow(page, look=colourless):
    """Comes last, since it leaves long words behind."""
    page.set_viewport_size(NARROW)
    found = look(page)
    page.evaluate(LENGTHEN, LONG)
    return found + page.evaluate(TOO_WIDE)


def without_script(page):
    """Reads as well, and what cannot work is not there."""
    page.evaluate(TIMELESS)
    says = not page.get_by_role("checkbox").count() or page.locator("noscript p").is_visible()
    found = look(page) + page.evaluate(NEEDLESS, PRESSED)
    return found + ([] if says else ["it does not say that ticks are not kept"])


# What Firefox's protocol cannot emulate is left to Chromium, and so is most of axe, which reads a
# tree and colours that are the same in both. Without script, a page is another one.
MODES = {
    "chromium": {
        "on arrival": arrived,
        "light": used,
        "dark": dark,
        "forced colours": lambda page: emulated(page, forced_colors="active"),
        "more contrast": lambda page: emulated(page, contrast="more"),
        "reduced motion": still,
        "200 % text": large,
        "wide spacing": spaced,
        "print": on_paper,
        "320 px": narrow,
        "no script": without_script,
    },
    "firefox": {
        "on arrival": partial(arrived, look=laid_out),
        "light": used,
        "dark": dark_by_button,
        "320 px": partial(narrow, look=laid_out),
    },
}
