// Scripts: correctness, and the rules of the page that a linter can hold. Paths are relative to the repository.
import js from "@eslint/js";
import globals from "globals";

const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "write"];
const STORAGE = ["localStorage", "sessionStorage", "indexedDB"];

export default [
  { ignores: ["**/target/", "**/node_modules/", "**/.cofrap/"] },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      curly: "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  {
    files: ["frontend/site/**/*.js", "functions/demo/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-properties": [
        "error",
        ...MARKUP.map((property) => ({ property, message: "Build elements with dom.js: no string becomes markup." })),
        { object: "document", property: "cookie", message: "Nothing is kept in the browser." },
      ],
      "no-restricted-globals": [
        "error",
        ...STORAGE.map((name) => ({ name, message: "Nothing is kept in the browser." })),
      ],
    },
  },
  {
    files: ["frontend/site/**/*.js"],
    rules: { "max-lines": ["error", 150] },
  },
  {
    files: ["frontend/site/**/*.js"],
    ignores: ["frontend/site/api.js"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.name='fetch']", message: "Only api.js calls the functions." },
      ],
    },
  },
  { files: ["frontend/site/i18n/??.js"], rules: { "max-lines": "off" } },
];
