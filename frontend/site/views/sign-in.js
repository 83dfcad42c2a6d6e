/** Sign in: the page's first view, whose form is the one written in index.html. */
import { enhanceForm } from "../components/form/form.js";
import { createNotice, createReloadedNotice, createResumeNotice } from "../components/notice/notice.js";
import { isLost } from "../components/request/request.js";
import { announce } from "../components/status/status.js";
import { h } from "../dom.js";
import { msg } from "../i18n/index.js";
import { signIn } from "../journeys.js";
import { go } from "../router.js";
import * as rules from "../rules.js";
import { state } from "../state.js";

const element = document.querySelector('[data-view-root="sign-in"]');
const signedOutNotice = createNotice(h("p", {}, msg("signedIn.signedOut")));
// Registered before the form's own: what was done is no longer news above what has to be corrected.
element.querySelector("form").addEventListener("submit", () => signedOutNotice.remove());
const form = enhanceForm(
  element.querySelector("form"),
  { username: rules.username, password: rules.password, code: rules.code },
  {
    sent: "credentials",
    waiting: msg("waiting.signIn"),
    send: signIn,
    succeed: ({ view }) => go(view),
    refuse: (problem) => (isLost(problem) ? { text: msg("problem.lost.text.code") } : undefined),
  },
);
const notices = h("div");
element.querySelector("form").before(notices);

/**
 * @param {{signedOut?: boolean, reloaded?: boolean}} options whether somebody has just signed out, or had been handed
 *   credentials before the page was loaded again
 */
export function buildSignIn({ signedOut = false, reloaded = false }) {
  const { username, password, code } = form.fields;
  username.input.value = state.username || username.input.value;
  const notice = signedOut ? signedOutNotice : reloaded ? createReloadedNotice() : createResumeNotice();
  notices.replaceChildren(...[notice].filter(Boolean));

  return {
    element,
    title: msg("signIn.title"),
    conceal: form.conceal,
    shown: () => signedOut && announce(msg("signedIn.signedOut")),
    leave() {
      state.username = username.input.value;
      [username, password, code].forEach(({ input }) => (input.value = ""));
      form.conceal();
      form.reset();
      form.drop();
    },
  };
}
