/* The page's own colours and letters, read from its style sheet: dark, print and forced colours follow by themselves. */

import { KINDS } from "./data.js";

const TOKENS = { paper: "--paper", tint: "--tint", hair: "--hair", line: "--line", ink: "--ink", ink2: "--ink-2", ink3: "--ink-3", red: "--red" };

export function lookOf(element) {
  const style = getComputedStyle(element), token = name => style.getPropertyValue(name).trim();
  const look = Object.fromEntries(Object.entries(TOKENS).map(([name, variable]) => [name, token(variable)]));
  const sans = token("--sans") || "sans-serif";
  look.kinds = KINDS.map(kind => token(`--${kind}`) || look.ink);
  look.contract = look.kinds[KINDS.indexOf("contract")];
  look.font = (size, weight = 400) => `${weight} ${size}px ${sans}`;
  return look;
}

/* Calls back when the reader's colours change. */
export function onNewLook(changed) {
  for (const asked of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]) matchMedia(asked).addEventListener("change", changed);
}
