// The slides of the defence: our theme with, in it, our fonts; keys and gestures turn the pages.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const theme = new URL("../resources/fr/cofrap/project/docs/slides/theme.css", import.meta.url);
const fonts = new URL("node_modules/@expo-google-fonts/", import.meta.url);

const face = (family, weight, file) => {
  const font = readFileSync(new URL(file, fonts), "base64");
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}); }\n`;
};

const next = (weight, name) =>
  face("Atkinson Hyperlegible Next", weight, `atkinson-hyperlegible-next/${name}/AtkinsonHyperlegibleNext_${name}.ttf`);

const style =
  readFileSync(theme, "utf8") +
  next(400, "400Regular") +
  next(700, "700Bold") +
  face(
    "Atkinson Hyperlegible Mono",
    400,
    "atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf",
  );

/** The people, the school and the session, below the title and the subtitle of the first slide. */
const credits = (md) =>
  md.core.ruler.after("normalize", "credits", (state) => {
    const team = process.env.TEAM;
    state.src = team ? state.src.replace(/^# .+\n\n.+\n/m, (title) => `${title}\n${team}\n`) : state.src;
  });

export default {
  allowLocalFiles: true,
  bespoke: { osc: false },
  browserPath: fileURLToPath(new URL("../../../../scripts/chromium", import.meta.url)),
  engine: ({ marp }) => {
    marp.themeSet.add(style);
    return marp.use(credits);
  },
  output: "-",
  pdfOutlines: true,
};
