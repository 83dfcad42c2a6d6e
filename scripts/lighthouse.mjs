// The table of what Lighthouse found, from a folder of its reports named LANGUAGE-VIEW.json.
import { readFileSync, readdirSync } from "node:fs";

const LANGUAGES = { fr: "français", en: "anglais", ar: "arabe" };
const VIEWS = { "sign-in": "la connexion", create: "la création", activate: "l’activation, sans compte en cours" };

const [folder] = process.argv.slice(2);
const reports = Object.keys(LANGUAGES).flatMap((language) =>
  Object.keys(VIEWS).map((view) => ({ language, view, file: `${language}-${view}.json` })),
);
const present = readdirSync(folder);
const rows = reports
  .filter(({ file }) => present.includes(file))
  .map(({ language, view, file }) => {
    const { categories, audits } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
    const score = (name) => Math.round(categories[name].score * 100);
    const french = (value, digits) => value.toFixed(digits).replace(".", ",");
    return [
      LANGUAGES[language],
      VIEWS[view],
      score("performance"),
      score("accessibility"),
      score("best-practices"),
      score("seo"),
      `${french(audits["first-contentful-paint"].numericValue / 1000, 1)}\u00a0s`,
      french(audits["cumulative-layout-shift"].numericValue, 3),
    ].join(" | ");
  });
const first = JSON.parse(readFileSync(`${folder}/${reports[0].file}`, "utf8"));
const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }).format(new Date(first.fetchTime));

console.log(`# Lighthouse

Engendré par \`scripts/lighthouse.sh\` le ${day}, avec Lighthouse ${first.lighthouseVersion}, ses réglages de téléphone, et sans la barre du
présentateur, que la démonstration seule ajoute.

| Langue | Vue | Vitesse | Accessibilité | Bonnes pratiques | Référencement | Premier contenu | Déplacement |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |`).join("\n")}`);
