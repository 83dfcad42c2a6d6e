/**
 * What went wrong, in one place above the form: it takes the focus, links to each field to correct, or offers what can be
 * done about a refusal. `data-slug` names the problem for tests.
 */
import { h } from "../../dom.js";
import { msg } from "../../i18n/index.js";
import { titleHasError } from "../../title.js";

const TITLE_ID = "error-summary-title";

/**
 * @param {string} sent what a request of this view is made of, for a refusal to speak of that and of nothing else:
 *   `credentials`, `proof` (a password and a code), `name`, or `nothing` that was typed
 * @returns {{element: HTMLElement, showFields: Function, showProblem: Function, clear: Function}}
 */
export function createErrorSummary(sent) {
  const element = h("div", {
    class: "error-summary",
    "data-component": "error-summary",
    role: "group",
    "aria-labelledby": TITLE_ID,
    tabindex: "-1",
    hidden: true,
  });

  const show = (slug, title, ...content) => {
    element.dataset.slug = slug;
    const heading = h("h2", { id: TITLE_ID }, title);
    element.replaceChildren(heading, ...content.filter(Boolean));
    element.hidden = false;
    titleHasError(true);
    // Where the page is much enlarged not all of it fits: reading begins with its heading.
    element.focus({ preventScroll: true });
    [element, heading].forEach((part) => part.scrollIntoView({ block: "nearest" }));
  };

  return {
    element,

    /** @param {Array<{field: {input: HTMLInputElement}, message: Message}>} errors what to correct, field by field */
    showFields(errors) {
      show("fields", msg("error.title"), h("ul", { role: "list" }, ...errors.map(fieldLink)));
    },

    /**
     * @param {{slug: string}} problem
     * @param {{text?: Message, actions?: Node[]}} [options] another explanation; what the reader can do
     */
    showProblem(problem, { text = explanation(problem, sent), actions = [] } = {}) {
      const offered = actions.length > 0 && h("div", { class: "actions" }, ...actions);
      show(problem.slug, msg(`problem.${problem.slug}.title`), h("p", {}, text), offered);
    },

    clear() {
      if (!element.hidden) {
        element.hidden = true;
        element.replaceChildren();
        delete element.dataset.slug;
        titleHasError(false);
      }
    },
  };
}

function explanation({ slug, retryAfter }, sent) {
  if (slug === "invalid-request") {
    return msg(`problem.invalid-request.text.${sent}`);
  }
  return slug === "unavailable" && retryAfter > 0
    ? msg("problem.unavailable.text.wait", { delay: retryAfter })
    : msg(`problem.${slug}.text`);
}

function fieldLink({ field, message }) {
  const anchor = h("a", { href: `#${field.input.id}` }, message);
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    field.input.focus();
  });
  return h("li", {}, anchor);
}
