"""Notes that two devices wrote: what neither had seen of the other is kept, nothing else is."""

import pytest

from tests.browser.values import LATEST, run

WRITE = """
    const write = (note, text, base, now) => notes.written(note, { text, link: "" }, base, now);
    const texts = (note) => notes.shown(note).map(({ text }) => text);
    const both = notes.notes.merge;
    const common = write(null, "Common", null, 10);
    const here = write(common, "Here", common, 20);
    const there = write(common, "There", common, 30);
"""


def test_texts_that_two_devices_wrote_after_a_common_one_are_both_shown(ask):
    body = "return [both(here, there), both(there, here)].map(texts);"
    assert [["Here", "There"]] * 2 == run(ask, WRITE + body, None)


def test_writing_after_both_were_seen_replaces_both_everywhere(ask):
    body = """
        const seen = both(here, there);
        const last = write(seen, "Of both", seen, 40);
        return [last, both(last, here), both(there, last)].map(texts);
    """
    assert [["Of both"]] * 3 == run(ask, WRITE + body, None)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("common", ["Elsewhere", "New"]),
        ("null", ["Common", "Elsewhere", "New"]),
        ("now", ["New"]),
    ],
)
def test_writing_replaces_only_what_the_writer_saw(ask, base, expected):
    body = f"""
        const now = both(common, write(null, "Elsewhere", null, 15));
        return texts(write(now, "New", {base}, 20));
    """
    assert expected == run(ask, WRITE + body, None)


def test_the_same_words_in_the_same_instant_are_not_lost_for_having_been_there(ask):
    body = """
        const other = write(common, "Other", common, 10);
        return texts(write(other, "Common", other, 10));
    """
    assert ["Common"] == run(ask, WRITE + body, None)


def test_emptying_a_note_shows_none_and_one_written_elsewhere_is_kept(ask):
    body = """
        const empty = write(common, "", common, 20);
        return [texts(empty), texts(both(empty, there))];
    """
    assert [[], ["There"]] == run(ask, WRITE + body, None)


def test_undoing_a_writing_brings_the_text_back_everywhere(ask):
    body = """
        const back = notes.notes.revert(common, here, 40);
        return [back, both(back, here), both(common, back), both(there, back)].map(texts);
    """
    assert [["Common"], ["Common"], ["Common"], ["There", "Common"]] == run(ask, WRITE + body, None)


def test_a_form_joins_the_texts_and_links_of_two_devices(ask):
    body = """
        const of = (host, at) => ({ at, text: "Text", link: `https://${host}.example/` });
        const note = { kept: [of("a", 1), of("b", 2)], gone: [] };
        const { text, link, base } = notes.draft(note);
        return [text, link, base.kept.length];
    """
    expected = ["Text\n\nText\n\nhttps://b.example/", "https://a.example/", 2]
    assert expected == run(ask, body, None)


@pytest.mark.parametrize(("lengths", "shown"), [([999, 999], 2), ([1000, 999], 1), ([2000, 9], 1)])
def test_a_form_leaves_beside_it_what_one_note_has_no_room_for(ask, lengths, shown):
    body = """
        const long = (length, index) => write(null, String(index).repeat(length), null, 10 + index);
        const note = given.map(long).reduce(both);
        const { text, base } = notes.draft(note);
        const after = write(note, text, base, 40);
        const [first, second] = [texts(note), texts(after).reverse()].map((all) => all.join(""));
        return [base.kept.length, second.replaceAll("\\n", "") === first];
    """
    assert [shown, True] == run(ask, WRITE + body, lengths)


def test_writing_on_what_was_emptied_leaves_one_text(ask):
    body = """
        const empty = write(common, "", common, 20);
        return write(empty, "Again", notes.draft(empty).base, 30).kept.length;
    """
    assert 1 == run(ask, WRITE + body, None)


@pytest.mark.parametrize("time", [4_000_000_000_000, 253_402_300_799_999, LATEST])
def test_marks_of_a_far_future_keep_nobody_from_writing_and_saving(ask, time):
    body = """
        const hostile = { kept: [], gone: [`${given}.a`] };
        const note = write(hostile, "Mine", hostile, 20);
        const now = Date.UTC(2026, 8);
        const mine = progressOf({});
        mine.notes.set("x", note);
        const again = file.read(file.write(mine, { now }), { now }).notes.get("x");
        return [notes.notes.parse(notes.notes.format(note)), again].map(texts);
    """
    assert [["Mine"], ["Mine"]] == run(ask, WRITE + body, time)
