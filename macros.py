"""The face to MkDocs and to its macros plugin: makes the pages, hands the plan to the templates.

The same file is a hook and the macros module: only a hook puts this folder on Python's path.
"""

import gc
import logging
import os
from contextlib import contextmanager, suppress
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import TemplateSyntaxError, pass_context
from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler, DuplicateFilter
from mkdocs_macros.errors import format_error

from roadmap import hosts, settings
from roadmap.annotations import printable
from roadmap.asking import Asking
from roadmap.assets import FOLDER, STYLE, assets, is_needless, own_sheets
from roadmap.beside import Beside
from roadmap.bodies import Bodies
from roadmap.changes import feed
from roadmap.content import contents, follows, named, surroundings
from roadmap.drawing import PARTS, besides, draw_part, former
from roadmap.files import check_links, check_places, check_readable
from roadmap.finish import Pages, finish, write
from roadmap.front_matter import call_left, check_front_matter
from roadmap.load import FILE
from roadmap.making import NAME, Making
from roadmap.mistakes import TemplateMistakeError, places
from roadmap.offline import worker
from roadmap.offline.manifest import ICON_PATHS, MANIFEST, icon_files, manifest
from roadmap.pages import SOURCES, WEEKS, YOUR_DATA, as_written, title
from roadmap.policy import forbidden
from roadmap.problems import RefusalError, RoadmapError
from roadmap.reading import as_text
from roadmap.render import render
from roadmap.searching import searched
from roadmap.serving import bound, hurry, served, stamps
from roadmap.sharing.descriptions import description
from roadmap.sharing.head import head
from roadmap.sharing.pictures import Pictures, address
from roadmap.sheet import style
from roadmap.sidebar import Navigation, listed
from roadmap.site import Site
from roadmap.styles import THEME, prepare
from roadmap.templates import compile_all, look_at, look_for, look_for_ours, prepared

WORKERS = "assets/javascripts/workers/"
PICTURES = ".cache/pictures"  # kept from one build to the next
PREVIEW_ONLY = "assets/preview/"
OFFLINE = "offline"  # in mkdocs.yml, below extra
ENOUGH = 150  # pages; fewer are drawn before another process has been of use
MAIN, DRAWN = "main.html", "drawn.html"
WEEK_BOOST = 2  # in the search: what teaches a thing comes before what only names it
PAGES = (
    "home", "weeks", "hours", "timeline", "milestones", "courses", "portfolio",
    "certifications", "tips", "beyond", "progress", "changes",
)  # fmt: skip
log = logging.getLogger("mkdocs.plugins.roadmap")
making = Making()
unwritten = set()  # what MkDocs says of pages that it does not write, since that is done here


def define_env(env):
    """Give authors a macro for every kind of page, as ``{{ hours_page() }}``."""
    asking = _asking(env.conf)

    def page(context, *, name):
        return part(context, "", name=name)

    def part(context, identity="", *, name):
        here = context["page"]
        try:
            html = asking.draw(here, name, identity)
            return here.bodies.put(html, (name, identity))
        except TemplateMistakeError as error:
            log.warning(f"{here.file.src_uri}: {error}")
            return ""
        except LookupError as error:
            # A warning stops a strict build, and unlike an exception leaves a server running.
            log.warning(f"{here.file.src_uri}: {error}; {name}_page() takes an id of it")
            return ""

    for name in (*PAGES, *PARTS):
        made = partial(part if name in PARTS else page, name=name)
        env.macro(pass_context(made), f"{name}_page")


class Drawn(Page):
    """A page that follows from the plan: there is no Markdown in it to be read."""

    def __init__(self, made, file, config):
        super().__init__(made.title, file, config)
        self.made = made

    def read_source(self, config):
        self.markdown = ""
        self.meta = {"hide": ["toc"], "render_macros": False}

    def render(self, config, files):
        made = self.made
        with _told():
            html = draw_part(config.roadmap, made.kind, made.identity, self, config.repo_url)
        self.bodies.put(html)
        self.content, self.toc = self.bodies.marks, TableOfContents([])
        self.present_anchor_ids = set()


