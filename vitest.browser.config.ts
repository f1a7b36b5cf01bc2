import { defineConfig } from "vitest/config";
import settings from "./vitest.config.ts";

/** Tests of the page in a real browser; they skip themselves, and say so, where there is none. */
export default defineConfig({
  ...settings,
  test: { include: ["test/**/*.browser.ts"], testTimeout: 60_000 },
});
