// Eleventy makes the pages of neighbourhoods from the same YAML and CSV files, with Nunjucks.
import { linked } from "./linked.js";
import { neighbourhoods, TODAY } from "./read.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);

function day(iso) {
  return `${+iso.slice(8)} ${MONTHS[+iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}`;
}

function weekday(iso) {
  return `${DAYS[new Date(`${iso}T00:00Z`).getUTCDay()]} ${day(iso)}`;
}

function clock(time) {
  const [hour, minute] = time.split(":").map(Number);
  if (hour === 12 && !minute) return "midday";
  return `${hour % 12 || 12}${minute ? `:${time.slice(3)}` : ""}${hour < 12 ? "am" : "pm"}`;
}

function prose(text) {
  return text.trim().split("\n\n").map((block) =>
    block.startsWith("- ")
      ? `<ul>${block.slice(2).split("\n- ").map((item) => `<li>${escaped(item.replaceAll("\n", " "))}</li>`).join("")}</ul>\n`
      : `<p>${escaped(block.replaceAll("\n", " "))}</p>\n`).join("");
}

function phone(number) {
  const digits = number.replaceAll(" ", "");
  const dialled = digits.startsWith("0") ? `+44${digits.slice(1)}` : digits;
  return `<a href="tel:${dialled}">${number.replaceAll(" ", "&nbsp;")}</a>`;
}

function email(address) {
  const [name, domain] = address.split("@");
  return `<a href="mailto:${address}">${name}@<wbr>${domain}</a>`;
}

export default function (config) {
  config.addGlobalData("places", () => neighbourhoods("neighbourhoods"));
  config.addGlobalData("today", TODAY);
  config.addFilter("day", (iso) => `<time datetime="${iso}">${day(iso)}</time>`);
  config.addFilter("weekday", weekday);
  config.addFilter("shortMonth", (iso) => MONTHS[+iso.slice(5, 7) - 1].slice(0, 3));
  config.addFilter("clock", clock);
  config.addFilter("prose", prose);
  config.addFilter("phone", phone);
  config.addFilter("email", email);
  config.addFilter("number", (value) => value.toLocaleString("en-GB"));
  config.addFilter("fixed", (value) => value.toFixed(2));
  config.addFilter("withAnd", (items) => items.join(", ").replace(/, ([^,]*)$/, " and $1"));
  config.addFilter("addressLines", (text) => text.trim().split(",").map((line) => escaped(line.trim())).join(",<br>"));
  config.addFilter("linked", linked);
  return { dir: { input: "pages", output: "public" } };
}
