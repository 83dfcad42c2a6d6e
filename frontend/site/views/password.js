/** Step 1: the password, handed over once. */
import { createQr } from "../components/qr/qr.js";
import { createSecret } from "../components/secret/secret.js";
import { createStep } from "../components/steps/steps.js";
import { button, h } from "../dom.js";
import { msg } from "../i18n/index.js";
import { go } from "../router.js";
import { state } from "../state.js";

/** Builds the view from the credentials being handed over. */
export function buildPassword() {
  const { purpose, username, password } = state.enrolment;
  const step = createStep(1, msg("password.title"));
  const qr = createQr({
    src: password.qrCode,
    alt: msg("password.qr.alt"),
    caption: msg("password.qr.caption"),
  });
  const field = h("input", {
    id: "generated-password",
    class: "secret-value",
    type: "password",
    autocomplete: "new-password",
    dir: "ltr",
    spellcheck: "false",
  });
  const secret = createSecret({
    texts: "password",
    field,
    apply: (shown) => {
      field.type = shown ? "text" : "password";
      field.value = password.text;
    },
    copied: password.text,
  });

  // A form with a name and a new password is what a password manager offers to save.
  const form = h(
    "form",
    { method: "post", "data-form": "password" },
    h("input", { type: "text", autocomplete: "username", value: username, readonly: true, hidden: true }),
    h(
      "div",
      { class: "columns" },
      h("section", {}, h("h2", {}, msg("password.here.title")), secret.element),
      h("section", {}, h("h2", {}, msg("password.qr.title")), qr.element),
    ),
    h("p", { class: "small" }, msg(`step.leave.${purpose}`)),
    h("div", { class: "actions" }, button("continue", msg("action.continue"), { type: "submit" })),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go("second-factor");
  });

  const element = h(
    "div",
    { class: "card", "data-view-root": "password" },
    step.heading,
    h("p", { class: "lead" }, msg(`password.intro.${purpose}`, { username })),
    form,
  );
  const conceal = () => [qr, secret].forEach((part) => part.conceal());
  return { element, title: step.title, conceal };
}