def on_startup(command, dirty):
    """Remember whether pages are served to somebody who edits: MkDocs adds a script to those."""
    served.is_serving, served.goes_on = command == "serve", dirty
    gc.set_threshold(50_000)  # most of what a build makes it needs to the end
    log = logging.getLogger("mkdocs.commands.build")
    log.addFilter(_is_so)
    if command == "serve":  # where the same mistake may be made again, and is to be said again
        log.filters = [each for each in log.filters if not isinstance(each, DuplicateFilter)]


@event_priority(100)  # before somebody watches more
def on_serve(server, config, builder):
    """Look at the files more often than MkDocs does; say where nothing can be served."""
    hurry(server, [config.docs_dir, config.config_file_path])
    server.builder = partial(_or_said, server.builder)
    server.server_bind = _told()(partial(bound, server.server_bind, server.server_address))
    return server


@event_priority(100)  # the macros plugin asks for the plan in this event of its own
def on_config(config):
    """Name the site after the plan; list what the plan has, and its weeks where they belong.

    Of our own style sheets one is named, which ``on_files`` makes of them all.
    """
    with _told("mkdocs.yml: "):
        settings.check_theme(config.theme.name, config.theme.custom_dir)
        settings.check_looks(config.theme)
        settings.check_values(config.extra, config.theme.get("font"))
        settings.check_names(config.nav or ())
        settings.check_macros(_plugin(config).config)
        if search := config.plugins.get("material/search"):
            settings.check_search(search.config.enabled, search.config.separator)
        hosts.check_links(config.nav or (), config.extra)
        site_url = None if served.is_serving else config.site_url  # there it is MkDocs' own
        hosts.check_own({"site_url": site_url, "repo_url": config.repo_url})
        hosts.check_edit_uri(config.edit_uri)
    site = config.roadmap = _site(Path(config.config_file_path).parent)
    config.asking, config.written = Asking(site, config.repo_url), Pages()
    macros = _plugin(config)
    macros.render = partial(_or_stop, macros.render)
    config.theme.get_env = partial(prepared, config.theme.get_env, _told)
    config.site_name = title(site.plan.roadmap.title)
    config.site_description = title(site.plan.roadmap.summary)
    config.nav = [*listed(config.nav or [], site)]
    config.extra["worker"] = (
        worker.NAME if _is_published(config) and config.extra.get(OFFLINE, True) else ""
    )
    if _is_shared(config):  # the theme's name for the site in storage: the same text on every page
        config.extra["scope"] = urlsplit(config.site_url).path
    with _told():
        for each in (config.docs_dir, config.theme.custom_dir):
            check_links(Path(each))
        sheets = config.extra["sheets"] = own_sheets(config.extra_css)
    config.extra_css = [STYLE, *(each for each in config.extra_css if each not in sheets)]
    if not served.is_serving and not served.goes_on:
        with _told():
            config.site_dir = str(making.begin(Path(config.site_dir)))
    if _is_published(config):
        config.ahead = Beside(partial(_ahead, config, _style(config)))
    return config


def on_files(files, config):
    """Add what is made from the plan, but for hand-written pages; lead edit links to it."""
    site = config.roadmap
    _look_at_files(files, config)
    taken = {each.dest_uri: each for each in files if not each.inclusion.is_excluded()}
    config.taken = {*taken}
    for page in site.pages.values():
        by_hand = files.get_file_from_path(page.path)
        if not by_hand or not _is_shown(by_hand):
            file = File.generated(config, page.path, content="", inclusion=_inclusion(by_hand))
            _make_way(taken.get(file.dest_uri), page, files)
            file.edit_uri = _edit_uri(site, page.path, config)
            _put(file, files)
            Drawn(page, file, config)
    for path, content in _besides(site, config).items():
        if path not in taken and files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=content))
    for path in SOURCES:
        if file := files.get_file_from_path(path):
            file.edit_uri = _edit_uri(site, path, config)
            if path in site.absent:
                files.remove(file)
    _put_assets(files, config)
    for file in [each for each in files if _is_left_out(each, config)]:
        files.remove(file)
    _look_at_places(files, config)
    return files


