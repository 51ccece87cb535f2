/** What shortcuts do: to the next box and its tick, to the neighbouring weeks, the list of them all. */
import { wanted } from "../keys.mjs";
import { open } from "./shortcut-list.mjs";

const there = (key) => [...document.querySelectorAll(wanted({ key }))];

/** To the box before or after what has the focus; where nothing has it, after or before the top of the window. */
function move(key) {
  const [isOn, from] = [key === "j", document.activeElement];
  const side = isOn ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const isBelow = (box) => box.getBoundingClientRect().top >= 0;
  const isBeyond = (box) => (from === document.body ? isBelow(box) === isOn : from.compareDocumentPosition(box) & side);
  const boxes = isOn ? there(key) : there(key).reverse();
  boxes.find((box) => isBeyond(box) && box.offsetParent)?.focus();
}

/** Does what a key asks for. */
export function follow(board, key) {
  if (document.querySelector("dialog[open]")) return; // opened by a press before, while this was fetched
  if (key === "j" || key === "k") move(key);
  else if (key === "?") open(board);
  else if (key !== "x") there(key)[0].click();
  else if (there(key).includes(document.activeElement)) document.activeElement.click();
}
