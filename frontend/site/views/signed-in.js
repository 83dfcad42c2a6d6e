/** Signed in: whose account it is, how long its credentials last, and the way out. */
import { button, h } from "../dom.js";
import { msg } from "../i18n/index.js";
import { go } from "../router.js";
import { forget, state } from "../state.js";

/** Builds the view; leaving it, even with Back, forgets the account. */
export function buildSignedIn() {
  const { username, validUntil, event, label } = state.account;
  const entries = label ? msg("signedIn.entry", { label }) : msg("signedIn.entries");
  const signOut = button("sign-out", msg("signedIn.signOut"), { class: "button button-quiet" });
  signOut.addEventListener("click", () => {
    forget();
    go("sign-in", { replace: true, signedOut: true });
  });

  const element = h(
    "div",
    { class: "card", "data-view-root": "signed-in", "data-event": event },
    h("h1", { tabindex: "-1" }, msg("signedIn.title", { username })),
    h("p", { class: "lead" }, msg(`signedIn.${event}`)),
    event === "authenticated" ? null : h("p", { "data-role": "entry" }, entries),
    h(
      "div",
      { class: "fact" },
      h("p", {}, msg("signedIn.until")),
      h("p", {}, h("time", { datetime: validUntil }, msg("signedIn.untilDate", { until: validUntil }))),
    ),
    h("p", {}, msg("signedIn.after")),
    h("div", { class: "actions" }, signOut),
  );
  const leave = () => (state.account = null);
  return { element, title: msg("signedIn.title", { username }), leave };
}
