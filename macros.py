"""The face to MkDocs and to its macros plugin: makes the pages, hands the plan to the templates.

The same file is a hook and the macros module: only a hook puts this folder on Python's path.
"""

import logging
import os
from functools import partial
from html import unescape
from pathlib import Path

from jinja2 import pass_context
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from roadmap import bundle
from roadmap.changes import feed
from roadmap.changes.history import editions
from roadmap.changes.news import entries
from roadmap.exports import exports
from roadmap.figures import Plan
from roadmap.finish import finished
from roadmap.issues import issues
from roadmap.load import load
from roadmap.page_data import all_ids, plan_data
from roadmap.pages import SOURCES, absent, moved, navigation, pages, title, titles
from roadmap.problems import RoadmapError
from roadmap.render import as_json, render
from roadmap.sharing.descriptions import description
from roadmap.sharing.head import head
from roadmap.sharing.pictures import Pictures
from roadmap.sharing.robots import robots

DATA = "data/roadmap.toml"
ASSETS = "assets/roadmap/"
STYLE = f"{ASSETS}roadmap.css"
SCRIPT_DATA = f"{ASSETS}plan.json"
WORKERS = "assets/javascripts/workers/"
PICTURES = ".cache/pictures"  # kept from one build to the next
PREVIEW_ONLY = "assets/preview/"
SCRIPT_IDS = f"{ASSETS}ids.json"
PAGES = (
    "home", "weeks", "hours", "timeline", "milestones", "courses", "portfolio",
    "certifications", "tips", "beyond", "progress",
)  # fmt: skip
log = logging.getLogger("mkdocs.plugins.roadmap")


def define_env(env):
    """Give authors a macro for every kind of page, as ``{{ hours_page() }}``."""
    plan, source = _plan(env.project_dir)

    def page(context, template):
        here = context["page"]
        return render(template, plan, here.url, edit=here.edit_url)

    def part_page(context, identity="", *, template, parts):
        here = context["page"]
        try:
            part = {template: parts(identity)}
        except LookupError as error:
            # A warning stops a strict build, and unlike an exception leaves a server running.
            log.warning(f"{here.file.src_uri}: {error}; {template}_page() takes an id of it")
            return ""
        if template == "week":
            line, _ = source.where(_location(plan, f"weeks/{identity}.md"))
            place = f"{DATA}, line {line}"
            part["issues"] = issues(env.conf["repo_url"], part["week"], here.canonical_url, place)
        return render(template, plan, here.url, edit=here.edit_url, **part)

    def changes_page(context):
        here = context["page"]
        return render("changes", plan, here.url, edit=None, entries=[*_entries(env.project_dir)])

    env.macro(pass_context(changes_page), "changes_page")
    for name in PAGES:
        env.macro(pass_context(partial(page, template=name)), f"{name}_page")
    for name, parts in (("week", plan.week), ("phase", plan.phase)):
        env.macro(pass_context(partial(part_page, template=name, parts=parts)), f"{name}_page")


def on_config(config):
    """Name the site after the plan; list what the plan has, and its weeks where they belong.

    Of our own style sheets one is named, which ``on_files`` makes of them all.
    """
    plan, _ = _plan(_root(config))
    config.site_name = title(plan.roadmap.title)
    config.site_description = title(plan.roadmap.summary)
    config.nav = [*_listed(config.nav or [], absent(plan), navigation(plan))]
    config.extra["sheets"] = [each for each in config.extra_css if each.startswith(ASSETS)]
    config.extra_css = [STYLE, *(each for each in config.extra_css if not each.startswith(ASSETS))]
    return config


def on_files(files, config):
    """Add what is made from the plan, but for hand-written pages; lead edit links to it."""
    plan, source = _plan(_root(config))
    for page in pages(plan):
        if files.get_file_from_path(page.path) is None:
            file = File.generated(config, page.path, content=page.markdown)
            file.edit_uri = _edit_uri(source, page.location)
            files.append(file)
    for path, content in _made(plan, config).items():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=content))
    for path, location in SOURCES.items():
        if file := files.get_file_from_path(path):
            file.edit_uri = _edit_uri(source, location)
            if path in absent(plan):
                files.remove(file)
    _bundle(files, config)
    _search_later(files, config)
    if not config.extra.get("preview"):
        for file in [each for each in files if each.src_uri.startswith(PREVIEW_ONLY)]:
            files.remove(file)
    return files


