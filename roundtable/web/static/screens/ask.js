// "Copy as text": the card of plain text into the clipboard; where the browser refuses (no secure context), it is marked for copying.
"use strict";

for (const button of document.querySelectorAll("button[data-copy]")) {
  const card = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[data-copied]");
  const marked = () => {
    card.closest("details").open = true;
    const range = document.createRange();
    range.selectNodeContents(card);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    let copied = false;
    try {
      await navigator.clipboard.writeText(card.textContent);
      copied = true;
    } catch {
      copied = marked();
    }
    said.textContent = copied ? said.dataset.copied : said.dataset.notCopied;
  });
}
