"""A box that gets another id keeps what it had, and what was done to it can still be undone."""

import json

import pytest

from tests.browser.values import run

RENAMED = """
    const storage = Object.assign(Object.create(storageMethods), given);
    let now = 1000;
    const made = new store.Store({ shelf: new shelf.Shelf(storage, "t."), clock: () => now++ });
    const texts = () => notes.shown(made.get(kinds.notes, "new")).map(({ text }) => text);
    const rename = () => made.learn({ new: ["old"] });
"""


def test_a_box_counts_what_was_done_under_an_id_that_it_had(ask):
    body = """
        rename();
        const day = made.day("new");
        made.set(["new"], false);
        return [day, made.isDone("new"), made.day("old")];
    """
    assert [5, False, 5] == run(ask, RENAMED + body, {"t.task.old": "7:5"})


def test_a_note_on_a_box_that_had_another_id_is_replaced_where_it_is_seen(ask):
    body = """
        notes.note(made, "old", { text: "First", link: "" });
        rename();
        const before = texts();
        notes.note(made, "new", { text: "Second", link: "" });
        return [before, texts()];
    """
    assert [["First"], ["Second"]] == run(ask, RENAMED + body, {})


def test_undoing_what_was_before_a_rename_leaves_what_was_done_since(ask):
    body = """
        const changes = made.set(["old"], true);
        rename();
        made.set(["new"], false);
        made.set(["new"], true);
        return [whole.revert(made, changes), made.isDone("new")];
    """
    assert [[], True] == run(ask, RENAMED + body, {})


def test_what_was_done_before_a_rename_can_be_undone_after_it(ask):
    body = """
        const changes = made.set(["old"], true);
        rename();
        return [whole.revert(made, changes).length, made.isDone("new")];
    """
    assert [1, False] == run(ask, RENAMED + body, {})


def test_undoing_what_was_done_to_a_box_that_has_become_two_leaves_nothing_of_it(ask):
    body = """
        const way = new undo.Undo(made);
        way.remember("Ticked.", made.set(["old"], true));
        made.learn({ one: ["old"], two: ["old"] });
        return [way.undo(), made.isDone("one"), made.isDone("two"), way.last];
    """
    assert [0, False, False, None] == run(ask, RENAMED + body, {})


ELSEWHERE = """
    const own = new shelf.Shelf(storage, "t.");
    const elsewhere = new store.Store({ shelf: own, clock: () => now++ });
    const way = new undo.Undo(elsewhere);
    const mergeTheirs = () => {
        const other = new store.Store({ shelf: new shelf.Shelf(null, ""), clock: () => now++ });
        notes.note(other, "old", { text: "Theirs", link: "" });
        way.remember("Merged.", whole.merge(elsewhere, whole.everything(other)));
    };
"""


def test_a_way_back_brings_along_which_ids_its_boxes_had(ask):
    body = """
        rename();
        const merged = whole.merge(made, { ticks: new Map([["old", { time: 5, day: 5 }]]) });
        new undo.Undo(made).remember("Merged.", merged);
    """
    asked = "return [way.undo(), made.isDone('new')];"

    assert [0, False] == run(ask, RENAMED + body + ELSEWHERE + asked, {})


def test_a_note_that_was_merged_by_a_page_without_the_new_id_is_taken_back_beside_another(ask):
    body = """
        rename();
        notes.note(made, "new", { text: "Mine", link: "" });
        mergeTheirs();
        const before = texts();
        return [before, new undo.Undo(made).undo(), texts()];
    """
    assert [["Mine", "Theirs"], 0, ["Mine"]] == run(ask, RENAMED + ELSEWHERE + body, {})


def test_a_note_that_was_merged_so_and_written_over_since_stays_as_it_is(ask):
    body = """
        rename();
        mergeTheirs();
        notes.note(made, "new", { text: "Mine", link: "" });
        return [new undo.Undo(made).undo(), texts()];
    """
    assert [1, ["Mine"]] == run(ask, RENAMED + ELSEWHERE + body, {})


def test_a_way_back_that_knows_fewer_ids_of_a_box_takes_none_from_those_that_are_known(ask):
    body = """
        elsewhere.learn({ new: ["older", "old"] });
        return [way.undo(), elsewhere.isDone("new"), elsewhere.former];
    """
    record = {"what": "x", "changes": [["ticks", "new", None, "5"]], "was": {"new": ["old"]}}
    kept = {"t.undo": json.dumps(record), "t.task.old": "5", "t.task.older": "3"}
    known = {"new": ["older", "old"]}

    assert [0, False, known] == run(ask, RENAMED + ELSEWHERE + body, kept)


def test_a_way_back_that_was_stored_without_former_ids_still_leads_back(ask):
    record = {"what": "x", "changes": [["ticks", "a", None, "5"]]}
    body = "return [way.undo(), elsewhere.isDone('a')];"
    kept = {"t.undo": json.dumps(record), "t.task.a": "5"}

    assert [0, False] == run(ask, RENAMED + ELSEWHERE + body, kept)


def test_a_box_is_counted_once_whatever_ids_it_had_and_not_once_it_is_unticked(ask):
    body = """
        rename();
        const done = () => whole.filled(made).done.toSorted();
        const counts = [done()];
        for (const isDone of [false, true]) {
            made.set(["new"], isDone);
            counts.push(done());
        }
        return counts;
    """
    both = ["a-stray", "new"]
    kept = {"t.task.old": "7:5", "t.task.a-stray": "6", "t.task.open": "-6"}
    assert [both, ["a-stray"], both] == run(ask, RENAMED + body, kept)


def test_both_boxes_that_one_has_become_count(ask):
    body = """
        made.learn({ one: ["old"], two: ["old"] });
        return whole.filled(made).done;
    """
    assert ["one", "two"] == run(ask, RENAMED + body, {"t.task.old": "5"})


def test_a_note_counts_once_whatever_ids_its_box_had_and_not_once_it_is_emptied(ask):
    body = """
        const write = (id, text) => notes.note(made, id, { text, link: "" });
        const noted = () => whole.filled(made).noted;
        write("old", "First");
        rename();
        write("new", "Second");
        const before = noted();
        write("new", "");
        return [before, noted()];
    """
    assert [["new"], []] == run(ask, RENAMED + body, {})


@pytest.mark.parametrize(
    "text",
    [
        *("", "null", "5", "{}", '{"what": 5, "changes": []}', '{"what": "x", "changes": {}}'),
        *(
            json.dumps({"what": "x", "changes": [change]})
            for change in (
                *(None, [], ["ticks"], ["others", "a", None, "5"], ["ticks", 5, None, "5"]),
                *(["ticks", "a", "garbage", "5"], ["ticks", "a", "5", None]),
            )
        ),
        *(
            json.dumps({"what": "x", "changes": [], "was": was})
            for was in (5, "x", {"a": 5}, {"a": "b"}, {"a": [5]}, {"a": None})
        ),
    ],
)
def test_a_way_back_that_cannot_be_read_is_none(ask, text):
    body = "return new undo.Undo(made).last;"

    assert run(ask, RENAMED + body, {"t.undo": text}) is None
