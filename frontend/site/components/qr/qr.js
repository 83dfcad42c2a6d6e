/** A QR code: shown to begin with, for that is how it is handed over, and hidden at will or when the page is hidden. */
import { h } from "../../dom.js";
import { bind, msg } from "../../i18n/index.js";
import { createReveal } from "../reveal/reveal.js";

/**
 * @param {{src: string, alt: Message, caption: Message}} options `src` is a data URI; `alt` never holds the secret
 */
export function createQr({ src, alt, caption }) {
  const frame = h("div", { class: "qr-frame" });
  const hidden = h("p", { class: "qr-hidden" }, msg("qr.placeholder"));
  const figcaption = h("figcaption");
  const element = h("figure", { class: "qr", "data-component": "qr", role: "figure" }, frame, figcaption);
  const apply = (shown) => {
    frame.replaceChildren(shown ? h("img", { class: "qr-image", src, alt, width: "256", height: "256" }) : hidden);
    const said = shown ? caption : msg("qr.caption.hidden");
    bind(figcaption, said);
    // Assistive technologies do not all tie a caption to its figure by themselves (RGAA 1.9).
    bind(element, said, "aria-label");
  };
  const reveal = createReveal({ texts: "qr", open: true, apply });
  element.append(reveal.element);
  return { element, conceal: () => reveal.set(false) };
}
