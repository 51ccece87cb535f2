"""What must hold in a plan: each rule broken once, and what is said of it."""

import pytest

from tests.small import RETIRED, refusal, saved

MONTH = "[[certifications]]\nmonth = 2\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "months = [3, 3]",
            "months = [4, 4]",
            "plan.toml:53:11: This phase starts in month 3 (found month 4)",
        ),
        (
            "hours = [2, 3] },",
            "hours = [5, 6] },",
            "plan.toml:37:9: The boxes' own hours add up to at most the week's, "
            "and to exactly that when every box has some",
        ),
        (
            'id = "after-month-3"\nmonth = 3',
            'id = "after-month-3"\nmonth = 7',
            "plan.toml:74:9: A month of the plan is 1 to 3 (found 7)",
        ),
        (
            'starts = "flour"',
            'starts = "yeast"',
            "plan.toml:80:10: The first group starts with 'flour', the first week",
        ),
        (
            'starts = "bake"',
            'starts = "flour"',
            "plan.toml:85:10: A group starts after the group before it",
        ),
        (
            'id = "steam"\nsays',
            'id = "oven"\nsays',
            "plan.toml:94:6: An id is used once in the whole plan "
            "(found 'oven' again); mint another",
        ),
        (
            'named = ["steam"]',
            'named = ["smoke"]',
            "plan.toml:65:10: This is the id of [[named]] of the plan (found 'smoke')",
        ),
        (
            'grows_from = "flatbread"',
            'grows_from = "knead"',
            "plan.toml:91:14: This is the id of a week's project of the plan (found 'knead')",
        ),
        (
            'text = "Sieve" }',
            'text = "Sieve", was = ["sift", "knead"] }',
            "plan.toml:39:50: An id in was is one that the plan no longer uses "
            "(found 'knead'); take it out",
        ),
        (
            'text = "It rises" }',
            'text = "It rises", was = ["rises"] }',
            "plan.toml:70:53: An id in was is one that the plan no longer uses "
            "(found 'rises'); take it out",
        ),
        (
            'grows_from = "flatbread"',
            'was = ["bun"]\n' + RETIRED,
            "plan.toml:91:8: An id in was is one that the plan no longer uses "
            "(found 'bun'); take it out",
        ),
        (
            'text = "Sieve" }',
            'text = "Sieve", was = ["sift", "strain", "sift"] }',
            "plan.toml:39:60: An id stands once in was (found 'sift' again); take it out",
        ),
        (
            "[[named]]",
            RETIRED.replace("bun", "flatbread") + "\n[[named]]",
            "plan.toml:95:6: An id is used once in the whole plan "
            "(found 'flatbread' again); mint another",
        ),
        (
            'tasks = [{ id = "proof", text = "Proof" }]',
            "tasks = []",
            "plan.toml:44:1: A week has a task or a project (found none in 'yeast')",
        ),
        (
            "month = 1\ntext",
            'month = 3\ntext = "Roll"\n[[portfolio]]\nid = "later"\nmonth = 1\ntext',
            "plan.toml:93:9: Portfolio projects stand in the order of their months "
            "(found month 1 after 3)",
        ),
        (
            "[[named]]",
            MONTH + 'none = "Bake"\n' + MONTH + 'none = "Rest"\n\n[[named]]',
            "plan.toml:97:9: A month stands once in [[certifications]] (found month 2 again)",
        ),
        (
            "[[named]]",
            MONTH + "\n[[named]]",
            "plan.toml:93:1: A month has certificates, or says in none why it has not: "
            "one of the two",
        ),
        (
            'state = "retired"',
            'state = "moved"',
            "plan.toml:93:1: What is moved says in today where it is (found none)",
        ),
    ],
)
def test_a_rule_that_does_not_hold_is_said_in_a_whole_sentence(tmp_path, old, new, expected):
    assert expected in refusal(saved(tmp_path, (old, new)))
