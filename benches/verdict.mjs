// What the benches do in the page.

/** Pastes a report into the page; how many milliseconds it was from the event of pasting to the verdict on the display. */
export async function verdict(html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  const tree = document.querySelector("gouji-app").shadowRoot;
  const start = performance.now();
  const there = new Promise((resolve) => {
    const look = () => (tree.querySelector("gouji-verdict #verdict") ? requestAnimationFrame(() => resolve(performance.now() - start)) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  return there;
}
