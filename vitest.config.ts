import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** Imports a `.smap` file as its text, as the build does. */
const smapAsText: Plugin = {
  name: "smap-as-text",
  transform(code, file) {
    return file.endsWith(".smap")
      ? { code: `export default ${JSON.stringify(code)};`, map: null }
      : undefined;
  },
};

export default defineConfig({
  plugins: [smapAsText],
  define: { SMAP_VERSION: JSON.stringify(version) },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    maxWorkers: "100%",
    // No module keeps a state, so that files may share what is loaded: it saves two fifths of the time.
    isolate: false,
  },
});
