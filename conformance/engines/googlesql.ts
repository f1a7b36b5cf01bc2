import { type ChildProcess, execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { credentials, loadPackageDefinition } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import type { Tables } from "../../src/formula/tables.ts";
import type { DataSource } from "../../src/model/model.ts";
import { type Answer, type ColumnKind, columnKind, rowsOf } from "../engine.ts";

/** The service that Google's SQL analyser and reference evaluator answer on. */
export interface GoogleSql {
  readonly call: (method: string, request: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly stop: () => void;
}

/** Starts the program of a package on a free port of this machine; undefined where it has none for this system. */
export async function startGoogleSql(folder: string): Promise<GoogleSql | undefined> {
  const ending = `${process.arch === "arm64" ? "_arm" : ""}${process.platform === "darwin" ? "" : ".so"}`;
  const program = path.join(folder, `remote_server${ending}`);
  if (!existsSync(program) || process.platform === "win32") return undefined;
  const port = await freePort();
  const child: ChildProcess = execFile(program, ["localhost", String(port)]);
  const definition = loadSync("local_service.proto", {
    defaults: false,
    oneofs: true,
    longs: Number,
    includeDirs: [path.join(folder, "protos")],
  });
  const loaded = loadPackageDefinition(definition) as unknown as Loaded;
  const client = new loaded.zetasql.local_service.ZetaSqlLocalService(
    `localhost:${port}`,
    credentials.createInsecure(),
  );
  const call: GoogleSql["call"] = (method, request) =>
    new Promise((resolve, reject) => {
      const send = client[method];
      if (send === undefined) return reject(new Error(`the service has no ${method}`));
      send.call(client, request, (problem, answer) =>
        problem === null ? resolve(answer) : reject(new Error(problem.details ?? problem.message)),
      );
    });
  await answering(call);
  return { call, stop: () => child.kill("SIGKILL") };
}

type Send = (
  request: object,
  done: (problem: { details?: string; message: string } | null, answer: Record<string, unknown>) => void,
) => void;

interface Loaded {
  readonly zetasql: {
    readonly local_service: {
      readonly ZetaSqlLocalService: new (address: string, credentials: unknown) => Record<string, Send>;
    };
  };
}

async function answering(call: GoogleSql["call"]): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      await call("FormatSql", { sql: "SELECT 1" });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error("the reference evaluator does not answer");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: "TYPE_STRING",
  double: "TYPE_DOUBLE",
  // The evaluator takes decimals in bytes of its own; doubles of the same values are as good here.
  decimal: "TYPE_DOUBLE",
  date: "TYPE_DATE",
  flag: "TYPE_BOOL",
};

/** A catalogue of the tables of some sources. */
export function catalogue(sources: readonly DataSource[], languageOptions: unknown): object {
  return {
    name: "own",
    table: sources.map((source, index) => ({
      name: source.id,
      serializationId: index + 1,
      column: source.columns.map((each) => ({
        name: each.id,
        type: { typeKind: TYPES[columnKind(each, "double")] },
      })),
    })),
    builtinFunctionOptions: { languageOptions },
  };
}

const VALUES: Readonly<Record<ColumnKind, string>> = {
  text: "stringValue",
  double: "doubleValue",
  decimal: "doubleValue",
  date: "dateValue",
  flag: "boolValue",
};

/** The rows of the tables of some sources. */
export function contents(sources: readonly DataSource[], tables: Tables): object {
  return Object.fromEntries(
    sources.map((source) => [
      source.id,
      {
        tableData: {
          row: rowsOf(source, tables, "double").map((cells) => ({
            cell: cells.map(({ kind, cell }) => (cell === null ? {} : { [VALUES[kind]]: cell })),
          })),
        },
      },
    ]),
  );
}

/** A cell of an answer. */
export function answerOf(cell: Readonly<Record<string, unknown>>): Answer {
  const value = typeof cell.value === "string" ? cell[cell.value] : null;
  return typeof value === "number" || typeof value === "string" ? value : null;
}
