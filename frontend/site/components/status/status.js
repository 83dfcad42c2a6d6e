/** Says things politely, in a live region that is there from the start. Never given a secret. */
import { text } from "../../i18n/index.js";

const region = document.querySelector("#status");

/** Announces a message, even when it is the same as the last. */
export function announce(message) {
  hush();
  requestAnimationFrame(() => (region.textContent = text(message)));
}

/** Takes back what was said, so that nobody comes across it later. */
export function hush() {
  region.textContent = "";
}
