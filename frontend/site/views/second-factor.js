/** Step 2: the second factor, three ways: a link to an application here, a QR code, or the key in text. */
import { createNotice } from "../components/notice/notice.js";
import { createQr } from "../components/qr/qr.js";
import { createSecret } from "../components/secret/secret.js";
import { createStep } from "../components/steps/steps.js";
import { button, h, link } from "../dom.js";
import { msg } from "../i18n/index.js";
import { withoutWarning } from "../lifecycle.js";
import { go } from "../router.js";
import { state } from "../state.js";

/** Builds the view from the credentials being handed over. */
export function buildSecondFactor() {
  const { purpose, username, secondFactor } = state.enrolment;
  const step = createStep(2, msg("secondFactor.title"));
  const qr = createQr({
    src: secondFactor.qrCode,
    alt: msg("secondFactor.qr.alt"),
    caption: msg("secondFactor.qr.caption"),
  });
  const secret = createKey(secondFactor.secret);
  const open = h(
    "a",
    {
      class: "button button-quiet",
      href: secondFactor.uri,
      "data-action": "open-app",
      "aria-describedby": "open-hint",
    },
    msg("secondFactor.open"),
  );
  open.addEventListener("click", withoutWarning);
  const next = button("continue", msg("action.continue"));
  next.addEventListener("click", () => go("activate"));

  const here = h(
    "section",
    {},
    h("h2", {}, msg("password.here.title")),
    h("p", {}, open),
    h("p", { class: "small", id: "open-hint" }, msg("secondFactor.open.hint")),
    secret.element,
  );
  const elsewhere = h("section", {}, h("h2", {}, msg("password.qr.title")), qr.element);
  const element = h(
    "div",
    { class: "card", "data-view-root": "second-factor" },
    step.heading,
    h("p", { class: "lead" }, msg("secondFactor.intro", { username })),
    purpose === "renew" ? createNotice(h("p", {}, msg("secondFactor.two"))) : null,
    h("p", { "data-role": "entry" }, msg("secondFactor.entry", { label: secondFactor.label })),
    h("div", { class: "columns" }, here, elsewhere),
    h("p", { class: "small" }, msg(`step.leave.${purpose}`)),
    h(
      "div",
      { class: "actions" },
      next,
      link("password", msg("activate.toPassword"), { "data-action": "go-password" }),
    ),
  );
  const conceal = () => [qr, secret].forEach((part) => part.conceal());
  return { element, title: step.title, conceal };
}

/** Groups of four are easier to read and to type; what is copied has no spaces. */
function createKey(base32) {
  const field = h("textarea", {
    id: "secret-key",
    class: "secret-value",
    rows: "2",
    placeholder: msg("secret.placeholder"),
    autocomplete: "off",
    dir: "ltr",
    spellcheck: "false",
  });
  const groups = base32.match(/.{1,4}/g);
  const grouped = groups
    .map((group, index) => group + ((index + 1) % 4 ? " " : "\n"))
    .join("")
    .trim();
  return createSecret({
    texts: "secret",
    field,
    apply: (shown) => (field.value = shown ? grouped : ""),
    copied: base32,
  });
}
