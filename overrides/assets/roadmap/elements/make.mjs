/** An element with properties and content; text among the content stays text. */
export function make(name, properties = {}, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** A button that is heard of by its part in what it stands in. */
export function button(text, part, className) {
  const made = make("button", { type: "button", className }, text);
  made.dataset.part = part;
  return made;
}
