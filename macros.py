"""The face to MkDocs and to its macros plugin: makes the pages, hands the plan to the templates.

The same file is a hook and the macros module: only a hook puts this folder on Python's path.
"""

from functools import lru_cache, partial
from pathlib import Path

from jinja2 import pass_context
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from roadmap.figures import Plan
from roadmap.load import load
from roadmap.pages import SOURCES, navigation, pages, title
from roadmap.problems import RoadmapError
from roadmap.render import render

DATA = "data/roadmap.toml"
PAGES = (
    "home", "weeks", "hours", "timeline", "milestones", "courses", "portfolio",
    "certifications", "tips", "beyond", "progress",
)  # fmt: skip


def define_env(env):
    """Give authors a macro for every kind of page, as ``{{ hours_page() }}``."""
    plan, _ = _plan(env.project_dir)

    def page(context, identity=None, *, template):
        here = context["page"]
        try:
            part = {template: getattr(plan, template)(identity)} if identity else {}
        except LookupError as error:
            # The plugin puts a traceback round every other exception.
            where = Path(here.file.abs_src_path).relative_to(env.project_dir)
            raise SystemExit(f"{where}: {error}; {template}_page() takes an id of it") from None
        return render(template, plan, here.url, edit=here.edit_url, **part)

    for name in (*PAGES, "week", "phase"):
        env.macro(pass_context(partial(page, template=name)), f"{name}_page")


def on_config(config):
    """Name the site after the plan, and list its weeks where the navigation says so."""
    plan, _ = _plan(Path(config.config_file_path).parent)
    config.site_name = title(plan.roadmap.title)
    config.site_description = title(plan.roadmap.summary)
    for entry in config.nav or []:
        for name, target in entry.items():
            if target == ["weeks/index.md"]:
                entry[name] = [*target, *navigation(plan)]
    return config


def on_files(files, config):
    """Add the pages made from the plan, but for hand-written ones; lead edit links to it."""
    plan, source = _plan(Path(config.config_file_path).parent)
    for page in pages(plan):
        if files.get_file_from_path(page.path) is None:
            file = File.generated(config, page.path, content=page.markdown)
            file.edit_uri = _edit_uri(source, page.location)
            files.append(file)
    for path, location in SOURCES.items():
        if file := files.get_file_from_path(path):
            file.edit_uri = _edit_uri(source, location)
    return files


def _edit_uri(source, location):
    line, _ = source.where(location)
    return f"../{DATA}#L{line}"


def _plan(root):
    path = Path(root, DATA)
    try:
        return _read(path, path.read_bytes() if path.exists() else None)
    except RoadmapError as error:
        raise PluginError(f"The plan has mistakes.\n{error}") from None


@lru_cache(maxsize=1)
def _read(path, _content):
    roadmap, source = load(path, DATA)
    return Plan(roadmap), source
