/** What happens to secrets when the page is hidden, left, or about to be left. */
import { conceal, refresh, restart } from "./router.js";
import { state } from "./state.js";

const STEPS = ["password", "second-factor", "activate", "interrupted"];

/** Watches the page's life. */
export function watch() {
  document.addEventListener("visibilitychange", () => document.hidden && conceal());
  // A page kept by the browser for Back must come back empty.
  window.addEventListener("pagehide", restart);
  window.addEventListener("pageshow", (event) => event.persisted && refresh());
  window.addEventListener("viewchange", warnWhenNeeded);
}

/** Opening another application is not leaving, although browsers ask as if it were. */
export function withoutWarning() {
  window.removeEventListener("beforeunload", warn);
  setTimeout(warnWhenNeeded, 1000);
}

function warnWhenNeeded() {
  window.removeEventListener("beforeunload", warn);
  if (state.enrolment && STEPS.includes(document.body.dataset.view)) {
    window.addEventListener("beforeunload", warn);
  }
}

const warn = (event) => event.preventDefault();
