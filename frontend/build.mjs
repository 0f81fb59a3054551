// Builds what pages load: one style sheet and the scripts from npm, all into core/static/core/vendor.
// The design system is cut to the selectors our templates use (ADR 0009).
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const vendor = join(root, "src/prevence/core/static/core/vendor");
const designSystem = join(root, "node_modules/@gov-design-system-ce/styles/lib");
const packages = join(root, "src/prevence");

// From the design system only these; the rest of the look is frontend/styles.
const DESIGN_SYSTEM_FILES = [
  "tokens.css",
  "html/components/gov-button.css",
  "html/components/gov-tag.css",
];

async function templates(folder) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith(".html")) found.push(join(entry.parentPath, entry.name));
  }
  return found;
}

// HTML mode uses classes; rules for the custom elements of the same name are never needed.
const withoutCustomElements = {
  postcssPlugin: "without-custom-elements",
  Rule(rule) {
    const kept = rule.selectors.filter((selector) => !/(^|[\s>+~(])gov-[a-z]/.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
  // The pages are light only: public offices print them and compare them with paper.
  AtRule: { media(rule) { if (/prefers-color-scheme/.test(rule.params)) rule.remove(); } },
};

async function designSystemStyles(ownStyles) {
  const sources = await Promise.all(
    DESIGN_SYSTEM_FILES.map((name) => readFile(join(designSystem, name), "utf8")),
  );
  const { css } = await postcss([withoutCustomElements]).process(sources.join("\n"), { from: undefined });
  const content = [...(await templates(packages)).map((name) => ({ name })), ownStyles];
  const raw = await Promise.all(
    content.map(async (item) =>
      item.name ? { raw: await readFile(item.name, "utf8"), extension: "html" } : { raw: item, extension: "css" },
    ),
  );
  const [purged] = await new PurgeCSS().purge({ content: raw, css: [{ raw: css }] });
  return withoutUnusedVariables(purged.css, ownStyles);
}

// Tokens refer to tokens, so dropping repeats until nothing falls away.
function withoutUnusedVariables(css, ownStyles) {
  const sheet = postcss.parse(css);
  for (let dropped = 1; dropped > 0; ) {
    dropped = 0;
    const text = sheet.toString() + ownStyles;
    const used = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
    sheet.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      declaration.remove();
      dropped += 1;
    });
  }
  sheet.walkRules((rule) => { if (rule.nodes.length === 0) rule.remove(); });
  return sheet.toString();
}

const own = await build({
  entryPoints: [join(root, "frontend/styles/main.css")],
  bundle: true,
  write: false,
});
const ownStyles = own.outputFiles[0].text;
const { code } = await transform((await designSystemStyles(ownStyles)) + ownStyles, {
  loader: "css",
  minify: true,
});

await mkdir(vendor, { recursive: true });
await writeFile(join(vendor, "prevence.css"), code);
await copyFile(join(root, "node_modules/htmx.org/dist/htmx.min.js"), join(vendor, "htmx.min.js"));
// Only the browser tests read this one.
await mkdir(join(root, "build"), { recursive: true });
await copyFile(join(root, "node_modules/axe-core/axe.min.js"), join(root, "build/axe.min.js"));
console.log(`styles: ${(gzipSync(code).length / 1000).toFixed(1)} kB gzipped`);
