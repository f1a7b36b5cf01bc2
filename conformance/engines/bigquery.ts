import { createRequire } from "node:module";
import path from "node:path";
import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import type { Tables } from "../../src/formula/tables.ts";
import type { DataSource } from "../../src/model/model.ts";
import type { Opened } from "../engine.ts";
import { answerOf, catalogue, contents, startGoogleSql } from "./googlesql.ts";

interface Loaded {
  readonly sources: readonly DataSource[];
  readonly tables: Tables;
}

interface Evaluated {
  readonly content?: {
    readonly tableData?: { readonly row?: readonly { readonly cell?: readonly Record<string, unknown>[] }[] };
  };
}

/** The reference evaluator of BigQuery's SQL: exact and slow, for tables of a few hundred rows. */
export async function openBigquery(): Promise<Opened> {
  const name = "ZetaSQL, BigQuery's reference evaluator";
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@fivetrandevelopers/zetasql/package.json");
  const service = await startGoogleSql(path.join(path.dirname(manifest), "lib/zetasql"));
  if (service === undefined) return { name, skipped: "its package has no program for this system" };
  const features = await service.call("GetLanguageOptions", { maximumFeatures: true });
  // As the product is: without the types of numbers that only Google has within.
  const languageOptions = { ...features, productMode: "PRODUCT_EXTERNAL" };
  let loaded: Loaded = { sources: [], tables: new Map() };
  return {
    rules: sqlDialect("bigquery"),
    name,
    version: `package ${require(manifest).version}`,
    load: async (sources, tables) => {
      loaded = { sources, tables };
    },
    ask: async (sql) => {
      const { content }: Evaluated = await service.call("EvaluateQuery", {
        sql,
        options: { languageOptions },
        simpleCatalog: catalogue(loaded.sources, languageOptions),
        tableContent: contents(loaded.sources, loaded.tables),
      });
      return (content?.tableData?.row ?? []).map((row) => (row.cell ?? []).map(answerOf));
    },
    close: async () => service.stop(),
  };
}
