/** Opens a dialog at its start: a browser scrolls to the control that has the focus then, which may stand at its end. */
export function openAtStart(dialog) {
  if (!dialog.open) dialog.showModal();
  const toStart = () => (dialog.scrollTop = 0);
  toStart();
  requestAnimationFrame(toStart); // Firefox scrolls later
}
