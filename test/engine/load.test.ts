import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadTables } from "../../src/engine/load.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { mapWith } from "../formula/map-of.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "smap-load-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const DECLARATIONS = `
  source orders "Orders" from "data/orders.csv" events on booked {
    id: text key
    booked "Booked on" zh "登记日": date
    amount: USD
    share: percent
    kind: one of "fee", "interest"
    paid: flag
  }
  measure income "Income" { unit: USD, formula: sum(orders.amount where kind = "fee" and paid and share >= 0) }`;

/** Loads `data/orders.csv` with the given content; cells of the first rows, and the findings. */
function load(content: string | Buffer, declarations = DECLARATIONS) {
  mkdirSync(path.join(root, "data"), { recursive: true });
  writeFileSync(path.join(root, "data/orders.csv"), content);
  return read(declarations);
}

function read(declarations = DECLARATIONS) {
  const { plan } = planFormulas(mapWith(declarations));
  const { tables, rejected, diagnostics } = loadTables(plan, root);
  const table = tables.get("orders");
  const cells = (column: string) => table?.columns.get(column);
  return {
    table,
    cells,
    rejected,
    findings: diagnostics.map((each) => `${each.code}: ${each.message}`),
    diagnostics,
  };
}

const HEADER = "id,booked,amount,share,kind,paid\n";

describe("cells", () => {
  test("numbers with thousands, percent signs and exponents; dates with slashes or a time; blanks are missing", () => {
    const given = load(
      `${HEADER}a,2025-01-31,"6,270,839",34.27%,fee,yes\nb,2025/2/3,-1.5e3,0.5,interest,false\nc,2025-03-31T23:59:00Z, ,,,\nd,2025-04-01 10:00:00.5+00,,,,\n`,
    );
    expect(given.cells("amount")).toEqual([6_270_839, -1500, null, null]);
    expect(given.cells("share")).toEqual([0.3427, 0.5, null, null]);
    // The last one as databases write a time stamp with its zone.
    expect(given.cells("booked")).toEqual([20119, 20122, 20178, 20179]);
    expect(given.cells("paid")).toEqual([true, false, null, null]);
    expect(given.findings).toEqual([]);
  });

  test("a value that does not fit is missing, located and counted", () => {
    const bad = Array.from(
      { length: 9 },
      (_, index) => `r${index},2025-01-0${index + 1},about ${index},0,fee,yes`,
    );
    const given = load(`${HEADER}${bad.join("\n")}\n`);
    expect(given.cells("amount")).toEqual(Array(9).fill(null));
    expect(given.rejected).toEqual([
      { source: "orders", column: "amount", file: "data/orders.csv", count: 9, lines: [2, 3, 4, 5, 6] },
    ]);
    expect(given.findings).toEqual([
      ...[0, 1, 2, 3, 4].map(
        (index) =>
          `value-rejected: \`data/orders.csv\` line ${index + 2}: "about ${index}" in column \`amount\` is not a number, so it counts as missing`,
      ),
      "value-rejected: `data/orders.csv` has 4 more values in column `amount` that do not fit (9 in all)",
    ]);
  });

  test.each([
    ["1,5", "is not a number", "write a decimal point: `3.14`"],
    ["$12", "is not a number", undefined],
    ["1,2345", "is not a number", undefined],
    ["NaN", "is not a number", undefined],
    ["Infinity", "is not a number", undefined],
    ["0x10", "is not a number", undefined],
    ["1e999", "is not a number", undefined],
  ])("%s is no number", (text, why, hint) => {
    const { diagnostics } = load(`${HEADER}a,2025-01-31,"${text}",0,fee,yes\n`);
    expect(diagnostics[0]?.message).toContain(`${JSON.stringify(text)} in column \`amount\` ${why}`);
    expect(diagnostics[0]?.hint).toBe(text === "1,2345" ? "write a decimal point: `3.14`" : hint);
  });

  test("a day that does not exist, and a value that is none of the column's", () => {
    const given = load(`${HEADER}a,2025-02-30,1,0,fees,yes\n`);
    expect(given.findings).toEqual([
      'value-rejected: `data/orders.csv` line 2: "2025-02-30" in column `booked` is not a date such as 2025-03-31, so it counts as missing',
      'value-rejected: `data/orders.csv` line 2: "fees" in column `kind` is none of the column\'s values, so it counts as missing',
      "row-without-day: 1 row of `data/orders.csv` has no day in `booked` and belongs to no period",
    ]);
    expect(given.diagnostics[1]?.hint).toBe("did you mean `fee`?");
  });

  test("control characters of a cell do not reach a message", () => {
    const { findings } = load(`${HEADER}a,2025-01-31,"\u001b[31m::error::\u202e\n",0,fee,yes\n`);
    expect(findings.join("")).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe("files", () => {
  test("byte-order mark, CRLF, semicolons, labels as headers, quoted line breaks: the line is the file's", () => {
    const text =
      '\uFEFFid;登记日;amount;share;kind;paid\r\n"a\r\nb";2025-01-31;1;0;fee;yes\r\nc;2025-02-01;x;0;fee;yes\r\n';
    const given = load(text);
    expect(given.cells("booked")).toEqual([20119, 20120]);
    expect(given.rejected).toMatchObject([{ column: "amount", lines: [4] }]);
  });

  test("UTF-16 with a byte-order mark is read, other encodings are refused", () => {
    expect(load(Buffer.from(`\uFEFF${HEADER}ä,2025-01-31,1,0,fee,yes\n`, "utf16le")).cells("id")).toEqual([
      "ä",
    ]);
    expect(load(Buffer.from([0x69, 0x64, 0x0a, 0xe4, 0x0a])).findings).toEqual([
      "source-file-refused: the file `data/orders.csv` of source `orders` is not UTF-8",
    ]);
  });

  test("uneven rows are reported; what is not there is missing", () => {
    const given = load(`${HEADER}a,2025-01-31\nb,2025-01-31,2,0,fee,yes,more\n`);
    expect(given.cells("amount")).toEqual([null, 2]);
    expect(given.findings).toEqual([
      "row-uneven: `data/orders.csv` has 2 rows with more or fewer cells than the header, first at line 2 (2 in place of 6)",
    ]);
  });

  test("a column that a formula needs and the file lacks makes the source unreadable; one that none needs is a warning", () => {
    const lacking = load("id,booked,amout,share,kind\na,2025-01-31,1,0,fee\n");
    expect(lacking.table).toBeUndefined();
    expect(lacking.diagnostics.map(({ severity, message, hint }) => [severity, message, hint])).toEqual([
      ["error", "`data/orders.csv` has no column for `amount` of source `orders`", "it has a column `amout`"],
      [
        "error",
        "`data/orders.csv` has no column for `paid` of source `orders`",
        "its columns are `id`, `booked`, `amout`, `share`, `kind`",
      ],
    ]);
    const unused = load("booked,amount,share,kind,paid\n2025-01-31,1,0,fee,yes\n");
    expect(unused.diagnostics.map((each) => each.severity)).toEqual(["warning"]);
    expect(unused.table?.rows).toBe(1);
  });

  test("a repeated key is left out and reported", () => {
    const given = load(`${HEADER}a,2025-01-31,1,0,fee,yes\na,2025-01-31,2,0,fee,yes\n`);
    expect(given.cells("amount")).toEqual([1]);
    expect(given.findings).toEqual([
      "key-repeated: `data/orders.csv` has 1 row whose key `id` stood before, first at line 3; what repeats is left out",
    ]);
  });

  test("a missing file, an empty one, an open quotation mark", () => {
    expect(read().findings).toEqual([
      "source-file-missing: the file `data/orders.csv` of source `orders` does not exist",
    ]);
    expect(load("").findings).toEqual([
      "source-file-refused: the file `data/orders.csv` of source `orders` is empty",
    ]);
    expect(load(`${HEADER}"a,2025-01-31\n`).findings[0]).toMatch(
      /^source-file-refused: .* has a quotation mark that is not closed/,
    );
  });

  test("nothing outside the project is read: by a symbolic link to a file, to a folder, or a folder in place of a file", () => {
    const outside = mkdtempSync(path.join(tmpdir(), "smap-outside-"));
    writeFileSync(path.join(outside, "orders.csv"), `${HEADER}secret,2025-01-31,1,0,fee,yes\n`);
    const refused =
      "source-file-refused: the file `data/orders.csv` of source `orders` lies outside the project";
    symlinkSync(outside, path.join(root, "data"));
    expect(read().findings).toEqual([refused]);
    rmSync(path.join(root, "data"));
    mkdirSync(path.join(root, "data"));
    symlinkSync(path.join(outside, "orders.csv"), path.join(root, "data/orders.csv"));
    expect(read().findings).toEqual([refused]);
    rmSync(path.join(root, "data/orders.csv"));
    mkdirSync(path.join(root, "data/orders.csv"));
    expect(read().findings).toEqual([
      "source-file-refused: the file `data/orders.csv` of source `orders` is no ordinary file",
    ]);
    rmSync(outside, { recursive: true });
  });

  test.skipIf(process.platform === "win32")(
    "a named pipe is refused, and nobody waits for its writer",
    () => {
      mkdirSync(path.join(root, "data"), { recursive: true });
      execFileSync("mkfifo", [path.join(root, "data/orders.csv")]);
      expect(read().findings).toEqual([
        "source-file-refused: the file `data/orders.csv` of source `orders` is no ordinary file",
      ]);
    },
  );
});

test("a table in the map is held to its columns as a file is", () => {
  const { cells, diagnostics } = read(`
  source orders "Orders" {
    id: text
    booked: date
    kind: one of "fee", "interest"
    mood: likert 1..5
    paid: flag
    row 5, 2025-01-01, "fee", 4, yes
    row "x", "tomorrow", "fees", 9, "no"
  }
  measure count "C" { unit: count, formula: count(orders where paid and mood > 1 and kind = "fee" and id = "5") }`);
  expect(["id", "booked", "kind", "mood", "paid"].map((each) => cells(each))).toEqual([
    ["5", "x"],
    [20_089, null],
    ["fee", null],
    [4, null],
    [true, false],
  ]);
  expect(diagnostics.map((each) => `${each.message} (${each.hint ?? ""})`)).toEqual([
    'row 2 of source `orders`: "tomorrow" in column `booked` is not a date such as 2025-03-31, so it counts as missing ()',
    'row 2 of source `orders`: "fees" in column `kind` is none of the column\'s values, so it counts as missing (did you mean `fee`?)',
    'row 2 of source `orders`: "9" in column `mood` is outside 1..5, so it counts as missing ()',
  ]);
});
