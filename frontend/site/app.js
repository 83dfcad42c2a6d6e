/**
 * The page's entry: four things and nothing else, which are to sign in, to create, to activate and to renew.
 *
 * Stable names, for tests and for whoever takes over. None depends on a language.
 *
 * - `body[data-view]`: `sign-in`, `create`, `password`, `second-factor`, `activate`, `interrupted` (the second factor is
 *   still to be fetched), `expired`, `signed-in`; also `[data-view-root]` on the view's own element, and `#/name` in the
 *   address
 * - fields: `name="username"`, `name="password"`, `name="code"`; handed over: `#generated-password`, `#secret-key`
 * - `data-action`: `submit`, `continue`, `reveal`, `copy`, `open-app`, `renew`, `retry`, `resume`, `sign-out`,
 *   `go-create`, `go-sign-in`, `go-password`, `go-second-factor`, `language-fr`, `language-en`, `language-ar`
 * - `data-component`: `error-summary` (its `data-slug` is the contract's slug, `fields` when fields are to be corrected,
 *   `network`, `timeout`, `unexpected-answer` or `too-many-requests`), `field`, `language-switcher`, `notice`, `qr`,
 *   `reveal` (`data-open`), `secret`, `status` (the live region), `steps` (`data-step`)
 * - `[data-invalid]` on a field to correct, `#<id>-error` its message, `[data-busy]` on a button whose call is running
 * - `[data-view-root="signed-in"][data-event]`: `authenticated`, `activated` or `renewed`; its `time[datetime]`
 */
import { createLanguageSwitcher } from "./components/language-switcher/language-switcher.js";
import { watch } from "./lifecycle.js";
import { start } from "./router.js";
import { state } from "./state.js";
import { buildActivate } from "./views/activate.js";
import { buildCreate } from "./views/create.js";
import { buildExpired } from "./views/expired.js";
import { buildInterrupted } from "./views/interrupted.js";
import { buildPassword } from "./views/password.js";
import { buildSecondFactor } from "./views/second-factor.js";
import { buildSignIn } from "./views/sign-in.js";
import { buildSignedIn } from "./views/signed-in.js";

const always = () => true;
const handedOver = () => Boolean(state.enrolment?.secondFactor);

createLanguageSwitcher(document.querySelector('[data-component="language-switcher"]'));
watch();

// A fragment of our own would be taken for the name of a view.
document.querySelector(".skip-link").addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector("main").focus();
});

start({
  "sign-in": { available: always, build: buildSignIn },
  create: { available: always, build: buildCreate },
  password: { available: handedOver, handsOver: true, build: buildPassword },
  "second-factor": { available: handedOver, handsOver: true, build: buildSecondFactor },
  activate: { available: handedOver, handsOver: true, build: buildActivate },
  interrupted: {
    available: () => state.enrolment !== null && !handedOver(),
    handsOver: true,
    build: buildInterrupted,
  },
  expired: { available: () => state.renewal !== null, build: buildExpired },
  "signed-in": { available: () => state.account !== null, build: buildSignedIn },
});
