"""The week and the box that the tests speak of, and ticks to start from."""

NOON = 1_790_000_000_000  # 21 September 2026
WEEK = "weeks/ml-introduction/"
TASK = "Linear Regression theory"
BOX = "linear-regression"


def box(page, name=TASK):
    return page.get_by_role("checkbox", name=name, exact=True)


def ticks_of(plan, *numbers):
    """Every box of these weeks as done."""
    weeks = [week for week in plan.weeks if week.number in numbers]
    return {box.id: NOON for week in weeks for box in week.week.boxes}


def awake(page):
    """Let the theme start, and wait until it goes on to other pages without loading them."""
    page.mouse.move(9, 9)
    page.mouse.move(19, 9)
    page.wait_for_function(
        """() => performance.getEntriesByType("resource").some(
            ({ name, responseEnd }) => name.endsWith("sitemap.xml") && responseEnd)"""
    )
