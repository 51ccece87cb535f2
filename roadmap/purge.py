"""Style sheets without the rules that no page can use: four fifths of what the theme brings.

A selector stays where every tag, class and other name in it is there, on some page or made by a
script. Pseudo-classes are not looked into, so what is left is what may apply and never less. Rules
keep their order.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby

import tinycss2
from tinycss2.ast import Node

OPENED = re.compile(r"<([a-zA-Z][^>]*)>")
TAG = re.compile(r"([\w-]+)(.*)", re.DOTALL)
CLASS = re.compile(r"""\bclass\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))""", re.IGNORECASE)
WORD = re.compile(r"[\w-]+")
ASKED = re.compile(r"var\(\s*(--[\w-]+)")
ANIMATED = re.compile(r"\banimation(?:-name)?:([^;}]*)")
GROUPS = {"media", "supports", "container"}
QUIET = {"skip_comments": True, "skip_whitespace": True}


class _All:
    def __contains__(self, name: str) -> bool:
        return True


ALL = _All()


@dataclass(frozen=True)
class Names:
    """What elements are called: their tags, their classes, and all words of their attributes."""

    tags: Container[str] = ALL
    classes: Container[str] = ALL
    words: Container[str] = ALL

    def fit(self, selector: "Selector") -> bool:
        """Return whether there may be an element of these names that a selector means."""
        return (
            all(each in self.classes for each in selector.classes)
            and all(each in self.tags for each in selector.tags)
            and all(each in self.words for each in selector.words)
        )


@dataclass(frozen=True)
class Selector:
    """A selector with the tags, classes and other words that an element must have for it."""

    text: str
    tags: frozenset[str]
    classes: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """A rule inside at-rules such as ``@media print``; one without selectors is kept as it is."""

    groups: tuple[str, ...]
    selectors: tuple[Selector, ...]
    declarations: tuple[str, ...]
    other: str = ""

    def __str__(self) -> str:
        selectors = ",".join(each.text for each in self.selectors)
        return self.other or f"{selectors}{{{';'.join(self.declarations)}}}"


def names_on(pages: Iterable[str]) -> tuple[set[str], set[str], set[str]]:
    """Return the tags, the classes and all words of attributes on these pages."""
    opened = set(chain.from_iterable(map(OPENED.findall, pages)))  # few of them differ
    tags = [TAG.match(each).groups() for each in opened]
    attributes = {each for _, each in tags}
    written = chain.from_iterable(map(CLASS.findall, attributes))
    classes = set(" ".join(chain.from_iterable(written)).split())
    words = set(chain.from_iterable(map(WORD.findall, attributes)))
    return {tag.lower() for tag, _ in tags}, classes, words.union(map(str.lower, words))


def parsed(sheet: str) -> list[Rule]:
    """Return the rules of a style sheet."""
    return [*_rules(tinycss2.parse_stylesheet(sheet, **QUIET), ())]


def fitting(rules: list[Rule], fits: Callable[[Selector], bool]) -> list[Rule]:
    """Return the rules that have a selector that fits, with no other selectors."""
    kept = (replace(rule, selectors=tuple(filter(fits, rule.selectors))) for rule in rules)
    return [rule for rule in kept if rule.selectors or rule.other]


def used(rules: list[Rule], beside: str) -> list[Rule]:
    """Leave out the theme's properties and animations that nothing here or ``beside`` asks for."""
    sheet = text(rules) + beside
    asked, animated = {*ASKED.findall(sheet)}, {*WORD.findall(" ".join(ANIMATED.findall(sheet)))}
    kept = (_with_asked(rule, asked) for rule in rules)
    left = [rule for rule in kept if rule.declarations or _is_kept(rule.other, animated)]
    return rules if left == rules else used(left, beside)


def text(rules: list[Rule]) -> str:
    """Return rules as a style sheet."""

    def whole(groups: tuple[str, ...], rules: Iterable[Rule]) -> str:
        return "{".join((*groups, "".join(map(str, rules)))) + "}" * len(groups)

    return "".join(whole(*each) for each in groupby(rules, lambda rule: rule.groups))


def _rules(nodes: Iterable[Node], groups: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield Rule(groups, tuple(_selectors(node.prelude)), tuple(_declarations(node.content)))
        elif node.type == "at-rule" and node.lower_at_keyword in GROUPS:
            head = f"@{node.lower_at_keyword}{tinycss2.serialize(node.prelude)}"
            yield from _rules(tinycss2.parse_rule_list(node.content, **QUIET), (*groups, head))
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            yield Rule(groups, (), (), tinycss2.serialize([node]))


def _declarations(content: list[Node]) -> Iterator[str]:
    for each in tinycss2.parse_blocks_contents(content, **QUIET):
        yield tinycss2.serialize([each]).removesuffix(";")


def _selectors(prelude: list[Node]) -> Iterator[Selector]:
    for is_comma, tokens in groupby(prelude, lambda token: token == ","):
        if not is_comma:
            yield _selector([*tokens])


def _selector(tokens: list[Node]) -> Selector:
    tags, classes, words = set(), set(), set()
    before = None
    for token in tokens:
        if token.type == "ident" and before != ":":
            (classes if before == "." else tags).add(token.value)
        elif token.type == "hash":
            words.add(token.value)
        elif token.type == "[] block":
            words.update(_asked(token.content))
        before = token if token.type == "literal" else None
    text = tinycss2.serialize(tokens).strip()
    return Selector(text, frozenset(tags), frozenset(classes), frozenset(words))


def _asked(content: list[Node]) -> Iterator[str]:
    """Yield the name of an attribute, and its value where it has to be that one."""
    parts = [token for token in content if token.type != "whitespace"]
    yield parts[0].value
    if len(parts) > 2 and parts[1] == "=":
        yield from WORD.findall(parts[2].value)


def _with_asked(rule: Rule, asked: set[str]) -> Rule:
    def is_asked(declaration: str) -> bool:
        return not declaration.startswith("--md-") or declaration.split(":")[0] in asked

    return replace(rule, declarations=tuple(filter(is_asked, rule.declarations)))


def _is_kept(other: str, animated: set[str]) -> bool:
    return bool(other) and ("keyframes" not in other[:20] or WORD.findall(other)[1] in animated)