def on_page_markdown(markdown, page, config, files):
    """Title and describe a page after the plan, unless its author did.

    The theme would strip tags from a navigation title, and bring escaped ones back to life.
    """
    plan, _ = _plan(_root(config))
    if given := titles(plan).get(page.file.src_uri):
        page.meta.setdefault("title", given)
    if said := description(plan, page.file.src_uri):
        page.meta.setdefault("description", title(said))
    return markdown


def on_page_context(context, page, config, nav):
    """Say in a page's head what it is, to those who search for it or are sent it."""
    if _is_shared(config):
        plan, _ = _plan(_root(config))
        texts = (page.meta.get("title") or page.title, page.meta.get("description"))
        said = (unescape(text or config.site_description) for text in texts)
        about = head(plan, page.file.src_uri, *said, page.canonical_url, config.site_url)
        context["sharing"] = render("sharing", plan, page.url, head=about)
    return context


def on_startup(command, dirty):
    """Remember whether pages are served to somebody who edits: MkDocs adds a script to those."""
    os.environ["SERVING"] = "yes" if command == "serve" else ""


def on_post_build(env=None, config=None):
    """Put style and policy into every page that is published; the macros plugin calls this too."""
    if not config or config.extra.get("preview") or os.environ.get("SERVING"):
        return
    site = Path(config.site_dir)
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    pages = {path: each.read_text("utf-8") for path, each in paths.items()}
    script = next(site.glob("assets/javascripts/bundle.*.min.js")).read_text("utf-8")
    try:
        made = finished(pages, lambda path: (site / path).read_text("utf-8"), script)
    except ValueError as error:
        raise PluginError(str(error)) from None
    for path, text in made.items():
        (site / path).write_text(text, "utf-8")


def _made(plan, config):
    """Return what the site has besides pages: contents by path."""
    made = {SCRIPT_DATA: as_json(plan_data(plan)), SCRIPT_IDS: as_json(all_ids(plan))}
    for address, target, name in moved(plan):
        made[f"{address}index.html"] = render("moved", plan, address, target=target, name=name)
    if config.site_url:  # what a feed is and was is said by its address
        made[feed.NAME] = feed.feed(plan, config.site_url, _entries(_root(config)))
        made["robots.txt"] = robots(config.site_url)
    if _is_shared(config):
        made |= dict(Pictures(plan, Path(_root(config), PICTURES)))
    return made | exports(plan, config.site_url or "")


def _bundle(files, config):
    """Put one script in the place of its modules, and one style sheet in that of all of ours."""
    ours = {each.src_uri.removeprefix(ASSETS): each for each in files if _is_ours(each)}
    modules = {path: file for path, file in ours.items() if path.endswith(".mjs")}
    sheets = [ours[each.removeprefix(ASSETS)] for each in config.extra["sheets"]]
    try:
        texts = {path: each.content_string for path, each in modules.items()}
        made = bundle.script(texts, "start.mjs")
    except ValueError as error:
        raise PluginError(f"{ASSETS}{error}") from None
    made |= {STYLE.removeprefix(ASSETS): bundle.style([each.content_string for each in sheets])}
    for file in (*modules.values(), *sheets):
        files.remove(file)
    for path, text in made.items():
        files.append(File.generated(config, f"{ASSETS}{path}", content=text))


def _search_later(files, config):
    """Put a worker of ours before the theme's, which knows where that one is."""
    worker = next(each for each in files if each.src_uri.startswith(WORKERS))
    config.extra["search_worker"] = worker.src_uri
    ours = files.get_file_from_path(f"{ASSETS}search.js")
    text = ours.content_string.replace("@WORKER@", worker.src_uri)
    files.remove(ours)
    files.append(File.generated(config, ours.src_uri, content=text))


def _is_shared(config):
    return config.site_url and not config.extra.get("preview") and not os.environ.get("SERVING")


def _is_ours(file):
    return file.src_uri.startswith(ASSETS) and "/vendor/" not in file.src_uri


def _listed(entries, left_out, weeks):
    for entry in entries:
        name, target = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        if target == ["weeks/index.md"]:
            yield {name: [*target, *weeks]}
        elif isinstance(target, list):
            yield {name: [*_listed(target, left_out, weeks)]}
        elif target not in left_out:
            yield entry


def _edit_uri(source, location):
    line, _ = source.where(location)
    return f"../{DATA}#L{line}"


def _location(plan, path):
    return next(page.location for page in pages(plan) if page.path == path)


def _root(config):
    return Path(config.config_file_path).parent


def _entries(root):
    return entries(editions(Path(root)))


def _plan(root):
    try:
        roadmap, source = load(Path(root, DATA), DATA)
    except RoadmapError as error:
        raise PluginError(f"The plan has mistakes.\n{error}") from None
    return Plan(roadmap), source
