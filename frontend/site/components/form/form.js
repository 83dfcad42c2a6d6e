/** A form that calls a function: checks the fields, explains what to correct, keeps everything that was typed. */
import { createErrorSummary } from "../error-summary/error-summary.js";
import { enhanceField } from "../field/field.js";
import { createRequest } from "../request/request.js";

/**
 * @param {HTMLFormElement} form
 * @param {Object<string, function(string): {value?: string, error?: Message}>} rules by field name, in reading order
 * @param {Object} request `waiting`, `send(values)`, `succeed(answer)`, and `refuse(problem, fields)` of the request;
 *   `sent` of the summary of errors
 */
export function enhanceForm(form, rules, { sent, refuse, ...request }) {
  form.noValidate = true;
  const fields = {};
  for (const name of Object.keys(rules)) {
    fields[name] = enhanceField(form.elements[name].closest(".field"));
  }
  const summary = createErrorSummary(sent);
  form.prepend(summary.element);

  const call = createRequest({
    ...request,
    trigger: form.querySelector('[type="submit"]'),
    summary,
    refuse: (problem) => refuse?.(problem, fields),
  });

  const reset = () => {
    summary.clear();
    Object.values(fields).forEach((field) => field.setError(null));
  };

  const conceal = () => Object.values(fields).forEach((field) => field.conceal());

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.querySelector("[data-busy]")) {
      return;
    }
    conceal();
    reset();
    const { values, errors } = read(fields, rules);
    if (errors.length > 0) {
      errors.forEach(({ field, message }) => field.setError(message));
      summary.showFields(errors);
    } else {
      call.run(values);
    }
  });

  return { fields, reset, conceal, drop: call.drop, summary };
}

function read(fields, rules) {
  const values = {};
  const errors = [];
  for (const [name, rule] of Object.entries(rules)) {
    const { value, error } = rule(fields[name].input.value);
    values[name] = value;
    if (error) {
      errors.push({ field: fields[name], message: error });
    }
  }
  return { values, errors };
}
