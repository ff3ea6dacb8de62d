// The numbers of the prose, by what became of them.
import type { Numbered } from "./numbered.ts";
import type { Claim, Finding, Place } from "./report.ts";
import type { Shape } from "./shapes.ts";

/** `last_digit`: it holds, but is rounded otherwise than usual. */
export type Standing = Claim["outcome"] | "last_digit";

export interface Told {
  claim: Claim;
  /** What was found at its words. */
  finding: Finding | undefined;
}

export interface Group {
  standing: Standing;
  name: string;
  shape: Shape;
  note: string;
  members: Told[];
}

const GROUPS: Omit<Group, "members">[] = [
  { standing: "violation", name: "不符", shape: "error", note: "" },
  { standing: "last_digit", name: "只差末位", shape: "hint", note: "" },
  { standing: "needs_review", name: "无法判断", shape: "unknown", note: "和它一起算的数不符，看不出错在哪一个" },
  { standing: "pass", name: "相符", shape: "pass", note: "" },
  { standing: "unchecked", name: "没有可核对的对象", shape: "unknown", note: "表格和旁边的文字里没有和它相应的数" },
];

/** Every claim in one of the groups; groups without any are left out. */
export function grouped(claims: Claim[], findings: Numbered[]): Group[] {
  const told = claims.map((claim) => ({ claim, finding: findingOn(claim, findings) }));
  const groups = GROUPS.map((group) => ({ ...group, members: told.filter((one) => standingOf(one) === group.standing) }));
  return groups.filter(({ members }) => members.length > 0);
}

/** The finding of one of the rules that looked at a number, where it stands at that number's words. */
function findingOn({ rules, place }: Claim, findings: Numbered[]): Finding | undefined {
  return findings.find(({ finding }) => rules.includes(finding.rule) && overlap(finding.place, place))?.finding;
}

export function standingOf({ claim, finding }: Told): Standing {
  return claim.outcome === "pass" && finding?.reported === claim.number ? "last_digit" : claim.outcome;
}

function overlap(one: Place, other: Place): boolean {
  return "start" in one && "start" in other && one.block === other.block && one.start < other.end && other.start < one.end;
}
