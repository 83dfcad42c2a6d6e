/** A button that shows and hides one secret. What changed is announced; the secret itself never is. */
import { button } from "../../dom.js";
import { bind, msg } from "../../i18n/index.js";
import { announce, hush } from "../status/status.js";

/**
 * @param {Object} options
 * @param {HTMLButtonElement} [options.button] one that is in the page already
 * @param {string} options.texts prefix of the messages `.show`, `.hide`, `.shown`, `.hidden`
 * @param {boolean} [options.brief] whether a short text is enough to see, the whole one being the button's name
 * @param {boolean} [options.open] whether the secret is shown to begin with
 * @param {function(boolean): void} options.apply shows or hides it
 * @returns {{element: HTMLButtonElement, set: function(boolean): void, refresh: function(): void}} `set` changes it
 *   without announcing, `refresh` shows or hides it once more
 */
export function createReveal({ button: present, texts, brief = false, open = false, apply }) {
  const look = brief ? "button button-quiet" : "button button-text";
  const element = present ?? button("reveal", msg(`${texts}.show`), { class: look, "data-component": "reveal" });
  const label = element.querySelector("span");
  let shown;

  const set = (next) => {
    hush();
    shown = next;
    element.dataset.open = String(shown);
    const name = shown ? "hide" : "show";
    bind(label, msg(`${brief ? "action" : texts}.${name}`));
    if (brief) {
      bind(element, msg(`${texts}.${name}`), "aria-label");
    }
    apply(shown);
  };

  element.addEventListener("click", () => {
    set(!shown);
    announce(msg(shown ? `${texts}.shown` : `${texts}.hidden`));
  });
  set(open);
  return { element, set, refresh: () => apply(shown) };
}
