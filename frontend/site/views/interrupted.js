/** The password is here, the second factor could not be fetched: only that call is made again. */
import { createErrorSummary } from "../components/error-summary/error-summary.js";
import { createRequest } from "../components/request/request.js";
import { button, h, link } from "../dom.js";
import { msg } from "../i18n/index.js";
import { completeEnrolment } from "../journeys.js";
import { go } from "../router.js";
import { state } from "../state.js";

/** @param {{problem?: Object}} options what went wrong, when it has just gone wrong */
export function buildInterrupted({ problem }) {
  const { purpose, username } = state.enrolment;
  const summary = createErrorSummary("nothing");
  const retry = button("retry", msg("action.retry"));
  const actions = h("div", { class: "actions" }, retry);
  const request = createRequest({
    trigger: retry,
    summary,
    waiting: msg("waiting.create"),
    send: completeEnrolment,
    succeed: ({ view }) => go(view, { replace: true }),
    refuse: ({ slug }) => (slug === "ticket-refused" ? startOver(purpose, username) : { actions: [] }),
  });
  retry.addEventListener("click", () => request.run());

  const element = h(
    "div",
    { class: "card", "data-view-root": "interrupted" },
    h("h1", { tabindex: "-1" }, msg("interrupted.title")),
    summary.element,
    h("p", { class: "lead" }, msg("interrupted.text", { username })),
    actions,
    h("p", { class: "small aside" }, msg(`step.leave.${purpose}`)),
  );
  const shown = () => problem && summary.showProblem(problem, {});
  return { element, title: msg("interrupted.title"), shown, leave: request.drop };
}

/** The ticket is over: what it was for cannot be finished. */
function startOver(purpose, username) {
  state.username = username;
  const again =
    purpose === "create"
      ? link("create", msg("problem.ticket-refused.restart"), { "data-action": "go-create" })
      : link("", msg("action.backToSignIn"), { "data-action": "go-sign-in" });
  again.addEventListener("click", () => (state.enrolment = null));
  return { text: msg(`problem.ticket-refused.text.${purpose}`), actions: [again] };
}