def on_nav(nav, config, files):
    """Let every page have as much of the navigation as it shows; tell which have to be built.

    Here MkDocs has settled which files there are, and nothing is written yet.
    """
    with _told("mkdocs.yml: "):
        is_preview = config.extra.get("preview", False)
        settings.check_addresses(config.use_directory_urls, is_preview)
        settings.check_left_out(_left_out(files, config))
        settings.check_files(_named_files(config), {*_included(files)})
    if served.goes_on:
        _compare(nav, files, config)
    config.navigation = Navigation(nav, WEEKS, config.roadmap.titles[WEEKS])
    return config.navigation


def on_pre_page(page, config, files):
    """Let a page keep what macros draw of it; refuse one that would not be read as it is meant."""
    if not isinstance(page, Drawn):
        with _told():
            name = _named(page, config)
            check_front_matter(as_text(page.file.content_bytes, name), name)
    page.bodies = Bodies()
    return page


@event_priority(100)  # the macros plugin asks for the title in this event of its own
def on_page_markdown(markdown, page, config, files):
    """Title and describe a page after the plan, unless its author did.

    The theme would strip tags from a navigation title, and bring escaped ones back to life. It
    prints what an author says as it is; where that is escaped, it is not escaped again.
    """
    site, path = config.roadmap, page.file.src_uri
    about = title(description(site.plan, path) or "")
    for key, ours in {"title": site.titles.get(path), "description": about, "author": ""}.items():
        given = page.meta.pop(key, None)
        if said := ours if given is None else as_written(given):
            page.meta[key] = said
    if path in site.pages and site.pages[path].kind == "week":
        page.meta.setdefault("search", {"boost": WEEK_BOOST})
    if said := call_left(page.meta, markdown):
        log.warning(f"{path}: {said}")
    return markdown


def on_page_content(html, page, config, files):
    """Put the drawn parts of a page into the others; for a search index, only what it reads.

    Here every page has its title: a heading's, or its file's name where it has nothing else.
    """
    for each in (*forbidden(html, config.site_url), *page.bodies.lost(html)):
        log.warning(f"{page.file.src_uri}: {each}")
    page.title = served.titles[page.file.src_uri] = as_written(page.title)
    if not page.is_homepage:
        page.meta.setdefault("title", page.title)
    page.present_anchor_ids |= page.bodies.ids
    return page.bodies.into(html, searched)


