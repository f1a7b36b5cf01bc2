import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { embeddedJson } from "../../src/emit/page/data.ts";
import { drawPage } from "../../src/emit/page.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";
import { PUMP_MAKER, pumpMap } from "../layout/pump-maker.ts";
import { HOSTILE_MAP } from "./hostile-map.ts";

test("the page allows its own script, by its hash, and nothing from elsewhere", async () => {
  const page = await drawPage(METRO_BANK, layoutMap(METRO_BANK));
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  expect(page).toContain(`default-src 'none'; script-src 'sha256-${hash}'`);
  expect(page.match(/<script\b/g)).toHaveLength(2);
  const addresses = [...page.matchAll(/\s(?:src|href|action)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((each) => !/^#detail--/.test(each ?? ""))).toEqual([]);
  expect(page).not.toMatch(/url\(|@import|<link|<iframe|\son\w+=/);
});

test("every objective has its details, and its causes and effects by name", async () => {
  const scene = layoutMap(METRO_BANK, { language: "zh" });
  const page = await drawPage(METRO_BANK, scene);
  expect(page).toContain('<html lang="zh">');
  const articles = new Map(
    [...page.matchAll(/<article id="detail--([^"]*)">([\s\S]*?)<\/article>/g)].map(
      ([, id = "", text = ""]) => [id, text],
    ),
  );
  expect([...articles.keys()]).toEqual(scene.boxes.map((box) => box.id.replaceAll("_", "_5f_")));
  for (const { from, to } of scene.links) {
    const cause = scene.boxes.findIndex((box) => box.id === from);
    expect(articles.get(to.replaceAll("_", "_5f_"))).toContain(
      `data-open="${cause}">${scene.boxes[cause]?.name}</a>`,
    );
  }
});

test("hostile texts stay texts", async () => {
  const page = await drawPage(HOSTILE_MAP, layoutMap(HOSTILE_MAP));
  expect(page.match(/<script\b/g)).toHaveLength(2);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page.match(/<style>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<img|<!--|\sonload=[^&]*>|href="javascript/);
  const data: unknown = JSON.parse(/id="data">([^<]*)</.exec(page)?.[1] ?? "");
  expect(JSON.stringify(data)).toContain("onerror=");
});

test("embedded JSON reads back, and cannot end its element", () => {
  const data = {
    boxes: [{ detail: "b", name: "</script><!--", words: "\u2028&<" }],
    pictures: [{ picture: "p", boxes: ["a", null], links: [] }],
    found: "",
  };
  expect(embeddedJson(data)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(embeddedJson(data))).toEqual(data);
});

test("the same map gives the same bytes", async () => {
  const draw = () => drawPage(METRO_BANK, layoutMap(METRO_BANK));
  expect(await draw()).toBe(await draw());
});

test("a page of several pictures has one article an objective and no id twice", async () => {
  const [, ...rest] = METRO_BANK.perspectives;
  const part = { ...METRO_BANK, perspectives: rest };
  const page = await drawPage(METRO_BANK, layoutMap(METRO_BANK), { further: [layoutMap(part)] });
  const ids = [...page.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page.match(/<article id="detail--/g)).toHaveLength(METRO_BANK.objectives.length);
  const known = new Set(ids);
  for (const [, id = ""] of page.matchAll(/aria-labelledby="([^" ]+)/g)) expect(known).toContain(id);
  const data = JSON.parse(/id="data">(.*?)<\/script>/.exec(page)?.[1] ?? "");
  expect(data.pictures).toHaveLength(2);
  for (const { boxes, links } of data.pictures) {
    for (const id of [...boxes, ...links.map((each: { link: string }) => each.link)]) {
      if (id !== null) expect(known).toContain(id);
    }
  }
  expect(data.pictures[1].boxes).toContain(null);
});

test("objectives of other maps that a cascade shows open as those of the map do", async () => {
  const group = pumpMap("group");
  const cascade = await layoutCascade(cascadeOf(group, PUMP_MAKER));
  const page = await drawPage(group, layoutMap(group), { further: [cascade], others: PUMP_MAKER });
  const ids = [...page.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const data = JSON.parse(/id="data">(.*?)<\/script>/.exec(page)?.[1] ?? "");
  expect(data.boxes).toHaveLength(group.objectives.length + cascade.boxes.filter(({ of }) => of).length);
  for (const { detail } of data.boxes) expect(ids).toContain(detail);
  const drawn = data.pictures[1].links.map(({ link }: { link: string }) => link);
  expect(drawn).toHaveLength(cascade.links.length);
  for (const link of drawn) expect(ids).toContain(link);
  const article = /<article id="detail--plant.unit_5f_cost">.*?<\/article>/s.exec(page)?.[0] ?? "";
  expect(article).toContain('<p class="place">Qingdao Plant · Financial · Owner: Plant manager</p>');
  expect(article).toContain("Manufacturing cost of a standard pump");
  expect(article).toContain(
    "<li>Qingdao Plant · Lower the cost of each pump adds to Industrial Pumps · Earn more on each order: 40%</li>",
  );
  // Its causes are those of its own map, and lead to their articles.
  const place = data.boxes.findIndex(
    ({ detail }: { detail: string }) => detail === "detail--plant.as_5f_planned",
  );
  expect(article).toContain(
    `<a href="#detail--plant.as_5f_planned" data-open="${place}">Ship what was planned</a>`,
  );
});
