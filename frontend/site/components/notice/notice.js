/** Something worth knowing, set apart from the rest. */
import { h, link } from "../../dom.js";
import { msg } from "../../i18n/index.js";
import { state } from "../../state.js";

/** @param {...Node} content */
export const createNotice = (...content) => h("div", { class: "notice", "data-component": "notice" }, ...content);

/** What to do without the credentials that were in the page before it was loaded again. */
export const createReloadedNotice = () =>
  createNotice(h("h2", {}, msg("reloaded.title")), h("p", {}, msg("reloaded.kept")), h("p", {}, msg("reloaded.lost")));

/** The way back to credentials that are waiting in the page, for somebody who pressed Back; nothing when none wait. */
export function createResumeNotice() {
  if (!state.enrolment) {
    return null;
  }
  const { username, secondFactor } = state.enrolment;
  return createNotice(
    h("p", {}, msg("resume.text", { username })),
    h("p", {}, link(secondFactor ? "password" : "interrupted", msg("resume.link"), { "data-action": "resume" })),
  );
}
