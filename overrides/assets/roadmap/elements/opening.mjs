/** Opens a dialog at its heading: the first control may stand where it cannot be seen, and do what nobody has read. */
export function openAtStart(dialog) {
  const heading = dialog.querySelector("h2, h3");
  Object.assign(heading, { tabIndex: -1, autofocus: true });
  if (!dialog.open) dialog.showModal();
  heading.focus();
}
