"""The pictures that pages are shared with: the same for the same card, legible in any plan."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from roadmap.figures import Plan
from roadmap.load import loads
from roadmap.sharing.cards import MOST, SITE, Card, card_of, cards
from roadmap.sharing.layout import head, lines, numeral
from roadmap.sharing.lettering import font, shown
from roadmap.sharing.picture import HUES, INK, INK_2, TRACKS, Painter
from roadmap.sharing.pictures import Pictures
from roadmap.sharing.strip import MARGIN, STRIP, WIDTH, bars
from tests.conftest import ROOT
from tests.others import SCRIPTS

LONG = "Everything you would rather have known before you began, " * 7


@pytest.fixture
def ninth(plan):
    return card_of(plan, plan.weeks[8])[1]


def colours(picture, box):
    """The colours in a part of a picture, as hex."""
    with Image.open(BytesIO(picture)) as image:
        found = image.convert("RGB").crop(box).getcolors()
    return {f"#{bytes(colour).hex()}" for _, colour in found}


def test_the_same_card_gives_the_same_bytes(plan, ninth):
    assert Painter(plan).png(ninth) == Painter(plan).png(ninth)
    assert Painter(plan).png(ninth) != Painter(plan).png(cards(plan)["weeks/classification"])


def test_no_picture_is_large(plan):
    painter = Painter(plan)

    assert max(len(painter.png(each)) for each in cards(plan).values()) < 12_000


def test_a_weeks_picture_has_the_colour_of_its_phase_in_its_numeral_and_its_bar(plan, ninth):
    picture = Painter(plan).png(ninth)

    assert HUES[1] in colours(picture, (MARGIN, 100, numeral(ninth).right, STRIP[1]))
    found = colours(picture, STRIP)
    assert {*TRACKS, HUES[1]} == found & {*TRACKS, *HUES}


def test_the_plans_picture_has_a_filled_bar_for_every_week(plan):
    found = colours(Painter(plan).png(cards(plan)[SITE]), STRIP)

    assert {*HUES} == found & {*TRACKS, *HUES}


def test_the_colours_are_those_of_the_site_in_light():
    css = (ROOT / "overrides" / "assets" / "roadmap" / "theme.css").read_text("utf-8")
    light = css.partition('"default"] {')[2].partition("}")[0]

    for number, (hue, track) in enumerate(zip(HUES, TRACKS, strict=True), start=1):
        assert f"--rm-p{number}: {hue}; --rm-p{number}-track: {track};" in light
    assert f"--rm-ink: {INK};" in light and f"--rm-ink-2: {INK_2};" in light


@pytest.mark.parametrize(
    "text", ["五十音", "نامه", "क", "a🚀", "שלום", "a\u0335"], ids=lambda text: ascii(text)
)
def test_a_text_that_the_font_cannot_show_is_left_out(plan, ninth, text):
    """A stroke through a letter has a glyph, but would not stand where it should."""
    assert "" == shown(text)
    without, other = (replace(ninth, name=name) for name in (text, "中"))
    assert Painter(plan).png(without) == Painter(plan).png(other)
    assert "Week 9 of 24" in [line.text for line in lines(without)]


@pytest.mark.parametrize("text", ["Fibonacci’s “café” – ½ · β", "Данные", "Tiếng Việt", "e\u0301"])
def test_a_text_in_an_alphabet_of_the_font_is_shown(text):
    assert shown(text)


def test_a_plan_in_other_scripts_has_pictures_with_numbers_and_bars():
    plan = Plan(loads(SCRIPTS.encode(), "plan")[0])

    [*texts] = [line.text for line in lines(cards(plan)["weeks/long-vowels"])]
    assert ["Month 4", "Week 4 of 6", "2 boxes · 3–4.5 hours"] == texts
    assert ["6 weeks", "11 boxes · 4–5.5 hours in 2 of 6 weeks"] == [
        line.text for line in lines(cards(plan)[SITE])
    ]


@pytest.mark.parametrize("name", [LONG, LONG.replace(" ", ""), "x"])
@pytest.mark.parametrize("number", ["1", "1200"])
def test_no_text_leaves_the_picture_or_meets_the_bars(ninth, name, number):
    week = replace(ninth, name=name, above=(name,), figures=(name,), numeral=number)
    site = Card(name, (name,), range(1, 25), lede=name)
    for line in (*lines(week), numeral(week), head(name), *lines(site)):
        assert line.right <= WIDTH - MARGIN
        deepest = font(line.size, bold=line.bold).getbbox(line.text, anchor="ls")[3]
        assert line.base + deepest < STRIP[1]


def test_a_picture_is_drawn_once_and_anew_when_it_says_something_else(plan, tmp_path, monkeypatch):
    first = dict(Pictures(plan, tmp_path))
    assert 29 == len(first) == len([*tmp_path.iterdir()])

    monkeypatch.setattr(Painter, "png", lambda *_: pytest.fail("drawn again"))
    assert first == dict(Pictures(plan, tmp_path))
    monkeypatch.setattr(Painter, "png", lambda *_: b"drawn")
    renamed = plan.roadmap.model_copy(update={"title": "Another"})
    assert {b"drawn"} == {*dict(Pictures(Plan(renamed), tmp_path)).values()}


def test_a_picture_that_was_kept_in_part_is_drawn_anew(plan, tmp_path):
    first = dict(Pictures(plan, tmp_path))
    for kept in tmp_path.iterdir():
        kept.write_bytes(kept.read_bytes()[:1000])

    assert first == dict(Pictures(plan, tmp_path))


def test_where_no_picture_can_be_kept_all_are_drawn(plan, tmp_path):
    file = tmp_path / "file"
    file.touch()

    assert 29 == len([*Pictures(plan, file)])


def grown(plan, phases, weeks):
    """A plan with so many phases of so many weeks."""
    phase, week = plan.roadmap.phases[0], plan.roadmap.phases[0].weeks[0]
    made = tuple(
        phase.model_copy(
            update={
                "id": f"phase-{one}",
                "weeks": tuple(
                    week.model_copy(update={"id": f"week-{one}-{each}"}) for each in range(weeks)
                ),
            }
        )
        for one in range(phases)
    )
    return Plan(plan.roadmap.model_copy(update={"phases": made}))


@pytest.mark.parametrize(("phases", "weeks"), [(1, 1), (4, 6), (200, 6), (1, 1200)])
def test_bars_stand_side_by_side_in_a_plan_of_any_length(plan, phases, weeks):
    boxes = [bar.box for bar in bars(grown(plan, phases, weeks))]

    assert phases * weeks == len(boxes)
    assert STRIP[0] == boxes[0][0] and STRIP[2] == boxes[-1][2]
    assert all(left <= right for left, _, right, _ in boxes)
    assert all(one[0] <= other[0] for one, other in pairwise(boxes))


@pytest.mark.parametrize(
    ("phases", "weeks", "number", "name"),
    [
        (2, 6, 2 + 12, "weeks/week-0-0"),
        (2, MOST, 2, "phases/phase-0"),
        (MOST + 1, 1, 0, SITE),
    ],
)
def test_the_pictures_of_a_very_long_plan_are_those_of_its_parts(plan, phases, weeks, number, name):
    """A thousand weeks have no thousand pictures: they would be most of the site."""
    long = grown(plan, phases, weeks)

    assert 1 + number == len(cards(long))
    assert name == card_of(long, long.weeks[0])[0]
    assert {name} <= cards(long).keys()
