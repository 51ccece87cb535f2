// What can be seen to be wrong with a page as it is laid out: text that is cut or beside the window, text and controls
// that lie over each other, words that are broken, a page that scrolls sideways. A list of sentences.
(controls) => {
  // Not waited for: where a page is shown as printed, Chromium may never come to their end.
  // The end of one may begin others.
  for (let round = 0; round < 9; round++) document.getAnimations().forEach((each) => each.finish());
  scrollTo({ top: 0, behavior: "instant" }); // the header lies over what is scrolled below it
  const whole = new CSSStyleSheet(); // also what is not laid out before somebody scrolls to it
  whole.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets.push(whole);
  const found = new Set();

  const owner = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
  const called = (node) => {
    const text = node.textContent || node.value || node.ariaLabel || node.id;
    return `${owner(node).localName}.${owner(node).classList[0] ?? ""} “${text.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
  };
  const ancestors = function* (element) {
    for (let each = element; each; each = each.parentElement) yield each;
  };
  const common = (a, b) => {
    const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
    return { left, top, right, bottom, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
  };
  const once = (ask) => {
    const answers = new Map();
    return (element) => answers.get(element) ?? answers.set(element, ask(element)).get(element);
  };

  const floating = once((element) => [...ancestors(element)].find((each) => getComputedStyle(each).position === "fixed") ?? null);
  // Text for ears, and a drawer that waits beside the window.
  const isAway = (element) => {
    const place = floating(element)?.getBoundingClientRect();
    const isBeside = place && (place.right <= 0 || place.left >= innerWidth || !place.width || !place.height);
    return isBeside || [...ancestors(element)].some((each) => getComputedStyle(each).clipPath.startsWith("inset(50%"));
  };
  const isShown = once(
    (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isAway(element),
  );
  // What an element cannot be seen beyond, but for what it is placed outside of.
  const frames = once((element) => {
    const clipping = [];
    let { position } = getComputedStyle(element);
    for (const each of ancestors(element)) {
      const style = getComputedStyle(each);
      if (each !== element) {
        if (position === "fixed" || each === document.body) break;
        if (position === "absolute" && style.position === "static") continue;
        position = style.position;
      }
      if (style.overflow !== "visible") clipping.push([each, /auto|scroll/.test(style.overflow)]);
    }
    return clipping;
  });

  const seen = (node, rectangle) => {
    let rest = rectangle;
    for (const [frame, scrolls] of frames(owner(node))) {
      const inside = common(rest, frame.getBoundingClientRect());
      // A line is higher than its letters.
      const isCut = rest.width - inside.width > 1 || rest.height - inside.height > rectangle.height / 4;
      if (node !== owner(node) && isCut && !scrolls) found.add(`${called(node)} is cut`);
      rest = inside;
    }
    return rest;
  };

  // A word that is wider than most of the window may be broken, and so may an address on paper.
  const findBroken = (node) => {
    for (const { 0: word, index } of node.data.matchAll(/[^\s/·–—-]{2,}/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const parts = [...range.getClientRects()].filter(({ width }) => width); // WebKit has one of the line before, too
      const width = parts.reduce((sum, part) => sum + part.width, 0);
      const isBroken = new Set(parts.map(({ top }) => Math.round(top))).size > 1;
      if (isBroken && width < innerWidth * 0.6 && !owner(node).closest(".rm-address")) found.add(`“${word}” is broken in ${called(node)}`);
    }
  };

  const things = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.data.trim() || !isShown(owner(node))) continue;
    range.selectNodeContents(node);
    const rectangles = range.getClientRects();
    if (rectangles.length > 1) findBroken(node);
    for (const rectangle of rectangles) {
      const { left, top, right, bottom, width, height } = seen(node, rectangle);
      if (width < 1 || height < 1) continue;
      if (left < -1 || right > innerWidth + 1) found.add(`${called(node)} is beside the window`);
      things.push({ node, left, right, top: top + height / 4, bottom: bottom - height / 4 });
    }
  }
  for (const node of document.querySelectorAll(controls)) {
    if (!isShown(node)) continue;
    for (const rectangle of node.getClientRects()) {
      const place = seen(node, rectangle);
      if (place.width && place.height) things.push({ node, ...place });
    }
  }

  things.sort((a, b) => a.top - b.top);
  things.forEach((one, index) => {
    for (let next = index + 1; things[next]?.top < one.bottom - 1; next++) {
      const other = things[next];
      const { width, height } = common(one, other);
      if (width < 2 || height < 2 || one.node.contains(other.node) || other.node.contains(one.node)) continue;
      if (floating(owner(one.node)) === floating(owner(other.node))) found.add(`${called(one.node)} lies over ${called(other.node)}`);
    }
  });

  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.add(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);
  document.adoptedStyleSheets.pop();
  return [...found];
}
