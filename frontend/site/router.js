/**
 * Which view is shown. Views are named by the fragment (`#/create`), so Back and Forward work, and nothing secret is in
 * an address or a history entry: a view whose secrets are gone is not available, and the sign-in form takes its place.
 */
import { hush } from "./components/status/status.js";
import { translate } from "./i18n/index.js";
import { forget } from "./state.js";
import { titleOf } from "./title.js";

const main = document.querySelector("main");
let views = {};
let current = null;

/**
 * @param {Object<string, {available: function(): boolean, handsOver: boolean, build: function(Object): Object}>} known
 *   the views by name; `handsOver` says that losing one loses credentials just made; `build` gives `{ element, title }`, and if it needs them `conceal()` (hide what is revealed) and `leave()`
 */
export function start(known) {
  views = known;
  window.addEventListener("hashchange", () => show(requested()));
  refresh();
  document.documentElement.removeAttribute("data-arriving");
}

/** Goes to a view; `replace` when Back should not return to the one that is left. */
export function go(name, { replace = false, ...options } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", address(name));
  show(name, options);
}

/** Hides every secret that the current view reveals. */
export const conceal = () => current?.conceal?.();

/** Forgets everything and shows the sign-in form, empty, whatever was shown. */
export function restart() {
  current?.leave?.();
  current = null;
  forget();
  show("sign-in", { arriving: true });
}

/** Shows what the address asks for, or what can be shown instead. */
export function refresh() {
  current?.leave?.();
  current = null;
  show(requested(), { arriving: true });
}

const requested = () => location.hash.replace(/^#\/?/, "") || "sign-in";

const address = (name) => `${location.pathname}${location.search}${name === "sign-in" ? "#/" : `#/${name}`}`;

function show(name, { arriving = false, ...options } = {}) {
  if (!Object.hasOwn(views, name) || !views[name].available()) {
    history.replaceState(null, "", address("sign-in"));
    return show("sign-in", { arriving, reloaded: arriving && views[name]?.handsOver });
  }
  if (current?.name === name) {
    return undefined;
  }
  current?.leave?.();
  hush();
  current = { name, ...views[name].build(options) };
  main.replaceChildren(current.element);
  translate(current.element);
  document.body.dataset.view = name;
  titleOf(current.title);
  window.dispatchEvent(new CustomEvent("viewchange"));
  if (!arriving) {
    window.scrollTo(0, 0);
    current.element.querySelector("h1").focus();
  }
  current.shown?.();
  return undefined;
}
