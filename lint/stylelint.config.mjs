// Styles: the standard rules; `clip-path`-like modern notations are those of current browsers.
export default {
  extends: ["stylelint-config-standard"],
  ignoreFiles: ["**/target/**", "**/node_modules/**"],
  allowEmptyInput: true,
  rules: {
    // Logical properties, so that the page turns round for languages written from right to left.
    "property-disallowed-list": [
      ["/^(margin|padding|border)-(left|right|top|bottom)/", "left", "right", "width", "height", "float"],
      { message: "Use the logical property." },
    ],
    "custom-property-empty-line-before": null,
    // Rules are in reading order, one component a file; specificity is kept low enough not to matter.
    "no-descending-specificity": null,
  },
};
