"""The week and the box that the tests speak of, and ticks to start from."""

NOON = 1_790_000_000_000  # 21 September 2026
WEEK = "weeks/ml-introduction/"
# The theme takes over links when it has read its list of pages, which is a while after it has come;
# one that is asked for then is read later still.
LEADS = """async () => {
    const list = performance.getEntriesByType("resource").find(
        ({ name, responseEnd }) => name.endsWith("/sitemap.xml") && responseEnd > 0);
    return list && (await (await (await fetch(list.name)).blob()).text()) !== "";
}"""
TASK = "Linear Regression theory"
BOX = "linear-regression"


def box(page, name=TASK):
    return page.get_by_role("checkbox", name=name, exact=True)


def ticks_of(plan, *numbers):
    """Every box of these weeks as done."""
    weeks = [week for week in plan.weeks if week.number in numbers]
    return {box.id: NOON for week in weeks for box in week.week.boxes}


def until(page, holds, *arguments):
    """Wait until a function of the page returns true; its policy forbids the driver's own way."""
    page.evaluate(
        f"""(given) => new Promise((resolve, reject) => {{
            const holds = {holds};
            const look = async () => ((await holds(...given)) ? resolve() : setTimeout(again, 20));
            const again = () => look().catch(reject);
            setTimeout(() => reject(new Error(`never: ${{holds}}`)), 20000);
            again();
        }})""",
        list(arguments),
    )


def use(page):
    """Give the first sign of use, and wait until the theme leads to other pages without a load."""
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    until(page, LEADS)


def search(page, words):
    """Type into the search as a reader does; return the first of what it finds."""
    query = page.get_by_role("textbox", name="Search")
    query.click()
    query.press_sequentially(words)
    return page.locator(".md-search-result__link").first
