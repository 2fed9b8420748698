/* Days as whole numbers since 1 January 1970, and what they are called in the language of the page. */

export const UNKNOWN = -0x80000000;

const LANGUAGE = document.documentElement.lang || "en";
const FORMATS = new Map();
const DAY = 86_400_000;

/* The number of an ISO day, or of a month's first, by the civil calendar (H. Hinnant, days_from_civil); a Date for each of thousands is slow. */
export function dayOf(iso) {
  if (!iso) return UNKNOWN;
  const digit = at => iso.charCodeAt(at) - 48, year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return civil(year, digit(5) * 10 + digit(6), iso.length > 7 ? digit(8) * 10 + digit(9) : 1);
}

export function civil(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400), ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

export function yearOf(day) {
  return new Date(Math.floor(day) * DAY).getUTCFullYear();
}

export function monthOf(day) {
  return new Date(Math.floor(day) * DAY).getUTCMonth() + 1;
}

export function isoOf(day) {
  return new Date(Math.floor(day) * DAY).toISOString().slice(0, 10);
}

export function said(day, parts) {
  const key = Object.keys(parts).join() + Object.values(parts).join();
  if (!FORMATS.has(key)) FORMATS.set(key, new Intl.DateTimeFormat(LANGUAGE === "en" ? "en-GB" : LANGUAGE, { ...parts, timeZone: "UTC" }));
  return FORMATS.get(key).format(new Date(Math.floor(day) * DAY));
}

const WHOLE = { day: "numeric", month: "long", year: "numeric" };
const MONTH = { month: "long", year: "numeric" };
const YEAR = { year: "numeric" };

export const dayInWords = day => said(day, WHOLE);

/* As exact as it is written: "2018", "May 2018", "17 June 2018". */
function partOf(edtf, day) {
  const parts = edtf.replace(/[?~%]/g, "").split("-").filter(Boolean);
  if (parts.length === 1) return said(day, YEAR);
  if (parts.length === 2 && +parts[1] <= 12) return said(day, MONTH);
  return said(day, WHOLE);
}

/* The date of an entry in words that claim no more than its EDTF; `words` are the page's own (data-words). */
export function dateInWords(record, i, words) {
  const edtf = record.date[i], start = record.start[i], end = record.end[i];
  const fill = (name, first, last) => words[name].replace("{first}", first).replace("{last}", last);
  if (edtf.startsWith("[")) {
    const [a, b] = edtf.slice(1, -1).split("..");
    return a ? fill("between", ...pairOf(a, start, b, end)) : fill("by", "", partOf(b, end));
  }
  if (edtf.includes("/")) return spanInWords(edtf, start, end, fill);
  return marked(partIs(edtf) ? partOf(edtf, start) : fill("between", dayInWords(start), dayInWords(end)), edtf, words);
}

function spanInWords(edtf, start, end, fill) {
  const [a, b] = edtf.split("/");
  if (!a) return fill("until", "", partOf(b, end));
  if (b === "..") return fill("since", partOf(a, start), "");
  if (!b) return fill("from", partOf(a, start), "");
  return fill("lasted", ...pairOf(a, start, b, end));
}

/* What both share is said once, at the later: "17" and "22 June 2018". */
function pairOf(a, start, b, end) {
  const last = partOf(b, end), areDays = [a, b].every(part => /^\d{4}-\d\d-\d\d$/.test(part));
  if (!areDays || a.slice(0, 4) !== b.slice(0, 4) || a === b) return [partOf(a, start), last];
  const { year, month, ...day } = WHOLE;
  return [said(start, a.slice(0, 7) === b.slice(0, 7) ? day : { ...day, month }), last];
}

/* Seasons have no word of their own here: their days are told. */
const partIs = edtf => !/^\d{4}-2[1-4]/.test(edtf);

function marked(name, edtf, words) {
  const about = /[~%]/.test(edtf) ? words.about.replace("{date}", name) : name;
  return /[?%]/.test(edtf) ? words.uncertain.replace("{date}", about) : about;
}
