"""Progress through a file or a link is the same progress, and a bad one is refused whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.example import NOON
from tests.browser.values import progress, run

AHEAD = 2 * 24 * 60 * 60 * 1000
FILE = """{
  "format": "roadmap-progress",
  "version": 1,
  "plan": "Plan",
  "saved": "2026-09-21T14:13:20.000Z",
  "ticks": [
    {
      "id": "a",
      "done": false,
      "at": "1970-01-01T00:00:00.005Z",
      "text": "Old"
    },
    {
      "id": "b",
      "done": true,
      "at": "2026-09-21T14:13:20.000Z",
      "since": "2026-09-21T14:13:19.999Z",
      "text": "Box"
    }
  ],
  "notes": [],
  "settings": []
}
"""
THROUGH_A_FILE = """
    const [lists, now] = given;
    const mine = progressOf(lists);
    const again = file.read(file.write(mine, { now }), { now });
"""
THROUGH_A_LINK = """
    const [lists, now] = given;
    const mine = { ...progressOf(lists), notes: new Map() };
    const ids = ["another", ...mine.ticks.keys(), "one-more"];
    const again = link.read(link.write(mine, { ids, now }), { ids: ids.reverse(), now });
"""


def test_a_file_reads_as_written_by_hand(ask):
    ticks = [["b", {"time": NOON, "day": NOON - 1}], ["a", {"time": -5, "day": 0}]]
    known = {"title": "Plan", "boxes": {"b": {"text": "Box"}}, "retired": {"a": {"text": "Old"}}}
    body = f"return file.write(progressOf(given[0]), {{ now: {NOON}, plan: given[1] }});"

    assert FILE == run(ask, body, [{"ticks": ticks}, known])


@given(progress(NOON + AHEAD))
@settings(deadline=None, max_examples=30)
def test_a_file_gives_back_what_was_written(ask, lists):
    body = "return [textOf(mine), textOf(again)];"
    written, read = run(ask, THROUGH_A_FILE + body, [lists, NOON])

    assert written == read


@given(progress(NOON + AHEAD))
@settings(deadline=None, max_examples=30)
def test_a_link_gives_back_the_ticks_and_settings_that_were_written(ask, lists):
    body = "return [textOf(mine), textOf(again), again.unknown];"
    written, read, unknown = run(ask, THROUGH_A_LINK + body, [lists, NOON])

    assert (written, 0) == (read, unknown)


@given(progress(253_402_300_799_999), st.sampled_from(["file", "link"]))
@settings(deadline=None, max_examples=30)
def test_what_a_wrong_clock_has_left_can_always_be_saved_and_loaded(ask, lists, codec):
    through = THROUGH_A_FILE if codec == "file" else THROUGH_A_LINK
    body = """
        return [...again.ticks].map(([id, { time, day }]) => [id, time, day]);
    """
    limit = NOON + AHEAD
    expected = [
        [id, tick["time"], tick["day"]]
        if abs(tick["time"]) <= limit
        else [id, NOON if tick["time"] > 0 else -NOON, min(tick["day"], NOON)]
        for id, tick in lists["ticks"]
    ]
    assert sorted(expected) == sorted(run(ask, through + body, [lists, NOON]))


@given(st.lists(st.binary(max_size=40).map(list), min_size=1, max_size=20))
@settings(deadline=None, max_examples=25)
def test_any_bytes_come_back_from_their_text(ask, cases):
    body = """
        return given.map((each) => [...bytes.fromText(bytes.toText(each))]);
    """
    assert cases == run(ask, body, cases)


@given(st.lists(st.text(max_size=9) | st.text("09AZ-./:$", max_size=9), min_size=1, max_size=20))
@settings(deadline=None, max_examples=25)
def test_a_text_stands_for_bytes_only_if_they_would_be_written_so(ask, texts):
    body = """
        return given.filter((text) => {
            const found = bytes.fromText(text);
            return found && bytes.toText(found) !== text;
        });
    """
    assert [] == run(ask, body, texts)


def test_a_text_of_other_characters_is_no_bytes(ask):
    texts = ["000a", "00%", "00 ", "00\n", "é00", "0", "0000", "😀0", "$$$", "::", "00\ud800"]

    assert [None] * len(texts) == run(ask, "return given.map(bytes.fromText)", texts)


@given(st.lists(st.integers(0, 2**53 - 1) | st.integers(0, 999), max_size=20), st.text())
@settings(deadline=None, max_examples=25)
def test_numbers_and_texts_come_back_in_their_order(ask, numbers, text):
    body = """
        const writer = new bytes.Writer();
        for (const number of given[0]) writer.number(number);
        writer.text(given[1]);
        const reader = new bytes.Reader(Uint8Array.from(writer.bytes));
        return [given[0].map(() => reader.number()), reader.text(), reader.left];
    """
    assert [numbers, text, 0] == run(ask, body, [numbers, text])


def test_a_checksum_is_that_of_zip_files(ask):
    assert 0xCBF43926 == ask("() => checksum.checksum('123456789')")
