"""The addresses of other sites in a plan: all of them, each with its place and what it is."""

from roadmap.links.addresses import addresses
from roadmap.load import load
from roadmap.tree import tables
from tests.conftest import DATA
from tests.small import saved

RESOURCES = (
    'named = ["steam"]',
    """named = ["steam"]
resources = [
  { id = "r", title = "Oven", url = "https://Oven.example.org/a", origin = "added", cost = "free" },
]""",
)
TODAY = (
    'state = "retired"',
    """state = "moved"
today = [{ title = "Vapour", url = "https://steam.example.org/", cost = "free" }]""",
)


def test_every_address_of_the_real_plan_is_found_once_and_at_its_place():
    roadmap, source = load(DATA)

    found = {each.location: each.url for each in addresses(roadmap)}
    expected = {
        (*location, "url"): table["url"]
        for location, table in tables(source.data)
        if "url" in table
    }
    assert expected == found
    assert len(found) == len(addresses(roadmap))


def test_an_address_says_what_it_leads_to(tmp_path):
    roadmap, _ = load(saved(tmp_path, RESOURCES, TODAY))

    assert [
        ("oven.example.org", "Oven (Bake)"),
        ("steam.example.org", "Vapour (today’s “Steam”)"),
    ] == [(each.host, each.what) for each in addresses(roadmap)]
