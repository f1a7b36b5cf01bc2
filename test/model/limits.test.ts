import { describe, expect, test } from "vitest";
import { compileText } from "../check/frame.ts";

/** Each limit of a map: what it counts, as many as are asked for, and how the finding calls them. */
interface MapLimit {
  /** `map-too-large` if left out. */
  readonly code?: string;
  readonly most: number;
  readonly message: string;
  readonly text: (count: number) => string;
}

const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join("\n");

const inMap = (body: string): string => `map bank "Bank" { template: yes\n${body}\n}\n`;

const days = (count: number): string => {
  const last = new Date(Date.UTC(2000, 0, count)).toISOString().slice(0, 10);
  return `calendar: day 2000-01-01..${last}`;
};

const LIMITS: Readonly<Record<string, MapLimit>> = {
  links: {
    most: 20_000,
    message: "a map has at most 20000 links",
    text: (count) => {
      const objectives = many(301, (index) => `objective o${index} "O${index}"`);
      const effects = many(100, (index) => `o${index},`).replace(/,$/, "");
      const causes = many(count / 100, (index) => `o${index + 100} -> ${effects}`.replaceAll("\n", " "));
      const rest = count % 100 === 0 ? "" : "\no0 -> o1";
      return inMap(`perspective p "P" {\n${objectives}\n}\n${causes}${rest}`);
    },
  },
  views: {
    most: 500,
    message: "a map has at most 500 views",
    text: (count) => inMap(many(count, (index) => `view v${index} "V${index}" { show: status }`)),
  },
  phases: {
    most: 200,
    message: "a map has at most 200 phases",
    text: (count) => inMap(many(count, (index) => `phase p${index} "P${index}"`)),
  },
  scenarios: {
    most: 500,
    message: "a map has at most 500 scenarios",
    text: (count) => inMap(many(count, (index) => `scenario s${index} "S${index}"`)),
  },
  "rules of tiers": {
    most: 250,
    message: "tiers have at most 250 rules",
    text: (count) => {
      const rules = many(count, (index) => `rule A when sales > ${count - index}`);
      return inMap(
        `source c "C" from "c.csv" { c: text key, sales: count }\ntiers t "T" over c {\ntier A "A"\n${rules}\n}`,
      );
    },
  },
  "steps of a scale": {
    most: 1_000,
    message: "a scale has at most 1000 steps",
    text: (count) =>
      inMap(`scale s "S" { steps: ${many(count, (index) => `"${index}"`).replaceAll("\n", ", ")} }`),
  },
  "periods of a calendar": {
    code: "bad-range",
    most: 15_000,
    message: "a calendar has at most 15000 periods",
    text: (count) => inMap(days(count)),
  },
  "frameworks that build on each other": {
    most: 20,
    message: "frameworks build on each other more than 20 deep",
    text: (count) => {
      const next = (index: number) => (index + 1 < count ? `framework: f${index + 1}` : "");
      return `${many(count, (index) => `framework f${index} "F${index}" { ${next(index)} }`)}\nmap bank "Bank" { framework: f0, template: yes }\n`;
    },
  },
};

describe("a map has at most", () => {
  for (const [name, { code = "map-too-large", most, message, text }] of Object.entries(LIMITS)) {
    const told = (count: number) =>
      compileText(text(count))
        .diagnostics.filter(({ severity }) => severity === "error")
        .map((each) => `${each.code}: ${each.message}`);
    test(`${most} ${name}`, () => {
      expect(told(most)).toEqual([]);
      expect(told(most + 1)).toEqual([`${code}: ${message}`]);
    });
  }

  test("4 MiB of frames and neighbours read for all maps of a project together", () => {
    const note = `/// ${"x".repeat(300_000)}\nperspective p "P"\n`;
    const maps = (count: number) =>
      `framework f "F" {\n${note}}\n${many(count, (index) => `map m${index} "M" { framework: f, template: yes }`)}\n`;
    const told = (count: number) =>
      compileText(maps(count))
        .diagnostics.filter(({ severity }) => severity === "error")
        .map(({ message }) => message);
    // A map whose reading goes past the limit is the last that is read: 14 times 300,000 are more than 4 MiB.
    expect(told(14)).toEqual([]);
    expect(told(15)).toEqual(["this map is not read: the maps of the project are together too large"]);
  });
});

describe("translations without their map", () => {
  const translations = 'translations es {\n  revenue "Ingresos"\n}\n';
  const codes = (text: string, others = {}) => compileText(text, others).diagnostics.map(({ code }) => code);

  test("are not checked, and a remark says so at the word", () => {
    const { diagnostics } = compileText(translations);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "unchecked-translations",
      severity: "info",
      message: "the ids of these translations are not checked, for no map is read with them",
      place: { file: "map.smap", span: { start: 0, end: "translations".length } },
    });
  });

  test("are checked where a map imports them", () => {
    const map =
      'import "./es.smap"\nmap m "M" { template: yes, perspective p "P" { objective revenue "Revenue" } }\n';
    expect(codes(map, { "es.smap": translations })).not.toContain("unchecked-translations");
    const slip = { "es.smap": translations.replace("revenue", "revenu") };
    expect(codes(map, slip)).toContain("bad-translation");
  });
});
