// The two numbers of a finding in words: each under its name and with its unit.
import type { Finding } from "./report.ts";

export interface Figures {
  reported: Figure;
  computed: Figure;
  /** Null where nothing is written that it could be reckoned from. */
  difference: string | null;
}

export interface Figure {
  /** `报告写的` */
  name: string;
  /** `258 件` */
  amount: string;
}

/** Null where nothing was computed. */
export function figuresOf(finding: Finding): Figures | null {
  const { reported, computed, difference, compared, written, unit } = finding;
  if (computed === null || compared === null) return null;
  const own = reported !== null && unit !== "" ? amount(reported, finding) : written ?? (reported === null ? "空白" : String(reported));
  return {
    reported: { name: compared.reported, amount: own },
    computed: { name: compared.computed, amount: amount(computed, finding) },
    difference: difference === null ? null : amount(difference, finding, "个百分点"),
  };
}

/** A share has as many decimals as the report writes; the distance of two has a unit of its own. */
function amount(value: number, { reported, unit }: Finding, ofShares = unit): string {
  if (unit === "") return String(value);
  if (unit !== "%") return `${value} ${unit}`;
  const decimals = String(reported ?? value).split(".")[1]?.length ?? 0;
  return `${value.toFixed(decimals)}${ofShares === "%" ? "" : " "}${ofShares}`;
}
