// The limits panel: what is typed into it, as the limits of a run.

import type { LimitName, Limits } from "./protocol.js";

const kUnits: Record<string, number> = { "": 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };

/** Reads the fields; marks the wrong ones and returns null when there are any. */
export function readLimits(panel: HTMLElement, complaint: HTMLElement): Limits | null {
  const limits: Limits = {};
  let wrong: HTMLInputElement | null = null;
  for (const field of panel.querySelectorAll("input")) {
    const text = field.value.trim();
    const match = /^(\d+(?:[._]\d+)*(?:\.\d*)?(?:e\d+)?|\.\d+)\s*([KMG]?)(?:i?B)?$/i.exec(text);
    const number = match ? Number(match[1]!.replaceAll("_", "")) * kUnits[match[2]!.toUpperCase()]! : NaN;
    const off = /^(off|none)$/i.test(text);
    const bad = text !== "" && !off && !Number.isFinite(number);
    field.toggleAttribute("aria-invalid", false);
    if (bad) {
      field.setAttribute("aria-invalid", "true");
      wrong ??= field;
    } else if (off) limits[field.name as LimitName] = null;
    else if (text) limits[field.name as LimitName] = number;
  }
  complaint.textContent = wrong ? `“${wrong.value.trim()}” is not a limit: write a number, also with K, M or G, or off.` : "";
  wrong?.focus();
  return wrong ? null : limits;
}
