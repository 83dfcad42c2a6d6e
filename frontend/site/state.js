/**
 * What the page knows, in memory and nowhere else: no storage, no cookie, no URL, no history entry.
 *
 * - `username`: the name last typed, offered again from one form to the next
 * - `enrolment`: credentials handed over but not confirmed yet
 * - `renewal`: the name and ticket that a refusal for old age came with
 * - `account`: who is signed in
 * - `retryKey`: what allows this page, and nobody else, to ask again for a password whose answer was lost
 */
export const state = { username: "", enrolment: null, renewal: null, account: null, retryKey: null };

/** Forgets everything. */
export function forget() {
  Object.assign(state, { username: "", enrolment: null, renewal: null, account: null, retryKey: null });
}
