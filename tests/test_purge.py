"""Style sheets keep every rule that a page can use, and lose what none can."""

import pytest

from roadmap.purge import Names, fitting, names_on, parsed, text, used

PAGE = (
    '<body dir="ltr"><ul class="list wide"><li id="first" data-state="open">1 > 0</li></ul></body>'
)


def cut(sheet, page=PAGE):
    return text(fitting(parsed(sheet), Names(*names_on([page])).fit))


@pytest.mark.parametrize(
    "rule",
    [
        "*{a:b}",
        "ul li{a:b}",
        ".list.wide>li{a:b}",
        "#first{a:b}",
        "[dir=ltr] li{a:b}",
        '[data-state="open"]{a:b}',
        "[data-state^=op]{a:b}",
        "li:not(.gone):hover::before{a:b}",
        ":root{--a:b}",
        "@media print{li{a:b}}",
        "@supports(a:b){@media print{li{a:b}.list{c:d}}}",
        "@font-face{src:url(a)}",
    ],
)
def test_a_rule_stays_that_something_on_a_page_may_have(rule):
    assert rule == cut(rule)


@pytest.mark.parametrize(
    "rule",
    ["ol{a:b}", ".gone{a:b}", ".list .gone{a:b}", "#last{a:b}", "[dir=rtl] li{a:b}", ".li{a:b}"],
)
def test_a_rule_goes_that_nothing_on_a_page_can_have(rule):
    assert "" == cut(rule)
    assert "" == cut(f"@media print{{{rule}}}")


def test_of_a_list_of_selectors_those_stay_that_may_hold():
    assert "ul,.list li{a:b}" == cut("ol,ul,.gone li,.list li{a:b}")


def test_what_is_text_is_no_name():
    assert "" == cut("b{a:b}.b{a:b}", "<p>An .b, a b&gt;</p>")


@pytest.mark.parametrize(
    "markup",
    [
        "<p class='a b'><DIV CLASS=c>",
        '<P Class = "a b"\n><div class=c id=x>',
        "<p class='a b c'><div\nclass=''>",
    ],
)
def test_markup_by_hand_has_its_names_however_it_is_written(markup):
    tags, classes, _ = names_on([markup])

    assert ({"p", "div"}, {"a", "b", "c"}) == (tags, classes)
    assert "[dir]{a:b}" == cut("[dir]{a:b}", "<P DIR=ltr>")


def test_rules_keep_their_order_and_their_groups():
    sheet = "li{a:b}@media print{li{a:b}}@media print{ul{a:b}}li{c:d}"

    assert "li{a:b}@media print{li{a:b}ul{a:b}}li{c:d}" == cut(sheet)


def test_properties_go_with_the_last_that_asks_for_them():
    sheet = ":root{--md-a:1;--md-b:var(--md-a);--own:1}li{color:var(--md-c)}ul{--md-c:1}"

    assert ":root{--own:1}li{color:var(--md-c)}ul{--md-c:1}" == text(used(parsed(sheet), ""))
    assert sheet == text(used(parsed(sheet), "a{color:var(--md-b)}"))


def test_animations_go_with_the_last_that_plays_them():
    sheet = "@keyframes a{to{b:c}}@keyframes d{to{b:c}}li{animation:a 1s}"

    assert "@keyframes a{to{b:c}}li{animation:a 1s}" == text(used(parsed(sheet), ""))
