"""A link that is cut off, damaged or made up is refused with a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.example import NOON
from tests.browser.values import run

DAY = 24 * 60 * 60 * 1000
DAMAGED = "This link is cut off or damaged. Copy the whole link once more, or scan the code again."
NEWER = "A newer edition of this site made this link. Reload this page and open the link again."
LINK = f"""
    const now = {NOON};
    const read = (fragment, ids) => link.read(fragment, {{ ids, now }});
    const sealed = (body) => {{
        const writer = new bytes.Writer();
        writer.bytes.push(...body);
        writer.fixed(checksum.checksum(Uint8Array.from(body)), 4);
        return `#ticks=${{bytes.toText(writer.bytes)}}Z`;
    }};
"""


def test_every_truncation_and_every_other_character_is_noticed(ask):
    body = """
        const fragment = link.write(progressOf(given), { ids: [], now });
        const start = "#ticks=".length;
        const damaged = [];
        for (let at = start; at < fragment.length; at++) {
            damaged.push(fragment.slice(0, at), fragment.slice(0, at) + fragment.slice(at + 1));
            for (const other of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:$az%")
                if (other !== fragment[at])
                    damaged.push(fragment.slice(0, at) + other + fragment.slice(at + 1));
        }
        const problems = damaged.map((each) => problemOf(() => read(each, [])));
        return [damaged.length > 4000, ...new Set(problems)];
    """
    lists = {
        "ticks": [["a", {"time": NOON, "day": NOON - 5}], ["b", {"time": -NOON, "day": 0}]],
        "settings": [["portfolio-name", {"time": NOON, "value": "Ada & Zoë"}]],
    }

    assert [True, DAMAGED] == run(ask, LINK + body, lists)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[2, 3, 0, 0, 0, 0]", NEWER),
        ("[200, 1, 3, 0, 0, 0, 0]", NEWER),
        ("[0, 3, 0, 0, 0, 0]", DAMAGED),
        ("[1, 5, 0, 0, 0, 0]", DAMAGED),
        ("[1, 3, 1, 0, 0]", DAMAGED),
        ("[1, 3, 9, 0, 0, 0, 5, 0, 0, 0]", DAMAGED),
        ("[1, 3, 0, 0, 1, 0, 1, 0]", DAMAGED),
        ("[1, 3, 1, 0, 0, 0, 5, 0, 1, 0, 5, 0]", DAMAGED),
        ("[1, 3, 0, 0, 0, 1, 255]", DAMAGED),
        ("Array(100_000).fill(255)", DAMAGED),
    ],
    ids=[
        *("version 2", "version 200", "version 0", "width 5", "cut off in a tick"),
        *(
            "fewer ticks than said",
            "a day of no tick",
            "a day before all days",
            "no text",
            "endless",
        ),
    ],
)
def test_a_link_that_was_made_up_is_refused(ask, content, sentence):
    assert sentence == run(ask, LINK + f"return problemOf(() => read(sealed({content}), []))", None)


def test_half_a_character_is_refused(ask):
    body = """
        const writer = new bytes.Writer();
        writer.text('[["a",5,"é"]]');
        return problemOf(() => read(sealed([1, 3, 0, 0, 0, ...writer.bytes.with(-4, 0x20)]), []));
    """
    assert DAMAGED == run(ask, LINK + body, None)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ('[["a", 5, "x"], ["__proto__", 5, "x"]]', DAMAGED),
        ('[[["a"], 5, "x"]]', DAMAGED),
        ('[["a", 5, 5]]', DAMAGED),
        ("{}", DAMAGED),
        ("[null]", DAMAGED),
        ("[", DAMAGED),
        (
            f'[["a", {NOON + 3 * DAY}, "x"]]',
            "A setting in this link is dated 2026-09-24, which has not come yet. "
            "Check the date of this device, and of the one it comes from.",
        ),
    ],
)
def test_settings_that_were_made_up_are_refused(ask, settings, sentence):
    body = """
        const writer = new bytes.Writer();
        writer.text(given);
        return problemOf(() => read(sealed([1, 3, 0, 0, 0, ...writer.bytes]), []));
    """
    assert sentence == run(ask, LINK + body, settings)


def test_a_tick_that_has_not_come_yet_is_refused(ask):
    body = """
        const [lists, later] = given;
        const fragment = link.write(progressOf(lists), { ids: [], now: later });
        return problemOf(() => read(fragment, []));
    """
    lists = {"ticks": [["box", {"time": NOON + 3 * DAY, "day": NOON}]]}
    sentence = (
        "A tick in this link is dated 2026-09-24, which has not come yet. "
        "Check the date of this device, and of the one it comes from."
    )
    assert sentence == run(ask, LINK + body, [lists, NOON + 3 * DAY])


@given(st.lists(st.binary(max_size=30).map(list), min_size=1, max_size=20), st.booleans())
@settings(deadline=None, max_examples=40)
def test_any_bytes_with_a_right_checksum_are_progress_or_refused(ask, cases, has_head):
    body = """
        return given.map((each) => {
            const [fragment, found] = [sealed(each), {}];
            if (problemOf(() => Object.assign(found, read(fragment, ["a", "b"])))) return true;
            return textOf(found) === textOf(progressOf(Object.fromEntries(
                Object.keys(kinds).map((plural) => [plural, [...found[plural]].map(([id, value]) =>
                    [id, kinds[plural].parse(kinds[plural].format(value))])]))));
        });
    """
    cases = [[1, 3, *each] if has_head else each for each in cases]

    assert [True] * len(cases) == run(ask, LINK + body, cases)
