/* What is in focus, in words under the picture: screen readers are told of it as it changes. */

import { KINDS } from "./data.js";
import { dateInWords, dayInWords } from "./days.js";
import { groupOf } from "./lanes.js";
import { named, signOf } from "./twin.js";

export function tell(box, picture) {
  const { focus, arranged } = picture;
  const key = focus < 0 ? `none ${picture.find} ${picture.mode} ${picture.record.total} ${Boolean(picture.record.months)}` : `${focus} ${keyOf(groupOf(arranged, focus))} ${picture.mode}`;
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  box.replaceChildren(...(focus < 0 ? ofAll(picture) : groupOf(arranged, focus).isCluster ? ofCluster(picture) : ofEntry(picture)));
}

const keyOf = group => (group.isCluster ? `${group.from}-${group.to}` : "");

function ofAll({ record, fits, words }) {
  if (record.months) return [words.counted.replace("{all}", words.entries(record.total))];
  if (!fits) return [words.entries(record.total)];
  const many = fits.reduce((sum, one) => sum + one, 0);
  return [words.found.replace("{some}", many).replace("{all}", words.entries(record.n))];
}

function ofEntry({ record, focus, words, arranged }) {
  const link = document.createElement("a"), kind = KINDS[record.kind[focus]];
  link.href = `${words.entry}E${record.number[focus]}/`;
  link.append(named("b", record.title[focus]));
  const facts = [dateInWords(record, focus, words), arranged.lanes[arranged.lane[focus]].name, words.kinds[kind], ...linked(record, focus, words)];
  return [signOf(record, focus), `${[...new Set(facts)].join(", ")}. `, link];
}

/* "answered by 2" is said of each relation that an arc is drawn for. */
function linked(record, focus, words) {
  const counts = new Map();
  for (const [, relation, isLater] of record.links.get(focus) || []) {
    const said = words.relations[relation][isLater ? "out" : "in"];
    counts.set(said, (counts.get(said) || 0) + 1);
  }
  return [...counts].map(([said, many]) => words.linked.replace("{relation}", said).replace("{number}", words.entries(many)));
}

function ofCluster({ record, focus, words, arranged }) {
  const { lane, from, to } = groupOf(arranged, focus);
  const first = dayInWords(record.at[lane.order[from]]), last = dayInWords(record.at[lane.order[to - 1]]);
  const days = first === last ? first : words.lasted.replace("{first}", first).replace("{last}", last);
  return [`${words.entries(to - from)}, ${lane.name}, ${days}. ${words.opens}`];
}
