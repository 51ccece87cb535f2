"""One style sheet of many: in their order, and none that swallows the next."""

import pytest

from roadmap.sheet import style


def test_style_sheets_keep_their_order():
    sheets = {"b.css": ".a { color: red; }", "a.css": "/* b */ .b { color: blue; }"}

    assert ".a{color:red}.b{color:blue}" == style(sheets)


@pytest.mark.parametrize(
    ("sheet", "line"),
    [
        ("a {\n}\nb { /* } */", 3),
        ('a { content: "}\\""; }\n}', 2),
        ("@media print {\n a {\n", 2),
    ],
)
def test_a_style_sheet_that_would_swallow_the_next_is_refused(sheet, line):
    with pytest.raises(ValueError, match=rf"^a.css:{line}: Every {{ of the file has its }}"):
        style({"a.css": sheet, "b.css": "b { color: blue; }"})
