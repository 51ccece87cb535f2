/** A key that is held down presses a button once. Each press more would undo the one before, or answer what that has asked. */
export function pressOnce() {
  const isAgain = ({ key, repeat, target }) => repeat && key === "Enter" && target.closest?.(".rm button");
  addEventListener("keydown", (event) => isAgain(event) && event.preventDefault(), true);
}
