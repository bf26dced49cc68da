// The neighbourhoods' YAML and CSV files, and the sums that pages show.
import fs from "node:fs";
import path from "node:path";
import yaml from "js-yaml";

export const TODAY = "2026-11-22";
const ASB = "Anti-social behaviour";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const read = (file) => yaml.load(fs.readFileSync(file, "utf8"), { schema: yaml.CORE_SCHEMA });
const readIfThere = (file) => (fs.existsSync(file) ? read(file) : []);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const monthName = (iso) => `${MONTHS[+iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}`;
const signed = (n) => (n > 0 ? "+" : n < 0 ? "−" : "") + Math.abs(n).toLocaleString("en-GB");

function folders(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

export function neighbourhoods(root) {
  return folders(root).flatMap((name) => {
    const folder = path.join(root, name);
    const force = {
      folder: name,
      about: read(path.join(folder, "force.yml")),
      areas: read(path.join(folder, "areas.yml")),
      leaders: readIfThere(path.join(folder, "leaders.yml")),
      partners: readIfThere(path.join(folder, "partners.yml")),
      statistics: fs.existsSync(path.join(folder, "statistics")),
    };
    return folders(folder)
      .filter((place) => fs.existsSync(path.join(folder, place, "neighbourhood.yml")))
      .map((place) => neighbourhood(path.join(folder, place), place, force));
  });
}

function neighbourhood(folder, name, force) {
  const about = read(path.join(folder, "neighbourhood.yml"));
  const officers = read(path.join(folder, "officers.yml"));
  const events = read(path.join(folder, "events.yml"));
  const lineage = lineageOf(force, about.area);
  const names = lineage.map((area) => area.name);
  const here = (person) => !(person.until && person.until < TODAY);
  return {
    folder: name,
    address: `${force.folder}/${name}/`,
    force,
    about,
    name: about.name,
    team: `${about.name} ${force.about.words.team}`,
    line: lineage.map((area) => `${area.name} ${area.layer}`).join(", "),
    officers: officers.filter(here),
    leavers: officers.filter((person) => !here(person)),
    leaders: force.leaders.filter((leader) => names.includes(leader.area) && here(leader)),
    partners: force.partners.filter((p) => !p.areas || p.areas.some((area) => names.includes(area))),
    ahead: events.filter((event) => event.date >= TODAY),
    past: events.filter((event) => event.date < TODAY).reverse(),
    heard: read(path.join(folder, "engagement.yml")),
    watch: readIfThere(path.join(folder, "watch.yml")),
    cycles: cycles(path.join(folder, "priorities")),
    crime: crime(fs.readFileSync(path.join(folder, "crime.csv"), "utf8")),
  };
}

function lineageOf(force, area) {
  const found = force.areas.find((one) => one.name === area);
  return found ? [found, ...lineageOf(force, found.parent)] : [];
}

function cycles(folder) {
  return fs.readdirSync(folder).sort().reverse()
    .map((file) => {
      const first = `${file.slice(0, 7)}-01`;
      const last = new Date(`${first}T00:00Z`);
      last.setUTCMonth(last.getUTCMonth() + 3, 0);
      const ends = last.toISOString().slice(0, 10);
      const words = `${monthName(first).split(" ")[0]} to ${monthName(ends)}`;
      return { first, ends, words, ...read(path.join(folder, file)) };
    })
    .filter((cycle) => cycle.first <= TODAY);
}

function crime(text) {
  const rows = text.trimEnd().split("\n").slice(1).map((line) => line.split(","));
  const kinds = rows.slice(0, 14).map((row) => row[1]);
  const months = [];
  for (let at = 0; at < rows.length; at += 14) {
    const counts = rows.slice(at, at + 14).map((row) => +row[2]);
    months.push({ name: monthName(rows[at][0]), counts, all: sum(counts.slice(1)) });
  }
  const halves = (k) => [0, 6, 12, 18, 24, 30].map((m) => sum(months.slice(m, m + 6).map((month) => month.counts[k])));
  const table = kinds.map((name, k) => row(name, halves(k)));
  const total = row("All crime", [0, 1, 2, 3, 4, 5].map((h) => sum(table.slice(1).map((one) => one.halves[h]))));
  for (const one of [...table, total]) one.share = one.name === ASB ? "not crime" : `${Math.round((100 * one.now) / total.now)}%`;
  return { months, table, total, shown: [...table.slice(1), total, table[0]], ...drawn(months, table) };
}

function row(name, halves) {
  const [base, then, now] = [0, 2, 4].map((h) => halves[h] + halves[h + 1]);
  const percent = (before) => (before < 20 ? "too few" : `${signed(Math.round((100 * (now - before)) / before))}%`);
  return { name, halves, now, then, base, change: signed(now - then), percent: percent(then), since: percent(base), up: now > then, by: Math.abs(now - then) };
}

function drawn(months, table) {
  const all = months.map((month) => month.all);
  const highest = Math.max(...all);
  const step = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((one) => one * 4 >= highest);
  const short = (value) => String(Math.round(value * 10) / 10);
  const y = (value) => short(100 - (100 * value) / (step * 4));
  const path = all.map((value, at) => `${short((100 * at) / 35)} ${y(value)}`).join("L");
  const ticks = [3, 9, 15, 21, 27, 33].map((at) => ({ x: short((100 * at) / 35), words: months[at].name.split(" ") }));
  const most = Math.max(...table.slice(1).flatMap((one) => [one.now, one.then]), 1);
  const bars = [...table.slice(1)].sort((a, b) => b.now - a.now)
    .map((one, at) => ({ ...one, top: at * 4.27, latest: short((85 * one.now) / most), before: short((85 * one.then) / most) }));
  return { path, step, ticks, bars, lowest: Math.min(...all), highest, last: all[35], lastY: y(all[35]) };
}
