/** The title of one of the three steps of a creation or a renewal, with how far along it is. */
import { h } from "../../dom.js";
import { msg } from "../../i18n/index.js";

const COUNT = 3;

/**
 * @param {number} step 1 to 3
 * @param {Message} title
 * @returns {{heading: HTMLElement, title: Message}} the heading, and the title for the document
 */
export function createStep(step, title) {
  const place = msg(`step.${step}`);
  const bars = Array.from({ length: COUNT }, (_, index) => h("span", { "data-done": index < step }));
  const heading = h(
    "div",
    { class: "steps", "data-component": "steps", "data-step": String(step) },
    h("div", { class: "steps-bars", "aria-hidden": "true" }, ...bars),
    h("h1", { tabindex: "-1" }, h("span", { class: "steps-place" }, place), " ", h("span", {}, title)),
  );
  return { heading, title: msg("step.title", { step: place, title }) };
}
