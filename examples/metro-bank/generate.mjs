// Writes data/*.csv: an invented Metro Bank over 2025-Q1..2026-Q4, the same bytes at every run.
//
//   node examples/metro-bank/generate.mjs
//
// The story that the numbers tell is in README.md; each table below has one number a quarter for each turn of it.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const QUARTERS = [2025, 2026].flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter })));
const BRANCHES = ["harbour", "market", "station", "hill", "lake", "airport"];
const folder = fileURLToPath(new URL("./data/", import.meta.url));

/** mulberry32: a small seeded generator of numbers in [0, 1). */
function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share,
    // A sum of four uniform numbers: near enough to a bell, and exact on every machine, which Math.log is not.
    bell: () => (next() + next() + next() + next() - 2) * 1.732,
  };
}

const twoDigits = (number) => String(number).padStart(2, "0");
const dayText = (date) =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
const firstDay = ({ year, quarter }) => new Date(Date.UTC(year, (quarter - 1) * 3, 1));
const lastDay = ({ year, quarter }) => new Date(Date.UTC(year, quarter * 3, 0));
const dayIn = (random, when) => dayText(new Date(firstDay(when).getTime() + random.below(90) * 86_400_000));
const yesNo = (flag) => (flag ? "yes" : "no");

function write(name, header, rows) {
  const lines = [header, ...rows].map((row) => row.map((cell) => cell ?? "").join(","));
  writeFileSync(`${folder}${name}.csv`, `${lines.join("\n")}\n`);
  return `${name}.csv ${rows.length} rows`;
}

/** Unprofitable accounts are upgraded or leave; high-value customers join; their third product is slow to come. */
function customers() {
  const random = createRandom(41);
  const people = [];
  const add = (segment, strength, products) =>
    people.push({
      id: `C${String(people.length + 1).padStart(4, "0")}`,
      segment,
      strength,
      products,
      channel: yesNo(random.chance(0.45)) === "yes" ? "online" : "branch",
      branch: random.pick(BRANCHES),
      gone: false,
      plan: segment === "hvc" && random.chance(0.28),
    });
  const start = { retail: 126, business: 24, affluent: 54, hvc: 56 };
  for (const [segment, number] of Object.entries(start)) {
    for (let index = 0; index < number; index++) {
      const many = index % 9 < 2;
      add(
        segment,
        random.bell() + (segment === "hvc" ? 1.75 : 0.13),
        segment === "hvc" && many ? 4 : 1 + random.below(3),
      );
    }
  }
  const exits = [2, 2, 3, 3, 3, 3, 3, 3];
  const upgrades = [0, 1, 1, 1, 2, 2, 2, 2];
  const joining = [1, 1, 3, 3, 3, 3, 4, 4];
  const crossSold = [0, 1, 1, 1, 1, 2, 1, 2];
  const plans = [1, 2, 2, 3, 4, 4, 4, 4];
  const scale = { retail: 180, business: 420, affluent: 340, hvc: 760 };
  const rows = [];
  for (const [index, when] of QUARTERS.entries()) {
    const here = () => people.filter((person) => !person.gone);
    const worst = () =>
      here()
        .filter((person) => person.segment !== "hvc")
        .sort((a, b) => a.strength - b.strength || (a.id < b.id ? -1 : 1));
    for (const person of worst().slice(0, exits[index])) person.gone = true;
    for (const person of worst().slice(0, upgrades[index])) {
      person.strength += 1.6;
      person.products += 1;
      if (person.segment === "retail") person.segment = "affluent";
    }
    for (let count = 0; count < joining[index]; count++)
      add("hvc", random.bell() + 1.75, 1 + random.below(2));
    const few = here().filter((person) => person.segment === "hvc" && person.products <= 3);
    for (const person of few.slice(0, crossSold[index])) person.products = 4;
    const without = here().filter((person) => person.segment === "hvc" && !person.plan);
    for (const person of without.slice(0, plans[index])) person.plan = true;
    for (const person of here()) {
      // The business customers' snapshot of 2025-Q3 was never delivered.
      const lost = when.year === 2025 && when.quarter === 3 && person.segment === "business";
      const margin = scale[person.segment] * (person.strength + 0.12 * random.bell());
      const marginKnown = !random.chance(0.015);
      const productsKnown = person.segment === "hvc" || !random.chance(0.01);
      if (lost) continue;
      rows.push([
        person.id,
        dayText(lastDay(when)),
        person.segment,
        person.channel,
        person.branch,
        marginKnown ? margin.toFixed(2) : "",
        productsKnown ? person.products : "",
        yesNo(person.plan),
      ]);
    }
  }
  const header = ["customer_id", "month_end", "segment", "channel", "branch", "margin", "products", "plan"];
  return write("customers", header, rows);
}

/** Lending grows as planned, fees more slowly, costs fall once unprofitable accounts have gone. */
function transactions() {
  const random = createRandom(42);
  const interest = [9.85, 9.98, 10.15, 10.32, 10.51, 10.68, 10.86, 11.04];
  const fees = [4.1, 4.12, 4.19, 4.28, 4.41, 4.52, 4.66, 4.79];
  const costShare = [0.642, 0.638, 0.631, 0.622, 0.611, 0.6, 0.59, 0.581];
  const rows = [];
  for (const [index, when] of QUARTERS.entries()) {
    const totals = {
      interest: interest[index],
      fee: fees[index],
      cost: (interest[index] + fees[index]) * costShare[index],
    };
    for (let week = 0; week < 13; week++) {
      const midweek = new Date(firstDay(when).getTime() + (week * 7 + 3) * 86_400_000);
      const day = dayText(week === 12 ? lastDay(when) : midweek);
      for (const branch of BRANCHES) {
        for (const [kind, millions] of Object.entries(totals)) {
          const amount = Math.round(((millions * 1_000_000) / 78) * (1 + 0.08 * random.bell()));
          rows.push([day, branch, kind, random.chance(0.001) ? "" : amount]);
        }
      }
    }
  }
  return write("transactions", ["booked_on", "branch", "kind", "amount"], rows);
}

