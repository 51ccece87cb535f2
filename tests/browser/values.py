"""Ticks, notes and settings as Hypothesis makes them, and how a page makes them its own."""

import json

from hypothesis import strategies as st

LATEST = 999_999_999_999_999  # ms since 1970, as much as a tick can hold
KINDS = ("ticks", "notes", "settings")
HELP = """
    const kinds = { ticks: ticks.ticks, notes: notes.notes, settings: settings.settings };
    const writtenOver = (note, now) => notes.written(note, { text: "", link: "" }, note, now);
    const mark = (text) => writtenOver({ kept: [text], gone: [] }, 1).gone[0];
    const noteOf = ({ kept, gone }) => notes.read({ kept, gone: gone.map(mark) });
    const made = (plural, value) => (value && plural === "notes" ? noteOf(value) : value);
    const progressOf = (lists) => Object.fromEntries(Object.keys(kinds).map((plural) =>
        [plural, new Map((lists[plural] ?? []).map(([id, value]) => [id, made(plural, value)]))]));
    const textOf = (progress) => JSON.stringify(Object.entries(kinds).map(([plural, kind]) =>
        [...progress[plural]].map(([id, value]) => [id, kind.format(value)]).sort()));
    const storageMethods = {
        getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; },
        setItem(key, text) { this[key] = text; },
        removeItem(key) { delete this[key]; },
    };
    const problemOf = (read) => {
        try { read(); } catch (error) {
            if (error instanceof unusable.Unusable) return error.message;
            throw error;
        }
        return "";
    };
"""


def run(ask, body, given):
    """Run the body of a function on what is given, lone surrogates and all."""
    function = f"(passed) => {{ {HELP} const given = JSON.parse(passed); {{ {body} }} }}"
    return ask(function, json.dumps(given))


def times(latest):
    """Some that are the same, some of any size, some of the latest."""
    return st.integers(1, 3) | st.integers(1, latest) | st.integers(latest - 9, latest)


def ticks(latest=LATEST):
    done = times(latest).flatmap(
        lambda time: st.builds(dict, time=st.just(time), day=st.just(time) | st.integers(1, time))
    )
    return done | times(latest).map(lambda time: {"time": -time, "day": 0})


def notes(latest=LATEST):
    """What a note is made of: a page turns the texts that are gone into their marks."""
    text = st.sampled_from(["", "a", "b"]) | st.text(max_size=9)
    link = st.sampled_from(["", "https://learner.example/a?b#c"])
    texts = st.lists(st.builds(dict, at=times(latest), text=text, link=link), max_size=4)
    return st.builds(dict, kept=texts, gone=texts)


def settings(latest=LATEST):
    return st.builds(dict, time=times(latest), value=st.sampled_from("ab") | st.text(max_size=9))


def of_one_kind(number, latest=LATEST):
    """The name of a kind, and as many values of it."""
    values = {"ticks": ticks(latest), "notes": notes(latest), "settings": settings(latest)}
    return st.one_of(
        *(st.tuples(st.just(kind), *[value] * number) for kind, value in values.items())
    )


parts = st.text("ab09", min_size=1, max_size=4)
ids = st.lists(parts, min_size=1, max_size=4).map("-".join)


def progress(latest):
    """Everything of a learner: for each kind, pairs of an id and a value."""

    def pairs(values):
        return st.lists(st.tuples(ids, values), max_size=6, unique_by=lambda pair: pair[0])

    return st.builds(
        dict,
        ticks=pairs(ticks(latest)),
        notes=pairs(notes(latest)),
        settings=pairs(settings(latest)),
    )
