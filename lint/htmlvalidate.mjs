// Pages: what the standard asks for, accessibility, and the policy that lets nothing inline run.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Prettier writes the doctype in small letters and closes void elements; one of the two decides.
    "doctype-style": "off",
    "void-style": ["error", { style: "selfclose" }],
    "no-inline-style": "error",
    // The page's policy allows no inline script at all: there is nothing to give a nonce to.
    "require-csp-nonce": "off",
    "require-sri": ["error", { target: "crossorigin" }],
  },
};
