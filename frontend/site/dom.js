import { Message, bind } from "./i18n/index.js";

/**
 * Builds an element with DOM calls only: nothing here can turn a string into markup.
 *
 * @param {string} tag
 * @param {Object} attributes strings, messages, or booleans (true is an empty attribute, false is none)
 * @param {...(Node|string|Message|null)} children a message alone becomes the element's text in every language
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value instanceof Message) {
      bind(element, value, name);
    } else if (value !== false && value != null) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  if (children.length === 1 && children[0] instanceof Message) {
    return bind(element, children[0]);
  }
  const kept = children.filter((child) => child != null);
  element.append(...kept.map((child) => (child instanceof Message ? h("span", {}, child) : child)));
  return element;
}

/** A link to another view of the page. */
export const link = (view, message, attributes = {}) => h("a", { href: `#/${view}`, ...attributes }, message);

/** A button that does something here; `action` is the stable name that tests look for. */
export const button = (action, message, attributes = {}) =>
  h("button", { type: "button", class: "button", "data-action": action, ...attributes }, h("span", {}, message));
