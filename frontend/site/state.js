/**
 * What the page knows, in memory and nowhere else: no storage, no cookie, no URL, no history entry.
 *
 * - `username`: the name last typed, offered again from one form to the next
 * - `enrolment`: credentials handed over but not confirmed yet
 * - `renewal`: the name and ticket that a refusal for old age came with
 * - `account`: who is signed in
 */
export const state = { username: "", enrolment: null, renewal: null, account: null };

/** Forgets everything. */
export function forget() {
  Object.assign(state, { username: "", enrolment: null, renewal: null, account: null });
}
