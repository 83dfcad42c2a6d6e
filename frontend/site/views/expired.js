/** The credentials are right but over six months old: a ticket opens their renewal. */
import { createErrorSummary } from "../components/error-summary/error-summary.js";
import { createRequest, isLost } from "../components/request/request.js";
import { button, h, link } from "../dom.js";
import { msg } from "../i18n/index.js";
import { renew } from "../journeys.js";
import { go } from "../router.js";
import { state } from "../state.js";

/** Builds the view from the ticket that the refusal came with. */
export function buildExpired() {
  const { username } = state.renewal;
  const summary = createErrorSummary("nothing");
  const start = button("renew", msg("expired.submit"));
  const toSignIn = () => link("", msg("action.backToSignIn"), { "data-action": "go-sign-in" });
  const request = createRequest({
    trigger: start,
    summary,
    waiting: msg("waiting.create"),
    send: renew,
    succeed: ({ view, problem }) => go(view, { problem }),
    refuse: (problem) => {
      if (isLost(problem)) {
        return { text: msg("problem.lost.text.create") };
      }
      return problem.slug === "ticket-refused"
        ? { text: msg("problem.ticket-refused.text.renew"), actions: [toSignIn()] }
        : undefined;
    },
  });
  start.addEventListener("click", () => {
    summary.clear();
    request.run();
  });

  const element = h(
    "div",
    { class: "card", "data-view-root": "expired" },
    h("h1", { tabindex: "-1" }, msg("expired.title")),
    summary.element,
    h("p", { class: "lead" }, msg("expired.text", { username })),
    h("p", {}, msg("expired.delay")),
    h("div", { class: "actions" }, start, toSignIn()),
  );
  return { element, title: msg("expired.title"), leave: request.drop };
}
