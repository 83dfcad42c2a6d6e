/*
 * Runs before anything is painted. An address that names a language or another view waits for them, instead of showing
 * first what index.html says; styles/arriving.css ends the wait if the page's modules do not come.
 */
document.documentElement.toggleAttribute(
  "data-arriving",
  new URLSearchParams(location.search).has("lang") || /^#\/?[a-z]/.test(location.hash),
);
