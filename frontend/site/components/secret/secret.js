/**
 * A secret in text: hidden to begin with, shown and copied on request. The password stays in its field while hidden, so
 * that a password manager can offer to keep it; the second factor's key is taken out.
 */
import { button, h } from "../../dom.js";
import { bind, msg } from "../../i18n/index.js";
import { createReveal } from "../reveal/reveal.js";
import { announce } from "../status/status.js";

/**
 * Builds the label, the field, the two buttons and what the last one did.
 *
 * @param {Object} options
 * @param {string} options.texts prefix of the messages `.label`, `.hint`, `.show`, `.copy`, `.copied`, `.selected`…
 * @param {HTMLElement} options.field a read-only input or textarea
 * @param {function(boolean): void} options.apply puts the secret into the field, or takes it out
 * @param {string} options.copied what is copied
 */
export function createSecret({ texts, field, apply, copied }) {
  const reveal = createReveal({ texts, brief: true, apply });
  const copy = button("copy", msg("action.copy"), { class: "button button-quiet", "aria-label": msg(`${texts}.copy`) });
  const outcome = h("p", { class: "secret-outcome", "data-role": "outcome", hidden: true });
  field.setAttribute("aria-describedby", `${field.id}-hint`);
  field.readOnly = true;

  // A password manager may put a password of its own here, read-only or not.
  field.addEventListener("input", reveal.refresh);

  const say = (message) => {
    bind(outcome, message);
    outcome.hidden = false;
  };

  copy.addEventListener("click", async () => {
    if (await written(copied)) {
      outcome.removeAttribute("role");
      say(msg(`${texts}.copied`));
      announce(msg(`${texts}.copied`));
    } else {
      reveal.set(true);
      field.value = copied;
      field.focus();
      field.select();
      // What failed, and what to do about it, does not wait for its turn (RGAA 7.5).
      outcome.setAttribute("role", "alert");
      say(msg(`${texts}.selected`));
    }
  });

  const element = h(
    "div",
    { class: "secret", "data-component": "secret" },
    h("label", { for: field.id }, msg(`${texts}.label`)),
    h("p", { class: "field-hint", id: `${field.id}-hint` }, msg(`${texts}.hint`)),
    field,
    h("div", { class: "actions" }, reveal.element, copy),
    outcome,
  );
  return { element, conceal: () => reveal.set(false) };
}

/** The clipboard is missing on plain http, and may be refused. */
async function written(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}
