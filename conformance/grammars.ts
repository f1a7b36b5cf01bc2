import { SparkSQL, TrinoSQL } from "dt-sql-parser";

/** A grammar of an engine that cannot run here. */
export interface Grammar {
  readonly dialect: "spark" | "trino";
  readonly name: string;
  /** What the grammar says against a statement; nothing where it takes it. */
  readonly complaints: (sql: string) => readonly string[];
}

interface Parser {
  readonly validate: (sql: string) => readonly { readonly startLine: number; readonly message: string }[];
}

/** The grammars that Spark and Trino publish, as ANTLR parsers. */
export const GRAMMARS: readonly Grammar[] = [
  { dialect: "spark", name: "Spark SQL", complaints: complaintsOf(new SparkSQL()) },
  { dialect: "trino", name: "Trino", complaints: complaintsOf(new TrinoSQL()) },
];

function complaintsOf(parser: Parser): Grammar["complaints"] {
  return (sql) => parser.validate(sql).map((each) => `line ${each.startLine}: ${each.message}`);
}
