/**
 * One call to a function, made by one button: never twice at a time, with a wait that is only mentioned when it lasts,
 * and a refusal that is always explained.
 */
import { button, h } from "../../dom.js";
import { msg } from "../../i18n/index.js";
import { announce, hush } from "../status/status.js";

const LOST = ["network", "timeout", "unexpected-answer"];

/**
 * Whether nobody knows if the request arrived and was carried out. The functions say when to ask again if they are
 * unavailable; a gateway that has stopped waiting for them does not.
 */
export const isLost = ({ slug, retryAfter }) => LOST.includes(slug) || (slug === "unavailable" && !retryAfter);

const NOTICEABLE_MS = 400;
const LASTING = ["credentials-refused", "credentials-expired", "account-exists", "ticket-refused"];

/**
 * @param {Object} options
 * @param {HTMLButtonElement} options.trigger the button that makes it
 * @param {Object} options.summary where refusals are explained
 * @param {Message} options.waiting said when the answer is slow
 * @param {function(*): Promise<Object>} options.send makes the call; resolves to `{ ok, ... }`
 * @param {function(Object): void} options.succeed
 * @param {function(Object): Object} [options.refuse] for a problem, those of the summary's options that are not usual
 * @returns {{run: function(*): Promise<void>, drop: function(): void}} `drop` ignores an answer still to come
 */
export function createRequest({ trigger, summary, waiting, send, succeed, refuse = () => undefined }) {
  let pending = null;
  const progress = h("p", { class: "progress", hidden: true }, waiting);
  trigger.after(progress);

  const setBusy = (busy) => {
    trigger.toggleAttribute("data-busy", busy);
    trigger.setAttribute("aria-disabled", String(busy));
    progress.hidden = true;
  };

  const run = async (values) => {
    if (pending) {
      return;
    }
    const call = (pending = {});
    setBusy(true);
    const slow = setTimeout(() => {
      progress.hidden = false;
      announce(waiting);
    }, NOTICEABLE_MS);
    const answer = await send(values);
    clearTimeout(slow);
    if (pending !== call) {
      return;
    }
    pending = null;
    setBusy(false);
    hush();
    if (answer.ok) {
      succeed(answer);
    } else {
      summary.showProblem(answer.problem, { actions: retry(answer.problem), ...refuse(answer.problem) });
    }
  };

  /** Trying again presses the same button, so that what was corrected in between counts. */
  const retry = ({ slug }) => {
    if (LASTING.includes(slug)) {
      return [];
    }
    const again = button("retry", msg("action.retry"), { class: "button button-quiet" });
    again.addEventListener("click", () => {
      trigger.focus();
      trigger.click();
    });
    return [again];
  };

  const drop = () => {
    pending = null;
    setBusy(false);
    hush();
  };

  return { run, drop };
}
