"""Template environments that do once what they would do in every build.

Compiling templates takes a third of a small build, and listing a theme's thousands of icons, which
are not even looked at, a tenth.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.meta import find_referenced_templates

from roadmap.mistakes import named, telling
from roadmap.problems import RefusalError
from roadmap.reading import as_text

FOLDER = Path(__file__).parent.parent / ".cache" / "templates"


# What of ours has a template of the theme, or none, in its place where it is not there.
OURS = (
    "404.html",
    "drawn.html",
    "main.html",
    "partials/javascripts/content.html",
    "partials/javascripts/palette.html",
    "partials/nav-item.html",
    "partials/palette.html",
    "partials/source.html",
    "partials/tabs-item.html",
    "sitemap.xml",
)
Told = Callable[[], AbstractContextManager[None]]


def prepared(make: Callable[[], jinja2.Environment], told: Told) -> jinja2.Environment:
    """Return a theme's environment; lines that only say what is to be done leave no trace.

    ``told`` is what a mistake in a template is passed on by, a ``RefusalError``.
    """
    environment = make()
    environment.template_class = _telling(told)
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.loader = Loader(environment.loader.searchpath)
    environment.auto_reload = False  # it is made anew for every build
    remember(environment)
    return environment


def look_for_ours(folder: Path) -> None:
    """Raise ``RefusalError`` where a template of ours is not there: the theme's would be drawn."""
    for each in OURS:
        if not (folder / each).is_file():
            raise RefusalError(
                f"overrides/{each}: The template is there, since pages are drawn with it and not "
                "with the theme's (found none); put it back"
            )


def look_at(environment: jinja2.Environment, names: Iterable[str]) -> None:
    """Raise ``TemplateMistakeError`` where one of these templates is there and cannot be read."""
    for each in names:
        with telling(each), suppress(jinja2.TemplateNotFound):
            environment.get_template(each)


def look_for(environment: jinja2.Environment, asked: Mapping[str, Any], inner: str) -> None:
    """Raise ``RefusalError`` where a page, by its path, asks for a template that is none.

    The inner one is for no page to ask for.
    """
    look_at(environment, (each for each in asked.values() if isinstance(each, str)))
    for path, name in asked.items():
        if name == inner or not _is_there(environment, name):
            raise RefusalError(
                f"{path}: The template at the head of a page is a file of overrides/ or of the "
                f"theme, such as main.html (found {name!r}); put it right, or take it out"
            )


def remember(environment: jinja2.Environment, folder: Path = FOLDER) -> None:
    """Let an environment keep what it compiles, and take it from there as long as it is the same.

    Where nothing can be written, everything is compiled each time.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    if os.access(folder, os.W_OK):
        pattern = f"{_settings(environment)}-%s"
        environment.bytecode_cache = _Compiled(str(folder), pattern)


def compile_all(environment: jinja2.Environment, name: str) -> set[str]:
    """Compile a template and all that it names, which is kept; return the names of all."""
    named, seen = [name], set()
    while named:
        each = named.pop()
        if each not in seen:
            seen.add(each)
            with suppress(Exception):  # it is told where the template is drawn, if it is
                environment.get_template(each)
                source, *_ = environment.loader.get_source(environment, each)
                named += filter(None, find_referenced_templates(environment.parse(source)))
    return seen


def _telling(told: Told) -> type[jinja2.Template]:
    class Template(jinja2.Template):
        def render(self, *given: Any, **named: Any) -> str:
            with told(), telling(self.name):
                return super().render(*given, **named)

    return Template


class Loader(jinja2.FileSystemLoader):
    """Loads any template, but lists none in a hidden folder: from those no file is published."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[Any, Any, Any]:
        """Return the text of a template. Raises ``RoadmapError`` where it is none in UTF-8."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError:
            files = (Path(place, template) for place in self.searchpath)
            file = next(each for each in files if each.is_file())
            as_text(file.read_bytes(), named(str(file)))
            raise

    def list_templates(self) -> list[str]:
        """Return the names of all templates that are not hidden."""
        found = set()
        for place in self.searchpath:
            for folder, folders, files in os.walk(place, followlinks=self.followlinks):
                folders[:] = [each for each in folders if not each.startswith(".")]
                within = Path(folder).relative_to(place)
                found.update((within / each).as_posix() for each in files)
        return sorted(found)


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Keeps one compiled template of each name, wherever the project is."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # the file was cut, by a full disk for one: pickle says so in many ways
            bucket.reset()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(name)


def _is_there(environment: jinja2.Environment, name: Any) -> bool:
    with suppress(jinja2.TemplateNotFound):
        return isinstance(name, str) and bool(environment.get_template(name))
    return False


def _settings(environment: jinja2.Environment) -> str:
    """Return a name for what compiling depends on, besides the template and Jinja's own version."""
    settings = (
        jinja2.__version__,
        environment.autoescape,
        environment.trim_blocks,
        environment.lstrip_blocks,
        sorted(environment.filters),
        sorted(environment.tests),
    )
    return sha256(repr(settings).encode()).hexdigest()[:12]
