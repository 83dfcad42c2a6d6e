/** Chooses the language. The choice lives in the address (`?lang=en`), so that it can be shared and nothing is stored. */
import { language, msg, setLanguage } from "../../i18n/index.js";
import { writeTitle } from "../../title.js";
import { announce } from "../status/status.js";

/** Takes charge of the switcher that is in the page, and applies the language that the address asks for. */
export function createLanguageSwitcher(group) {
  setLanguage(new URLSearchParams(location.search).get("lang"));
  const buttons = [...group.querySelectorAll("button")];
  buttons.forEach((choice) => choice.addEventListener("click", () => choose(choice.lang, buttons)));
  mark(buttons);
}

function choose(code, buttons) {
  setLanguage(code);
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  if (code !== "fr") {
    address.searchParams.set("lang", code);
  }
  history.replaceState(history.state, "", address);
  writeTitle();
  mark(buttons);
  announce(msg("language.changed"));
}

function mark(buttons) {
  for (const choice of buttons) {
    choice.setAttribute("aria-pressed", String(choice.lang === language()));
  }
}
