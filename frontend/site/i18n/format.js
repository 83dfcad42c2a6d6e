/** How values are put into words; named after the colon of a placeholder: `{until:date}`. */
export const formats = {
  /** An ISO-8601 instant, as a day and a time of the reader's own clock. */
  date: (instant, locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(instant)),

  /** A number of seconds, as "in 5 seconds" or "in 2 minutes". */
  delay: (seconds, locale) => {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
    return seconds < 90 ? relative.format(seconds, "second") : relative.format(Math.ceil(seconds / 60), "minute");
  },
};
