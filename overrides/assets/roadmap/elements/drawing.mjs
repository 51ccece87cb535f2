/** Draws elements as they come for as long as a frame allows, and the rest in the frames after. */
const FRAME = 16; // ms
const SHARE = 2; // of a frame, for drawing; laying out what was drawn takes longer

const waiting = new Set();
let began = performance.now();

const isOver = () => performance.now() - began > SHARE;

/** Has an element updated: now, or when its turn comes. */
export function draw(element) {
  if (!waiting.size && performance.now() - began > FRAME) began = performance.now();
  if (!waiting.size && !isOver()) return element.update();
  if (!waiting.size) requestAnimationFrame(drawWaiting);
  waiting.add(element);
}

function drawWaiting() {
  began = performance.now();
  try {
    drawSome();
  } finally {
    if (waiting.size) requestAnimationFrame(drawWaiting);
  }
}

function drawSome() {
  for (const element of waiting) {
    if (isOver()) return;
    waiting.delete(element);
    if (element.isConnected) element.update();
  }
}
