/** The document's title: the view's own, marked while an error waits to be corrected, in the language in use. */
import { msg, text } from "./i18n/index.js";

let view = msg("signIn.title");
let wrong = false;

/** A new view has come: its title, and no error yet. */
export function titleOf(message) {
  view = message;
  wrong = false;
  writeTitle();
}

/** Whether the view shows an error. */
export function titleHasError(hasError) {
  wrong = hasError;
  writeTitle();
}

/** Writes the title again, after a change of language. */
export function writeTitle() {
  document.title = text(msg(wrong ? "site.titleWithError" : "site.title", { title: view }));
}
