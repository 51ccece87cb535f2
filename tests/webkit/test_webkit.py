"""What a learner does every day, in the engine of Safari and of every browser on an iPhone."""

import json

from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.example import BOX, LEADS, WEEK
from tests.browser.looking import CONTROLS, LOOKS
from tests.browser.test_file import FILE

AXE = """async () => {
    // of colours
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const options = { rules: { "landmark-unique": { enabled: false } } };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}"""
DONE = f"() => document.getElementById('{BOX}').checked"
PAGES = ("", WEEK, "timeline/", "progress/", "your-data/")
WATCH = """() => addEventListener("securitypolicyviolation", (event) => {
    window.broken = `${event.violatedDirective} ${event.blockedURI}`;
})"""


def until(webkit, holds):
    """Wait until a function of the page returns something true; fail where it never will."""
    webkit.ask(
        f"""() => new Promise((resolve, reject) => {{
            const look = async () => ((await ({holds})()) ? resolve() : setTimeout(again, 20));
            const again = () => look().catch(reject);
            setTimeout(() => reject(new Error("never: " + {json.dumps(holds)})), 20000);
            again();
        }})"""
    )


def says(css, text):
    """A function that tells whether a part of the page has this text."""
    return f"() => document.querySelector({css!r})?.textContent.includes({text!r})"


def test_a_tick_is_kept_and_counted_on_every_page(webkit, host):
    webkit.open(host.address + WEEK)
    webkit.press(f"#{BOX}")
    assert webkit.ask(DONE)
    webkit.reload()
    assert webkit.ask(DONE)

    webkit.open(f"{host.address}progress/")
    until(webkit, says("roadmap-figure", "1 of 95"))


def test_a_tick_shows_in_the_other_tab(webkit, host):
    webkit.open(host.address + WEEK)
    webkit.new_tab()
    webkit.open(host.address + WEEK)
    webkit.press(f"#{BOX}")
    webkit.front(0)
    until(webkit, DONE)


def test_pages_lead_on_in_place_and_back(webkit, host):
    webkit.open(host.address + WEEK)
    webkit.press("h1")
    until(webkit, LEADS)
    webkit.ask("() => { window.same = true; }")
    webkit.press("a[rel=next]")
    until(webkit, "() => !location.pathname.includes('ml-introduction')")
    webkit.ask("() => history.back()")
    until(webkit, f"() => document.getElementById('{BOX}')")

    assert webkit.ask("() => window.same")


def test_search_finds_a_week_by_the_text_of_a_box(webkit, host):
    webkit.open(host.address)
    webkit.press("[data-md-component=search-query]")
    webkit.type("[data-md-component=search-query]", "backpropagation")

    until(webkit, says(".md-search-result__link", "Week 17: Neural Networks Basics"))


def test_progress_from_a_file_is_merged_and_taken_back(webkit, host, tmp_path):
    file = tmp_path / "progress.json"
    file.write_text(json.dumps(FILE), "utf-8")
    webkit.open(f"{host.address}progress/")
    until(webkit, "() => customElements.get('roadmap-taking')")
    webkit.give("roadmap-taking input[type=file]", file)
    until(webkit, "() => document.querySelector('roadmap-taking dialog').open")
    webkit.press("roadmap-taking button[value=merge]")
    until(webkit, says("roadmap-figure", "1 of 95"))

    webkit.press("roadmap-undo button")
    until(webkit, says("roadmap-figure", "0 of 95"))


def test_nothing_is_cut_or_lies_over_something_in_light_or_dark_or_on_a_phone(webkit, host):
    for path in PAGES:
        webkit.resize(1280, 800)
        webkit.open(host.address + path)
        webkit.press("h1")
        until(webkit, "() => customElements.get('roadmap-scheme')")
        assert [] == webkit.ask(LOOKS, CONTROLS), path
        webkit.press("roadmap-scheme button:not([hidden])")
        assert [] == webkit.ask(LOOKS, CONTROLS), path
        webkit.resize(390, 700)
        assert [] == webkit.ask(LOOKS, CONTROLS), path


def test_the_weeks_on_the_home_page_are_as_wide_as_it_is(webkit, host):
    webkit.resize(1280, 800)
    webkit.open(host.address)
    until(webkit, "() => document.querySelector('.rm-strip')")
    ends = "[...document.querySelectorAll('.rm-strip, .rm-strip-phase:last-child')].map((each) =>"

    assert 1 == webkit.ask(f"() => new Set({ends} each.getBoundingClientRect().right)).size")


def test_axe_finds_nothing_on_a_week_in_light_or_dark(webkit, host):
    webkit.open(host.address + WEEK)
    webkit.press("h1")
    until(webkit, "() => customElements.get('roadmap-scheme')")
    webkit.ask(f"() => {{ {AXE_SCRIPT} }}")
    for _ in ("as it is", "in the other scheme"):
        assert [] == webkit.ask(AXE)
        webkit.press("roadmap-scheme button:not([hidden])")


def test_no_page_breaks_its_policy(webkit, host):
    for path in PAGES:
        webkit.open(host.address + path)
        webkit.ask(WATCH)
        webkit.press("h1")
        until(webkit, LEADS)
        assert not webkit.ask("() => window.broken"), path
