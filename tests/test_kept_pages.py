"""The page of a week or phase stays with what it was of, whatever else moves around it."""

import pytest

from roadmap.changes.compare import Changes
from roadmap.changes.pages import pages_keep_their_meaning
from roadmap.figures import Plan
from roadmap.load import trusted
from tests.small import SMALL, changed

PROOF, HEAT = ('{ id = "proof", text = "Proof" }', '{ id = "heat", text = "Heat" }')
BOXES_EXCHANGED = [(PROOF, HEAT), (f"{HEAT}]\nnamed", f"{PROOF}]\nnamed")]
NAMES_EXCHANGED = [('"Yeast"', '"YEAST"'), ('"Bake"', '"Yeast"'), ('"YEAST"', '"Bake"')]


def refused(*edits):
    plans = (trusted(text.encode(), "plan") for text in (SMALL, changed(*edits)))
    return [each.message for each in pages_keep_their_meaning(Changes(*map(Plan, plans)))]


@pytest.mark.parametrize(
    ("one", "other", "kind", "names"),
    [("yeast", "bake", "week", ("Yeast", "Bake")), ("dough", "oven", "phase", ("Dough", "Oven"))],
)
def test_two_parts_do_not_exchange_their_ids(one, other, kind, names):
    edits = [(f'id = "{one}"', 'id = "X"'), (f'id = "{other}"', f'id = "{one}"')]

    assert [
        f"The id {other!r} stays with the {kind} that it meant, {names[1]!r} "
        f"(found with the boxes of {one!r}); leave it where its boxes are",
        f"The id {one!r} stays with the {kind} that it meant, {names[0]!r} "
        f"(found with the boxes of {other!r}); leave it where its boxes are",
    ] == refused(*edits, ('id = "X"', f'id = "{other}"'))


def test_two_weeks_do_not_exchange_their_addresses_by_way_of_new_ids():
    edits = [('id = "yeast"', 'id = "one"\nwas = ["bake"]')]

    assert [
        f"The id {was!r} stays with the week that it meant, {name!r} (found with the boxes of "
        f"{other!r}); write it in was of the week where its boxes are"
        for was, name, other in (("bake", "Bake", "yeast"), ("yeast", "Yeast", "bake"))
    ] == refused(*edits, ('id = "bake"', 'id = "other"\nwas = ["yeast"]'))


def test_a_week_does_not_get_all_of_another_that_gets_something_new():
    edits = [*BOXES_EXCHANGED, *NAMES_EXCHANGED]
    new = (f"{PROOF}]\nnamed", '{ id = "cool", text = "Cool" }]\nnamed')

    assert 2 == len(refused(*edits))
    assert 1 == len(refused(*edits, new))


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param(NAMES_EXCHANGED[:1], id="another name"),
        pytest.param(BOXES_EXCHANGED, id="boxes and no names"),
        pytest.param([(PROOF, '{ id = "rest", text = "Rest" }')], id="other boxes"),
        pytest.param([(PROOF, '{ id = "rise", text = "Rise", was = ["proof"] }')], id="new ids"),
        pytest.param(
            [(f"[{PROOF}", f"[{HEAT}, {PROOF}"), (f"[{HEAT}]\nnamed", "[]\nnamed")], id="all boxes"
        ),
        pytest.param([('id = "yeast"', 'id = "leaven"\nwas = ["yeast"]')], id="a new id"),
        pytest.param(
            [
                *((PROOF, HEAT), ('"Yeast"', '"Bake"'), ('id = "bake"', 'id = "cool"')),
                ('id = "yeast"', 'id = "yeast"\nwas = ["bake"]'),
            ],
            id="one in the place of both",
        ),
    ],
)
def test_what_moves_or_is_renamed_otherwise_takes_no_page(edits):
    assert [] == refused(*edits)
