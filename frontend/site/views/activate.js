/** Step 3: proving that both were kept, which puts them into force. */
import { fields, REQUIRED_NOTE } from "../components/field/field.js";
import { enhanceForm } from "../components/form/form.js";
import { isLost } from "../components/request/request.js";
import { createStep } from "../components/steps/steps.js";
import { button, h, link } from "../dom.js";
import { msg } from "../i18n/index.js";
import { confirm } from "../journeys.js";
import { go } from "../router.js";
import * as rules from "../rules.js";
import { state } from "../state.js";

/** Builds the view; it has a way back to both secrets, for they may not have been kept after all. */
export function buildActivate() {
  const { purpose, username } = state.enrolment;
  const step = createStep(3, msg(`activate.title.${purpose}`));
  const form = h(
    "form",
    { method: "post", "data-form": "activate" },
    h("p", { class: "form-note", id: REQUIRED_NOTE }, msg("activate.required")),
    fields.username({ value: username, readonly: true }),
    fields.password({ note: REQUIRED_NOTE }),
    fields.code({ note: REQUIRED_NOTE }),
    h("div", { class: "actions" }, button("submit", msg(`activate.submit.${purpose}`), { type: "submit" })),
  );
  const { conceal, drop } = enhanceForm(
    form,
    // The name is not up to whoever fills in the form, nor to a password manager that would put another one there.
    { username: () => ({ value: username }), password: rules.password, code: rules.code },
    {
      sent: "proof",
      waiting: msg("waiting.signIn"),
      send: confirm,
      succeed: ({ view }) => go(view, { replace: true }),
      refuse,
    },
  );
  const element = h(
    "div",
    { class: "card", "data-view-root": "activate" },
    step.heading,
    h("p", { class: "lead" }, msg("activate.intro")),
    form,
    h("div", { class: "aside" }, ...wayBack()),
    h("p", { class: "small" }, msg(`step.leave.${purpose}`)),
  );
  return { element, title: step.title, conceal, leave: drop };
}

function refuse(problem) {
  if (isLost(problem)) {
    return { text: msg("problem.lost.text.code") };
  }
  return problem.slug === "credentials-refused"
    ? { text: msg("problem.credentials-refused.text.activate"), actions: wayBack() }
    : undefined;
}

const wayBack = () => [
  link("password", msg("activate.toPassword"), { "data-action": "go-password" }),
  link("second-factor", msg("activate.toSecondFactor"), { "data-action": "go-second-factor" }),
];
