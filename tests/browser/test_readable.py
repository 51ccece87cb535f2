"""What stands in storage is a tick, a note or a setting, or it is nothing."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.values import KINDS, LATEST, run, times

WHAT_IS_READ = """
    return given.flatMap((text) => Object.values(kinds).filter((kind) => {
        const value = kind.parse(text);
        if (value === null) return false;
        const again = [kind.parse(kind.format(value)), kind.merge(value, value)];
        return !again.every((each) => each && kind.format(each) === kind.format(value));
    }).map((kind) => [kind.plural, text]));
"""
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.fixed_dictionaries(
            {}, optional=dict.fromkeys(("kept", "gone", "at", "text", "link", "time"), inner)
        )
    ),
)
GARBAGE = [
    *("", "null", "true", '"text"', "[]", "[1, 2]", "{}", "0", "1.5", "1e3", "-", "{", "undefined"),
    "[" * 100_000,
    "[" * 5000 + "]" * 5000,
    '{"__proto__": {"kept": [], "gone": [], "time": 5, "value": "x"}}',
    "9" * 1_000_000,
    json.dumps({"time": 5, "value": "x" * 201}),
    *(json.dumps({"time": time, "value": "x"}) for time in (0, -5, 1.5, "5", 10**15, None)),
    *(
        json.dumps({"time": 5, "value": value})
        for value in (None, 5, ["x"], {}, "\ud800", "x\udfff")
    ),
]
NOTE = {"at": 5, "text": "x", "link": ""}


def note(**changes):
    return json.dumps({"kept": [NOTE | changes], "gone": []})


@given(st.lists(st.text(max_size=20) | json_values.map(json.dumps), min_size=1, max_size=20))
@settings(deadline=None, max_examples=25)
def test_what_can_be_read_is_read_the_same_ever_after(ask, texts):
    assert [] == run(ask, WHAT_IS_READ, texts)


@pytest.mark.parametrize("kind", KINDS)
def test_garbage_is_no_value(ask, kind):
    taken = run(ask, f"return given.filter((text) => kinds.{kind}.parse(text) !== null)", GARBAGE)

    assert [] == taken


@pytest.mark.parametrize(
    "text",
    [
        *(note(at=at) for at in (0, -5, 1.5, "5", 10**15, None)),
        *(note(text=text) for text in (None, 5, ["x"], "x" * 2001, "\ud800", "a\udc00b")),
        *(note(link=link) for link in (None, 5, ["https://x.example/"], "x")),
        note(link="javascript:alert(1)"),
        note(link="JaVaScRiPt:alert(1)"),
        note(link="http://insecure.example/"),
        note(link="//learner.example/"),
        note(link="https://me@learner.example/"),
        note(link="https://me:secret@learner.example/"),
        note(link="https://:secret@learner.example/"),
        note(link="https://learner.example/" + "x" * 2000),
        note(link=" https://learner.example/"),
        '{"kept": [null], "gone": []}',
        '{"kept": {}, "gone": []}',
        '{"kept": []}',
        *(
            json.dumps({"kept": [], "gone": [mark]})
            for mark in (5, "x", "5", "0.a", "5.A", ["5.a"])
        ),
    ],
)
def test_a_note_of_other_parts_is_none(ask, text):
    assert run(ask, "return notes.notes.parse(given)", text) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://LEARNER.example", "https://learner.example/"),
        ("https://learner.example/a b?<c>", "https://learner.example/a%20b?%3Cc%3E"),
        ("javascript:alert(1)//https://learner.example/", ""),
        ("https:javascript:alert(1)", ""),
        ("https://me@learner.example/", ""),
        ("https://my notes.example/", ""),  # browsers read such hosts in different ways
        ('https://a"b*.example/', ""),
        ("https://[2001:DB8::1]:8443/", "https://[2001:db8::1]:8443/"),
        ("ftp://learner.example/", ""),
        ("learner.example", ""),
        ("", ""),
    ],
)
def test_an_address_is_an_https_one_or_none(ask, text, address):
    assert address == run(ask, "return notes.safeLink(given)", text)


@pytest.mark.parametrize(
    "address", ["https://learner.example/a|b", "https://my%20notes.example/", "https://xn--a/"]
)
def test_an_address_is_kept_as_another_browser_wrote_it(ask, address):
    body = """
        const kept = [{ at: 1, text: "Here", link: given }];
        const [none, own] = [new Map(), new Map([["a", { kept, gone: [] }]])];
        const progress = { ticks: none, notes: own, settings: none };
        const text = file.write(progress, { now: 5 });
        return [notes.read({ kept, gone: [] }), file.read(text, { now: 5 }).notes.get("a")];
    """
    expected = {"kept": [{"at": 1, "text": "Here", "link": address}], "gone": []}
    assert [expected] * 2 == run(ask, body, address)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 1),
        ("x" * 2000, 1),
        ("x" * 2001, 2),
        ("🚀" * 1000, 1),
        ("x" + "🚀" * 1000, 2),
        ("a word " * 600, 3),
        ("line\n" * 600, 2),
        ("x" * 1500 + " " + "y" * 1500, 2),
        (" " + "y" * 4500, 3),
    ],
)
def test_a_long_text_is_parted_where_a_line_or_a_word_ends_and_whole(ask, text, number):
    parts = run(ask, "return notes.parts(given)", text)

    assert text == "".join(parts)
    assert number == len(parts)
    assert all(len(each.encode("utf-16-le")) <= 4000 for each in parts)
    assert all(each[-1].isspace() for each in parts[:-1] if len(each.split()) > 1)


def test_half_a_character_at_the_end_of_a_long_text_is_no_end_of_it(ask):
    body = "return notes.parts('x'.repeat(given) + '\\ud83d').map(({ length }) => length)"

    assert [[2000], [2000, 1]] == [run(ask, body, each) for each in (1999, 2000)]


def test_a_note_of_any_year_comes_back_from_a_file(ask):
    body = """
        const note = notes.read({ kept: [{ at: given, text: "Far", link: "" }], gone: [] });
        const none = new Map();
        const progress = { ticks: none, notes: new Map([["a", note]]), settings: none };
        return file.read(file.write(progress, { now: 5 }), { now: 5 }).notes.get("a").kept[0].at;
    """
    assert LATEST == run(ask, body, LATEST)


def test_a_note_of_spaces_only_is_none(ask):
    body = 'return notes.shown(notes.written(null, { text: given, link: "" }, null, 5));'
    assert [] == run(ask, body, " \n\t ")


@given(st.text() | st.text("\ud800\udc00x", min_size=1), st.sampled_from([1, 2001]), times(LATEST))
@settings(deadline=None, max_examples=40)
def test_whatever_is_chosen_or_written_can_be_read_again(ask, text, repeat, time):
    body = """
        const [written, time] = given;
        const setting = settings.chosen({ time, value: "" }, written, 5);
        const note = notes.written(null, { text: written, link: "" }, null, 5);
        return [settings.settings.parse(JSON.stringify(setting)), notes.read(note)];
    """
    assert None not in run(ask, body, [text * repeat, time])