@event_priority(-100)  # what other plugins give the templates is a part of them
def on_env(env, config, files):
    """Let another process draw half of the pages of a large plan; it is asked when they are due."""
    files = files.documentation_pages()
    _look_at_templates([each.page for each in files], env, config)
    if _is_published(config) and len(files) > ENOUGH:
        half = [each.page for each in files[len(files) // 2 :]]
        config.drawn = Beside(partial(_drawn, half, env, config, files))
        for page in half:
            page.template = _template(page)
            page.meta["template"] = DRAWN
    return env


def on_template_context(context, template_name, config):
    """Give the page for lost addresses its part of the navigation."""
    context["nav"] = context["nav"].around(None)
    return context


@event_priority(-100)  # the search plugin reads the page in this event of its own
def on_page_context(context, page, config, nav):
    """Give a page its part of the navigation, all that is drawn, and what it says of itself."""
    if _template(page) == DRAWN and (drawn := config.drawn.found):
        return context | {"drawn": drawn.pop(page.file.src_uri)}
    page.content = page.bodies.whole
    context["nav"] = nav.around(page)
    if _is_shared(config):
        context["sharing"] = _sharing(page, config)
    return context


@event_priority(-100)  # what other plugins make of the page is a part of it
def on_post_page(output, page, config):
    """Note what has been built, and keep no more of it. What is published is written at the end."""
    asked = None if isinstance(page, Drawn) else page.bodies.asked
    if asked is not None and follows(page.file.content_string, len(asked)):
        served.built(page.file.src_uri, asked, config.asking.values(page.bodies.parts))
    else:
        served.built(page.file.src_uri)
    page.content = page.bodies = None
    if _is_published(config):
        unwritten.add(f"Page skipped: '{page.file.src_uri}'. Generated empty output.")
        config.written[page.file.dest_uri], output = output, ""
    return output


@event_priority(-100)  # what other plugins write is a part of the site
def on_post_build(env=None, config=None):
    """Let the site that is made take the place of the one before, unless it is refused.

    The macros plugin calls this too.
    """
    if not config:
        return
    if not config.extra.get("preview"):
        _write(config, Path(config.site_dir))
    if making.folder and not _is_refused(config):
        with _told():
            config.site_dir = str(making.end())


def on_build_error(error):
    """Leave the site as it was."""
    making.give_up()


def _write(config, site):
    """Write what is published: pages with their style and policy, pictures, and the worker.

    That comes last, since it knows every file by its hash.
    """
    served.copied()
    if _is_published(config):
        with _told(""):
            finish(site, config.written)
        ahead = config.ahead.result().items()
        write(site, ((path, made) for path, made in ahead if path not in config.taken))
    # A worker that leaves is served to those who edit as well: an older one, of a site that was
    # served at the same address, would answer in the place of what they edit.
    with _told(f"overrides/{FOLDER}{worker.FOLDER}"):
        made = (
            worker.of(site, config.worker)
            if config.extra["worker"]
            else worker.retired(config.worker)
        )
    write(site, [(worker.NAME, made)])


def _named_files(config):
    """Return the files that the configuration names for all pages, with where it does."""
    images = {name: config.theme.get(name) for name in ("favicon", "logo")}
    polyfills = config.extra.get("polyfills") or []
    polyfills = polyfills if isinstance(polyfills, list) else [polyfills]
    return {
        "extra_css": config.extra_css,
        "extra_javascript": [*map(str, config.extra_javascript)],
        "extra.polyfills": [*map(str, polyfills)],
        **{f"theme.{name}": [path] for name, path in images.items() if path},
    }


def _included(files):
    return (each.dest_uri for each in files if not each.inclusion.is_excluded())


def _left_out(files, config):
    """Return the files of the theme, of ours, of those made and led to that are left out."""
    left_out = [each for each in files if each.inclusion.is_excluded()]
    led_to = {*SOURCES, YOUR_DATA}  # those for what the plan has not are gone
    return (
        each.src_uri
        for each in left_out
        if each.src_dir != config.docs_dir or each.src_uri in led_to
    )


def _look_at_files(files, config):
    """Stop where a file of an author or of ours is there by its name only, or is somewhere else."""
    folders = (config.docs_dir, config.theme.custom_dir)
    places = [config.roadmap.root, *map(Path, folders)]
    for each in (each for each in files if each.src_dir in folders):
        if not each.inclusion.is_excluded():
            name = f"{Path(each.src_dir).name}/{each.src_uri}"
            with _told():
                check_readable(Path(each.abs_src_path), name, places)


def _look_at_places(files, config):
    """Stop where a file of an author stands in the way of one that is made."""
    files = [each for each in files if not each.inclusion.is_excluded()]
    folders = (config.docs_dir, config.theme.custom_dir)
    own = {each.dest_uri: each for each in files if each.src_dir in folders}
    made = {each.dest_uri for each in files} | {worker.NAME, address("site")}
    names = {path: f"{Path(each.src_dir).name}/{each.src_uri}" for path, each in own.items()}
    with _told():
        check_places(names, made, (worker.NAME, feed.NAME))


def _plugin(config):
    if found := config.plugins.get("macros"):
        return found
    raise PluginError("mkdocs.yml: The plugins have macros, which pages are drawn by (found none)")


def _asking(config):
    if found := getattr(config, "asking", None):
        return found
    raise PluginError("mkdocs.yml: The hooks have macros.py, which makes the pages (found none)")


def _is_so(record):
    """Return whether MkDocs is right in what it logs, for once with the site's own folder in it.

    It warns that links will be inaccurate, and they are not; and of pages that we write.
    """
    record.msg = record.msg.removesuffix(f"{os.sep}{NAME}")
    return "'dirty'" not in record.msg and record.msg not in unwritten


def _is_refused(config):
    """Return whether MkDocs will end the build for what it has warned of."""
    counters = [
        each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)
    ]
    return config.strict and any(each.get_counts() for each in counters)


def _make_way(file, page, files):
    """Leave out what has a page's address under another name: the one built last would be there."""
    if file:
        log.warning(f"{file.src_uri} is left out: in place of the page it is {page.path}")
        files.remove(file)


def _or_said(build):
    """Build; say in a line what is wrong with settings that cannot be read."""
    try:
        build()
    except ConfigurationError as error:
        raise Abort(f"Error: {error}") from None


def _or_stop(render, *given, **named):
    """Stop the build where template code fails: the plugin leaves Python, and a server with it."""
    try:
        return render(*given, **named)
    except SystemExit:
        raise PluginError("Template code of a page fails; what is wrong stands above") from None


@format_error.register(Exception)
@format_error.register(TemplateSyntaxError)
def _say(error, markdown, page):
    """Return what the plugin says of template code that fails: a line, and no traceback."""
    lines = [line for file, line in places(error) if file in ("<template>", "<unknown>")]
    above = page.file.content_string.count("\n") - markdown.count("\n")  # of its front matter
    line = lines[-1] + above if lines else 1
    return f"docs/{page.file.src_uri}:{line}: The template code of a page can be run ({error})"


def _besides(site, config):
    """Return what the site has besides pages, by path; where it is published, icons come later."""
    with _told():
        made = besides(site, config.site_url or "")
        if config.extra.get("preview"):  # which nobody had an address of before
            return made
        made |= former(site)
    drawn = icon_files() if served.is_serving else dict.fromkeys(ICON_PATHS, b"")
    return made | drawn | {MANIFEST: manifest(site.plan)}


def _style(config):
    """Return our style sheet as it will be, unless an author has put another in its place."""
    folder, sheets = Path(config.theme.custom_dir), config.extra["sheets"]
    with suppress(OSError, ValueError):  # which is told where the sheet is made
        return style({each: (folder / each).read_text("utf-8") for each in sheets})
    return ""


def _ahead(config, ours):
    """Make what takes long and is asked for later; return icons and pictures by path.

    ``ours`` is our style sheet: what makes it small has threads, which a copied process lacks.
    """
    folders = (Path(each, THEME) for each in config.theme.dirs)
    sheets = (each for folder in folders for each in folder.glob("*.css"))
    prepare([*(each.read_text("utf-8", errors="replace") for each in sheets), ours])
    compile_all(config.theme.get_env(), MAIN)
    site = config.roadmap
    pictures = Pictures(site.plan, site.root / PICTURES) if _is_shared(config) else ()
    return icon_files() | dict(pictures)


def _drawn(pages, env, config, files):
    """Return pages by path, as MkDocs would draw them."""
    nav, drawn = config.navigation, Pages()
    for page in pages:
        page.active = True
        context = get_context(nav, files, config, page)
        template = env.get_template(_template(page))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        drawn[page.file.src_uri] = template.render(context)
        page.active = False
    return drawn


def _look_at_templates(pages, env, config):
    """Stop where a template cannot be read, or a page asks for one that there is not."""
    asked = {_named(each, config): each.meta for each in pages}
    asked = {path: meta["template"] for path, meta in asked.items() if "template" in meta}
    with _told():
        look_for_ours(Path(config.theme.custom_dir))
        look_at(env, [MAIN, *config.theme.static_templates])
        look_for(env, asked, DRAWN)


def _template(page):
    return page.meta.get("template", MAIN)


def _sharing(page, config):
    """Return what the head of a page says, to those who search for it or are sent it."""
    plan = config.roadmap.plan
    texts = (page.meta.get("title") or page.title, page.meta.get("description"))
    said = (unescape(text or config.site_description) for text in texts)
    about = head(plan, page.file.src_uri, *said, page.canonical_url, config.site_url)
    with _told():
        return render("sharing", plan, page.url, head=about)


def _put_assets(files, config):
    """Put what is published of our scripts and style sheets in the place of what it is made of."""
    search_worker = next(each.src_uri for each in files if each.src_uri.startswith(WORKERS))
    ours = {each.src_uri: each for each in files if _is_ours(each)}
    found = {path: each.content_bytes for path, each in ours.items()}
    sheets = dict.fromkeys(config.extra["sheets"], "extra_css of mkdocs.yml")
    given = found, sheets, search_worker
    with _told():
        put = served.once("assets", given, lambda: assets(*given))
    config.worker = put.worker
    config.extra["integrity"], config.extra["search"] = put.integrity, put.search
    config.extra["search_worker"] = search_worker
    for path in put.used:
        files.remove(ours[path])
    for path, text in put.made.items():
        files.append(File.generated(config, path, content=text))


def _compare(nav, files, config):
    """Tell pages whether they have to be built."""
    site, root = config.roadmap, config.roadmap.root
    looks = stamps(root / "macros.py", *root.glob("*.yml"), root / "overrides")
    led_to = named(nav.pages, site)
    shared = (looks, config.extra["integrity"], config.extra["search_worker"], led_to)
    all_pages = served.once("all pages", shared, object)  # one look, and not one for every page
    texts = stamps(Path(config.docs_dir))
    shown = [each for each in files if each.inclusion.is_in_serve()]
    pages = {each.src_uri: each.page for each in shown if each.is_documentation_page()}
    by_hand = {path: page for path, page in pages.items() if not isinstance(page, Drawn)}
    keys = {
        path: (all_pages, content, ())
        for path, content in contents(site, placed=bool(config.edit_uri or config.repo_url)).items()
        if path in pages and path not in by_hand
    }
    for path, around in surroundings(site, by_hand).items():
        keys[path] = (all_pages, texts, around, _drawn_anew(config, path, by_hand[path]))
    number = served.compare(shown, keys, site.plan.edition, Path(config.site_dir))
    served.name(nav.pages)
    log.info(f"Pages to build: {number} of {len(keys)}")


def _drawn_anew(config, path, page):
    """Return what a hand-written page would have drawn now, or all that it could follow from."""
    asked = served.asked.get(path)
    if not page or asked is None:
        return config.roadmap.source.encoded, config.roadmap.news
    return config.asking.anew(page, asked)


def _is_published(config):
    return not config.extra.get("preview") and not served.is_serving


def _is_shared(config):
    return config.site_url and _is_published(config)


def _is_left_out(file, config):
    """Return whether nobody asks for a file."""
    if file.src_uri.startswith(PREVIEW_ONLY) and not config.extra.get("preview"):
        return True
    search = config.plugins.get("material/search")
    is_of_theme = file.src_dir not in (None, config.docs_dir, config.theme.custom_dir)
    return is_of_theme and is_needless(file.src_uri, search.config.lang if search else ())


def _is_shown(file):
    """Return whether a file is there where the site is built now: a draft is while it is served."""
    level = file.inclusion
    return level.is_in_serve() if served.is_serving else level.is_included()


def _inclusion(by_hand):
    """Return that of a made page: what leaves out one by hand in its place would leave out both."""
    return InclusionLevel.INCLUDED if by_hand else InclusionLevel.UNDEFINED


def _put(file, files):
    """Add a file, in the place of another one that is called so."""
    if other := files.get_file_from_path(file.src_uri):
        files.remove(other)
    files.append(file)


def _is_ours(file):
    """Return whether a file is of our scripts and style sheets, and not made from the plan."""
    is_here = file.src_uri.startswith(FOLDER) and file.abs_src_path
    return is_here and "/vendor/" not in file.src_uri


def _named(page, config):
    """Return how a message calls the file of a hand-written page."""
    return f"{Path(config.docs_dir).name}/{page.file.src_uri}"


def _edit_uri(site, path, config):
    """Return where the source of a page is edited, or none where nothing leads there."""
    return f"../{FILE}#L{site.line(path)}" if config.edit_uri else None


def _site(root):
    try:
        return Site.of(root)
    except RoadmapError as error:
        raise PluginError(printable(f"The plan has mistakes.\n{error}")) from None


@contextmanager
def _told(place=None):
    """Stop a build with a line, and no traceback, for a mistake in a file of the site's own.

    A ``ValueError`` is one where a place is given, below which it names a file.
    """
    try:
        yield
    except RefusalError as error:
        raise PluginError(printable(str(error))) from None
    except ValueError as error:
        if place is None:
            raise
        raise PluginError(printable(f"{place}{error}")) from None
