/** A labelled field: its markup, its error, and for a password the button that shows what was typed. */
import { h } from "../../dom.js";
import { msg } from "../../i18n/index.js";
import { createReveal } from "../reveal/reveal.js";

/** The sentence that says which fields of a form are required; each of them is described by it. */
export const REQUIRED_NOTE = "required-note";

/** Builds the same markup that index.html has for the sign-in form. */
export function createField({ id, name, label, hint, note, short = false, ...attributes }) {
  const input = h("input", { id, name, dir: "ltr", ...attributes });
  describe(input, [hint && `${id}-hint`, note]);
  return h(
    "div",
    { class: short ? "field field-short" : "field", "data-component": "field" },
    h("label", { for: id }, label),
    hint && h("p", { class: "field-hint", id: `${id}-hint` }, hint),
    input,
  );
}

/** Takes charge of a field that is in the page. */
export function enhanceField(element) {
  const input = element.querySelector("input");
  const description = input.getAttribute("aria-describedby");
  const error = h("p", { class: "field-error", id: `${input.id}-error`, hidden: true });
  element.insertBefore(error, input);
  const present = element.querySelector('[data-component="reveal"]');
  const reveal = input.type === "password" ? addReveal(input, present) : null;

  return {
    input,
    conceal: () => reveal?.set(false),
    setError(message) {
      error.replaceChildren(...(message ? [h("span", {}, msg("error.prefix")), h("span", {}, message)] : []));
      error.hidden = !message;
      input.toggleAttribute("data-invalid", Boolean(message));
      input.setAttribute("aria-invalid", String(Boolean(message)));
      describe(input, [message && error.id, description]);
    },
  };
}

function describe(input, ids) {
  const present = ids.filter(Boolean);
  if (present.length > 0) {
    input.setAttribute("aria-describedby", present.join(" "));
  } else {
    input.removeAttribute("aria-describedby");
  }
}

function addReveal(input, present) {
  const reveal = createReveal({
    button: present,
    texts: "password",
    apply: (shown) => (input.type = shown ? "text" : "password"),
  });
  input.after(reveal.element);
  input.spellcheck = false;
  input.autocapitalize = "none";
  return reveal;
}

/** The fields of the contract, as the forms other than sign-in show them. */
export const fields = {
  username: (attributes) =>
    createField({
      id: "username",
      name: "username",
      label: msg("field.username"),
      type: "text",
      autocomplete: "username",
      autocapitalize: "none",
      spellcheck: "false",
      ...attributes,
    }),
  password: (attributes) =>
    createField({
      id: "password",
      name: "password",
      label: msg("field.password"),
      type: "password",
      autocomplete: "current-password",
      required: true,
      ...attributes,
    }),
  code: (attributes) =>
    createField({
      id: "code",
      name: "code",
      label: msg("field.code"),
      hint: msg("field.code.hint"),
      short: true,
      type: "text",
      inputmode: "numeric",
      autocomplete: "one-time-code",
      required: true,
      ...attributes,
    }),
};
