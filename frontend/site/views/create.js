/** Create: a name is all that is asked for. */
import { fields } from "../components/field/field.js";
import { enhanceForm } from "../components/form/form.js";
import { createResumeNotice } from "../components/notice/notice.js";
import { isLost } from "../components/request/request.js";
import { button, h, link } from "../dom.js";
import { msg } from "../i18n/index.js";
import { create } from "../journeys.js";
import { go } from "../router.js";
import * as rules from "../rules.js";
import { state } from "../state.js";

/** Builds the view; a name already typed elsewhere is offered again. */
export function buildCreate() {
  const submit = button("submit", msg("create.submit"), { type: "submit" });
  const form = h(
    "form",
    { method: "post", "data-form": "create" },
    fields.username({ hint: msg("field.username.hint"), required: true }),
    submit,
  );
  const { fields: enhanced, drop } = enhanceForm(
    form,
    { username: rules.username },
    {
      sent: "name",
      waiting: msg("waiting.create"),
      send: ({ username }) => create(username),
      succeed: ({ view, problem }) => go(view, { problem }),
      refuse,
    },
  );
  enhanced.username.input.value = state.username;

  const element = h(
    "div",
    { class: "card", "data-view-root": "create" },
    h("h1", { tabindex: "-1" }, msg("create.title")),
    h("p", { class: "lead" }, msg("create.intro")),
    createResumeNotice(),
    h("p", {}, msg("create.prepare")),
    form,
    h("p", { class: "aside" }, msg("create.haveAccount"), " ", signInLink()),
  );
  const leave = () => {
    state.username = enhanced.username.input.value;
    drop();
  };
  return { element, title: msg("create.title"), leave };
}

function refuse(problem, { username }) {
  if (isLost(problem)) {
    return { text: msg("problem.lost.text.create") };
  }
  if (problem.slug !== "account-exists") {
    return undefined;
  }
  username.setError(msg("error.username.taken"));
  return { actions: [signInLink()] };
}

const signInLink = () => link("", msg("action.signIn"), { "data-action": "go-sign-in" });
