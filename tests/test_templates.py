"""Templates are compiled once, and again whenever compiling them would give something else."""

import os

import pytest
from jinja2 import DictLoader, Environment

from roadmap.templates import OURS, Loader, compile_all, remember
from tests.conftest import ROOT


@pytest.fixture
def compiled(tmp_path, monkeypatch):
    """Render a template in a new environment; return the text, and whether it was compiled."""

    def render(text, **settings):
        environment = Environment(loader=DictLoader({"page": text}), **settings)
        remember(environment, tmp_path / "kept")
        made, compile = [], environment.compile
        monkeypatch.setattr(environment, "compile", lambda *args: made.append(1) or compile(*args))
        return environment.get_template("page").render(), bool(made)

    return render


def test_a_template_that_was_compiled_before_is_not_compiled_again(compiled):
    assert ("3", True) == compiled("{{ 1 + 2 }}")
    assert ("3", False) == compiled("{{ 1 + 2 }}")


def test_all_that_a_template_names_is_compiled_with_it(tmp_path):
    texts = {
        "page": '{% extends "base" %}{% block a %}{% include ["gone", "part"] %}{% endblock %}',
        "base": "{% block a %}{% endblock %}",
        "part": '{% import "macros" as macros %}{% include "lost" ignore missing %}',
        "macros": '{% include "part" %}{% include name %}{% macro %}',
        "other": "",
    }
    environment = Environment(loader=DictLoader(texts))
    remember(environment, tmp_path)

    named = {"page", "base", "part", "macros", "gone", "lost"}
    assert named == compile_all(environment, "page")
    assert 3 == len([*tmp_path.iterdir()]), "of macros, which has a mistake, nothing can be kept"


def test_a_template_or_an_environment_that_has_changed_is(compiled):
    compiled("{% if 1 %}\n<{% endif %}{{ '<' }}")

    assert (">", True) == compiled("{{ '>' }}")
    assert ("\n<<", True) == compiled("{% if 1 %}\n<{% endif %}{{ '<' }}")
    assert ("<<", True) == compiled("{% if 1 %}\n<{% endif %}{{ '<' }}", trim_blocks=True)
    assert ("<&lt;", True) == compiled(
        "{% if 1 %}\n<{% endif %}{{ '<' }}", trim_blocks=True, autoescape=True
    )


@pytest.mark.parametrize("length", [0, 12, 20, 40, -1])
def test_a_template_that_was_kept_in_part_is_compiled_again(compiled, tmp_path, length):
    compiled("{{ 1 + 2 }}")
    [kept] = (tmp_path / "kept").iterdir()
    kept.write_bytes(kept.read_bytes()[:length])

    assert ("3", True) == compiled("{{ 1 + 2 }}")
    assert ("3", False) == compiled("{{ 1 + 2 }}")


@pytest.mark.parametrize("hindrance", ["a file in its place", "no right to write"])
def test_where_nothing_can_be_kept_everything_is_compiled(
    compiled, tmp_path, monkeypatch, hindrance
):
    if hindrance == "a file in its place":
        (tmp_path / "kept").touch()
    else:
        monkeypatch.setattr(os, "access", lambda path, mode: False)

    assert ("3", True) == compiled("{{ 1 + 2 }}")
    assert ("3", True) == compiled("{{ 1 + 2 }}")


def test_templates_in_hidden_folders_are_loaded_and_not_listed(tmp_path):
    for name in ("page.html", "parts/a.html", ".icons/b.svg", "parts/.icons/c.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text", "utf-8")
    environment = Environment(loader=Loader([tmp_path]))

    assert ["page.html", "parts/a.html"] == environment.list_templates()
    assert "text" == environment.get_template(".icons/b.svg").render()


def test_every_template_that_has_another_one_in_its_place_is_looked_for():
    folder = ROOT / "overrides"
    found = [*folder.glob("*.*"), *folder.glob("partials/**/*.html")]

    files = {each.relative_to(folder).as_posix() for each in found if each.is_file()}
    assert {*OURS} == files
