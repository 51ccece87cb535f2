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


@pytest.mark.parametrize(
    ("sheet", "place", "found"),
    [
        (".a {\n  background: red url(pic.png);\n}", "2:19", r"url\(pic\.png\)"),
        ('/* url(b) */ .a { src: URL( "pic.png" ) }', "1:24", r'URL\( "pic\.png" \)'),
        (".a { background: url(https://a.example/pic.png); }", "1:18", r"url\(https:.*\)"),
        ('\n@import "b.css";', "2:1", "@import"),
        ("@IMPORT url(data:text/css,a);", "1:1", "@IMPORT"),
    ],
)
def test_a_style_sheet_that_asks_for_a_file_is_refused_since_it_is_put_inside_pages(
    sheet, place, found
):
    said = rf"^b\.css:{place}: A style sheet is put inside pages, .* \(found {found}\); write it"
    with pytest.raises(ValueError, match=said):
        style({"a.css": "a { color: red; }", "b.css": sheet})


@pytest.mark.parametrize(
    "value",
    [
        "url(data:image/png;base64,AAAA)",
        "url('data:image/svg+xml,<svg viewBox=\"0 0 1 1\"/>')",
        "url(#shade)",
        '"url(pic.png)"',
        '"@import"',
    ],
)
def test_what_a_style_sheet_has_within_itself_is_taken(value):
    assert value[:4] in style({"a.css": f".a {{ mask: {value}; }} /* url(b) @import */"})
