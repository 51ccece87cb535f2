"""A file is taken whole or refused with a sentence that says which entry is wrong, and how."""

import json

import pytest

from tests.browser.example import NOON
from tests.browser.values import run

AT = "2026-09-21T14:13:20.000Z"  # NOON
LATER = "2026-09-24T14:13:20.000Z"  # three days on
TICK = {"id": "a", "done": True, "at": AT}
TEXT = {"at": AT, "text": "Text", "link": ""}
NO_PROGRESS = "This file was not saved by this site: "
NOT_JSON = NO_PROGRESS + "it is not JSON, or not all of it."
NOT_OURS = NO_PROGRESS + "its format is not “roadmap-progress”."
NOT_YET = (
    "is dated 2026-09-24, which has not come yet. "
    "Check the date of this device, and of the one it comes from."
)
NO_TIME = 'a time is written as "2026-11-17T09:00:00.000Z" (found '
NO_ID = "an id is small letters, digits and single dashes (found "
NO_NOTE = "a note is a text of 2000 characters at most and an https address, or neither (found "
NO_VALUE = "a value is a text of 200 characters at most (found "
READ = f"return problemOf(() => file.read(given, {{ now: {NOON} }}));"


def saved(**changes):
    return json.dumps({"format": "roadmap-progress", "version": 1} | changes)


def with_tick(**changes):
    return saved(ticks=[TICK, TICK | {"id": "b"} | changes])


def with_note(**changes):
    return saved(notes=[{"id": "a", "kept": [TEXT | changes]}])


def with_setting(**changes):
    return saved(settings=[{"name": "portfolio-name", "at": AT, "value": "Ada"} | changes])


def without(key):
    return saved(ticks=[{name: value for name, value in TICK.items() if name != key}])


WHOLE = {
    "": NOT_JSON,
    "ticks": NOT_JSON,
    with_tick()[:-2]: NOT_JSON,
    "[]": NOT_OURS,
    "null": NOT_OURS,
    '"roadmap-progress"': NOT_OURS,
    '{"__proto__": {"format": "roadmap-progress", "version": 1}}': NOT_OURS,
    saved(format="roadmap"): NOT_OURS,
    saved(version=2): (
        "A newer edition of this site saved this (version 2). "
        "Reload this page and load the file again."
    ),
    saved(version="1"): 'A version is a whole number from 1 on (found "1").',
    saved(version=0): "A version is a whole number from 1 on (found 0).",
    '{"format": "roadmap-progress"}': "A version is a whole number from 1 on (found nothing).",
    saved(ticks={"a": 5}): 'The ticks are a list (found {"a":5}).',
    saved(notes="x"): 'The notes are a list (found "x").',
    saved(settings=True): "The settings are a list (found true).",
}
TICKS = {
    with_tick(at=NOON): f"{NO_TIME}{NOON}).",
    with_tick(at="yesterday"): f'{NO_TIME}"yesterday").',
    with_tick(at="2026-13-01T00:00:00.000Z"): f'{NO_TIME}"2026-13-01T00:00:00.000Z").',
    with_tick(at="2026-02-30T00:00:00.000Z"): f'{NO_TIME}"2026-02-30T00:00:00.000Z").',
    with_tick(at="1970-01-01T00:00:00.000Z"): f'{NO_TIME}"1970-01-01T00:00:00.000Z").',
    with_tick(at=AT, since=None): f"{NO_TIME}null).",
    with_tick(at=LATER): NOT_YET,
    with_tick(at=AT, since="2026-09-21T14:13:20.001Z"): (
        'since is not later than at (found "2026-09-21T14:13:20.001Z").'
    ),
    with_tick(done="yes"): 'done is true or false (found "yes").',
    with_tick(id="__proto__"): f'{NO_ID}"__proto__").',
    with_tick(id="<b>x</b>"): f'{NO_ID}"<b>x</b>").',
    with_tick(id=["b"]): f'{NO_ID}["b"]).',
    with_tick(id="x" * 61): f'{NO_ID}"{"x" * 38}…).',
    with_tick(id="a"): 'an id stands there once (found "a" again).',
}
OTHERS = {
    saved(ticks=[None]): f"Entry 1 of the ticks: {NO_TIME}nothing).",
    saved(ticks=[5]): f"Entry 1 of the ticks: {NO_TIME}nothing).",
    without("at"): f"Entry 1 of the ticks: {NO_TIME}nothing).",
    without("done"): "Entry 1 of the ticks: done is true or false (found nothing).",
    without("id"): f"Entry 1 of the ticks: {NO_ID}nothing).",
    with_note(link="javascript:alert(1)"): (
        f'Entry 1 of the notes: {NO_NOTE}[{{"at":"{AT}","text…).'
    ),
    with_note(link="http://x.example/"): (
        f'Entry 1 of the notes: {NO_NOTE}[{{"at":"{AT}","text…).'
    ),
    with_note(text="x" * 2001): f'Entry 1 of the notes: {NO_NOTE}[{{"at":"{AT}","text…).',
    with_note(at=5): f"Entry 1 of the notes: {NO_TIME}5).",
    saved(notes=[{"id": "a", "kept": "x"}]): 'Entry 1 of the notes: kept is a list (found "x").',
    saved(notes=[{"id": "a", "kept": [None]}]): f"Entry 1 of the notes: {NO_TIME}nothing).",
    saved(notes=[{"id": "a", "kept": [], "gone": ["x"]}]): (f"Entry 1 of the notes: {NO_NOTE}[])."),
    saved(notes=[{"id": "A", "kept": []}]): f'Entry 1 of the notes: {NO_ID}"A").',
    with_setting(value="x" * 201): f'Entry 1 of the settings: {NO_VALUE}"{"x" * 38}…).',
    with_setting(value=5): f"Entry 1 of the settings: {NO_VALUE}5).",
    with_setting(at=LATER): f"Entry 1 of the settings {NOT_YET}",
    with_setting(name="Name"): f'Entry 1 of the settings: {NO_ID}"Name").',
}


def refused(cases):
    return pytest.mark.parametrize(
        ("text", "sentence"), cases.items(), ids=[str(number) for number in range(len(cases))]
    )


@refused(WHOLE)
def test_what_is_no_saved_progress_is_refused(ask, text, sentence):
    assert sentence == run(ask, READ, text)


@refused(TICKS)
def test_a_bad_tick_refuses_the_file_and_is_named(ask, text, sentence):
    where = "Entry 2 of the ticks"

    assert where + (" " if sentence == NOT_YET else ": ") + sentence == run(ask, READ, text)


@refused(OTHERS)
def test_a_bad_entry_refuses_the_file_and_is_named(ask, text, sentence):
    assert sentence == run(ask, READ, text)


@pytest.mark.parametrize("text", [saved(), saved(ticks=[], notes=None, more=1), with_tick(text=5)])
def test_a_file_may_hold_less_or_more(ask, text):
    assert "" == run(ask, READ, text)