/** The campaign of 2025-Q3 doubles the leads; the advisers cannot follow, and the conversion rate dips. */
function leads() {
  const random = createRandom(43);
  const contacted = [150, 155, 230, 245, 240, 250, 250, 255];
  const responses = [37, 39, 61, 72, 70, 76, 79, 82];
  const converted = [0.24, 0.25, 0.19, 0.17, 0.19, 0.2, 0.21, 0.22];
  const rows = [];
  for (const [index, when] of QUARTERS.entries()) {
    const decided = Math.round(responses[index] * 0.88);
    const won = Math.round(decided * converted[index]);
    // The move to the new CRM lost the outcomes of 2026-Q1.
    const lost = when.year === 2026 && when.quarter === 1;
    for (let count = 0; count < contacted[index]; count++) {
      const responded = count < responses[index];
      const outcome = count < won ? "won" : count < decided ? "lost" : "";
      rows.push([
        `L${when.year}${when.quarter}${String(count + 1).padStart(3, "0")}`,
        dayIn(random, when),
        index < 2 ? "welcome" : random.pick(["wealth talk", "referral", "new city"]),
        random.chance(0.5) ? "online" : "branch",
        yesNo(responded),
        lost ? "" : outcome,
      ]);
    }
  }
  rows.sort(byDate(1));
  return write("leads", ["lead_id", "contacted_on", "campaign", "channel", "responded", "outcome"], rows);
}

/** The service desk opens in 2025-Q4: requests are fulfilled faster, and more of the top ten issues are closed. */
function requests() {
  const random = createRandom(44);
  const hvcHours = [51, 50, 49, 44, 37, 31, 27, 23.5];
  const firstContact = [0.52, 0.53, 0.53, 0.58, 0.63, 0.67, 0.7, 0.72];
  const issuesResolved = [4, 5, 4, 6, 6, 7, 7, 7];
  const rows = [];
  for (const [index, when] of QUARTERS.entries()) {
    const add = (segment, kind, issue, hours, first, resolved) =>
      rows.push([
        `R${when.year}${when.quarter}${String(rows.length % 1000).padStart(3, "0")}`,
        dayIn(random, when),
        segment,
        random.pick(BRANCHES),
        kind,
        issue,
        resolved ? hours.toFixed(1) : "",
        yesNo(first && resolved),
        yesNo(resolved),
      ]);
    for (let count = 0; count < 118; count++) {
      const segment = count % 5 < 2 ? "hvc" : random.pick(["retail", "retail", "business", "affluent"]);
      const usual = segment === "hvc" ? hvcHours[index] : 60 - index;
      const hours = Math.max(0.5, usual * (1 + 0.12 * random.bell()));
      add(
        segment,
        "request",
        "",
        hours,
        ((count * 37) % 118) / 118 < firstContact[index],
        !random.chance(0.03),
      );
    }
    for (let issue = 1; issue <= 14; issue++) {
      const closed = issue <= issuesResolved[index] || issue === 12;
      for (let count = 0; count < 2; count++) {
        const hours = Math.max(2, 90 * (1 + 0.3 * random.bell()));
        add(
          random.pick(["retail", "affluent", "business"]),
          "complaint",
          issue,
          hours,
          false,
          closed && count === 0,
        );
      }
    }
  }
  rows.sort(byDate(1));
  const header = [
    "request_id",
    "opened_on",
    "segment",
    "branch",
    "kind",
    "issue",
    "took",
    "first_contact",
    "resolved",
  ];
  return write("requests", header, rows);
}

/** Advisers spend more hours with high-value customers, with a dent when two of them leave in 2026-Q2. */
function meetings() {
  const random = createRandom(45);
  const hvcHours = [118, 126, 131, 151, 172, 163, 181, 190];
  const topics = ["review", "plan", "lending", "investment"];
  const rows = [];
  for (const [index, when] of QUARTERS.entries()) {
    const add = (segment, hours) =>
      rows.push([
        `M${when.year}${when.quarter}${String(rows.length % 1000).padStart(3, "0")}`,
        dayIn(random, when),
        segment,
        random.pick(topics),
        hours,
      ]);
    let left = hvcHours[index];
    while (left > 0) {
      const hours = Math.min(left, 0.5 + 0.25 * random.below(7));
      add("hvc", hours);
      left -= hours;
    }
    for (let count = 0; count < 24; count++) {
      add(
        random.pick(["retail", "business", "affluent"]),
        random.chance(0.04) ? "" : 0.5 + 0.25 * random.below(3),
      );
    }
  }
  rows.sort(byDate(1));
  return write("meetings", ["meeting_id", "met_on", "segment", "topic", "spent"], rows);
}

/** By date, then by id: the order in which a system would have written them. */
function byDate(column) {
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) => compare(a[column], b[column]) || compare(a[0], b[0]);
}

mkdirSync(folder, { recursive: true });
for (const line of [customers(), transactions(), leads(), requests(), meetings()]) console.log(line);
