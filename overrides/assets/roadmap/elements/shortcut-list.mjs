/** All shortcuts in a dialog, the theme's as well, and the switch that turns them off. */
import { choose, NAMES, setting } from "../settings.mjs";
import { make } from "./make.mjs";
import { openAtStart } from "./opening.mjs";

const LIST = [
  ["j", "k", "Next or previous box"],
  ["x", "Tick it or untick it, as Space does"],
  [".", ",", "Next or previous page"],
  ["n", "p", "The same, but from a week to the next or previous week"],
  ["/", "f", "s", "Search"],
  ["?", "This list"],
];

function line(parts) {
  const [keys, text] = [parts.slice(0, -1), parts.at(-1)];
  const names = keys.flatMap((key) => [" ", make("kbd", {}, key)]).slice(1);
  return make("div", {}, make("dt", {}, ...names), make("dd", {}, text));
}

function choice(board) {
  const isOn = setting(board.own, NAMES.shortcuts) !== "off";
  const control = make("input", { type: "checkbox", checked: isOn, autocomplete: "off", onchange: () => choose(board.own, NAMES.shortcuts, control.checked ? "on" : "off") });
  control.setAttribute("role", "switch");
  control.setAttribute("aria-describedby", "rm-shortcuts-note");
  return make("p", { className: "rm-choice" }, make("label", {}, control, " ", make("span", {}, "Use these keys")));
}

/** Opens the dialog. It is gone when it is closed, and the focus is where it was. */
export function open(board) {
  const title = make("h2", { id: "rm-shortcuts", textContent: "Keyboard shortcuts" });
  const note = make("p", { id: "rm-shortcuts-note", className: "rm-meta" }, "Single keys, never while you type. Switch them off if you speak to your device or press keys by chance; Tab, Space, Enter and arrows work as ever.");
  const close = make("form", { method: "dialog", className: "rm-buttons" }, make("button", { className: "rm-button" }, "Close"));
  const dialog = make("dialog", { className: "rm-dialog" }, title, make("dl", { className: "rm-keys" }, ...LIST.map(line)), choice(board), note, close);
  dialog.setAttribute("aria-labelledby", title.id);
  const host = make("section", { className: "rm md-typeset" }, dialog);
  dialog.onclose = () => host.remove();
  document.body.append(host);
  openAtStart(dialog);
}
