package fr.cofrap.accounts.features.browser;

import java.util.List;

/**
 * What the French reference (RGAA 4.1.2) asks of the page, a program can decide, and axe-core does
 * not look at: criteria 1.3 (short alternatives), 1.9 and 8.2 (captions, and where they stand),
 * 11.9 (names of buttons) and 11.10 (which fields are required, and in what form).
 */
public final class Rgaa {

  private static final String DEFECTS =
      """
      const defects = [];
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
      for (const image of shown("img")) {
        if (image.alt.length > 80) defects.push(`1.3: an alternative of ${image.alt.length} characters`);
      }
      for (const caption of shown("figcaption")) {
        const figure = caption.parentElement;
        if (figure.getAttribute("role") !== "figure" || figure.ariaLabel !== caption.textContent)
          defects.push(`1.9: nothing ties « ${caption.textContent} » to its figure`);
        if (![figure.firstElementChild, figure.lastElementChild].includes(caption))
          defects.push(`8.2: « ${caption.textContent} » stands in the middle of its figure`);
      }
      for (const button of shown("button[aria-label]")) {
        if (!button.ariaLabel.toLowerCase().includes(button.innerText.trim().toLowerCase()))
          defects.push(`11.9: « ${button.ariaLabel} » leaves « ${button.innerText} » out`);
      }
      const described = (field, by) => (field.getAttribute("aria-describedby") ?? "").split(" ")
        .some((id) => document.getElementById(id)?.matches(by));
      for (const field of shown("form input:required")) {
        const alone = [...field.form.elements].filter((it) => it.matches("input") && it.checkVisibility()).length === 1;
        if (!alone && !described(field, ".form-note")) defects.push(`11.10: ${field.name} does not say that it is required`);
      }
      for (const field of shown("form input:required:not([type='password'])")) {
        if (!described(field, ".field-hint")) defects.push(`11.10: ${field.name} tells its form only after a mistake`);
      }
      return defects;
      """;

  private final Browser browser;

  public Rgaa(Browser browser) {
    this.browser = browser;
  }

  /** Every defect, led by the number of its criterion. */
  public List<String> defects() {
    return ((List<?>) browser.run(DEFECTS)).stream().map(String::valueOf).toList();
  }
}
