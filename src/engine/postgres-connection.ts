import type { PostgresAnswer, PostgresSession } from "./postgres.ts";

/** Why there is no connection, in words that hold nothing of the connection's settings. */
export interface Unreachable {
  readonly kind: "unreachable";
  readonly why: string;
}

/**
 * Opens a connection as the environment says: `DATABASE_URL`, else `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD`,
 * `PGDATABASE`, `PGSSLMODE` and the password file, as every PostgreSQL program reads them. What is asked over it runs
 * in one read-only transaction on one state of the data. The driver is loaded only here.
 *
 * @param seconds time limit of each statement, kept by the server
 */
export async function connectPostgres(seconds: number): Promise<PostgresSession | Unreachable> {
  const { default: pg } = await import("pg");
  const url = process.env.DATABASE_URL;
  const limits = {
    connectionTimeoutMillis: 15_000,
    // The server keeps the limit; this one is for a server that answers no more.
    query_timeout: seconds * 1000 + 5000,
    application_name: "smap",
  };
  try {
    const client = new pg.Client(
      url === undefined || url === "" ? limits : { ...limits, connectionString: url },
    );
    // A connection that breaks later makes the statement fail that is under way; it must not end the program.
    client.on("error", () => {});
    await client.connect();
    const run = async (sql: string): Promise<readonly (readonly unknown[])[]> =>
      (await client.query<unknown[]>({ text: sql, rowMode: "array" })).rows;
    return await openSession(run, () => client.end(), seconds);
  } catch (failure) {
    return { kind: "unreachable", why: reasonOf(failure) };
  }
}

/** A session on anything that runs SQL: settings that the generated statements rely on, and a transaction. */
export async function openSession(
  run: (sql: string) => Promise<readonly (readonly unknown[])[]>,
  end: () => Promise<void>,
  seconds: number,
): Promise<PostgresSession> {
  await run("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  await run(`SET LOCAL statement_timeout = ${Math.max(1, Math.round(seconds * 1000))}`);
  await run("SET LOCAL standard_conforming_strings = on");
  // The day of a time stamp must not depend on where the server stands.
  await run("SET LOCAL TimeZone = 'UTC'");
  // Parallel workers would add doubles in another order each time.
  await run("SET LOCAL max_parallel_workers_per_gather = 0");
  const ask = async <Cell>(sql: string, cellOf: (value: unknown) => Cell): Promise<PostgresAnswer<Cell>> => {
    try {
      await run("SAVEPOINT asked");
      const rows = await run(sql);
      await run("RELEASE SAVEPOINT asked");
      return { kind: "rows", rows: rows.map((row) => row.map(cellOf)) };
    } catch (failure) {
      const state = codeOf(failure) ?? "";
      // Where the connection is gone there is nothing to go back to.
      await run("ROLLBACK TO SAVEPOINT asked").catch(() => []);
      return { kind: "failed", state };
    }
  };
  return {
    ask: (sql) => ask(sql, numberOf),
    askTexts: (sql) => ask(sql, String),
    close: async () => {
      await run("ROLLBACK").catch(() => []);
      await end().catch(() => {});
    },
  };
}

/** Counts and exact numbers come as text. */
function numberOf(value: unknown): number | null {
  if (value === null || value === undefined || value === "") return null;
  const number = typeof value === "number" ? value : Number(value);
  return Number.isFinite(number) ? number : null;
}

function codeOf(failure: unknown): string | undefined {
  if (!(failure instanceof Error) || !("code" in failure)) return undefined;
  return typeof failure.code === "string" ? failure.code : undefined;
}

/** Codes of the system and of the server to words; never what they said, for that may hold a name or a secret. */
function reasonOf(failure: unknown): string {
  const code = codeOf(failure) ?? "";
  if (code === "ECONNREFUSED" || code === "ENOENT") return "no server answers there";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "the name of the server is not known";
  if (code === "ETIMEDOUT" || code === "EHOSTUNREACH" || code === "ENETUNREACH")
    return "the server cannot be reached";
  if (code.startsWith("28")) return "the server does not let this user in";
  if (code === "3D000") return "the server has no such database";
  if (code === "53300") return "the server takes no more connections";
  if (code === "ERR_INVALID_URL") return "`DATABASE_URL` is no address of a database";
  return code === "" ? "the connection was not made" : `the connection was not made (${code})`;
}
