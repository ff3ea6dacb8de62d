// The blocks of an input: those of the report, and those of the page around it.
import type { Block, TextBlock } from "./report.ts";

/** Blocks that follow one another, each with its number. */
export interface Run {
  isOfReport: boolean;
  blocks: [Block, number][];
}

/** The blocks in runs of the report itself and of what stands around it. */
export function runs(blocks: Block[], title: string | null): Run[] {
  const found: Run[] = [];
  blocks.forEach((block, number) => {
    const last = found[found.length - 1];
    const isOwn = isOfReport(block, title);
    if (last?.isOfReport === isOwn) last.blocks.push([block, number]);
    else found.push({ isOfReport: isOwn, blocks: [[block, number]] });
  });
  return found;
}

/** Whether a block is one of the report itself, its title too, and not of the page around it. */
function isOfReport(block: Block, title: string | null): boolean {
  return !("part" in block) || (block.part !== "before" && block.part !== "after") || isTitle(block, title);
}

/** Whether a block says nothing but the title. */
export function isTitle({ text }: TextBlock, title: string | null): boolean {
  return title !== null && text.replace(/\s/g, "") === title.replace(/\s/g, "");
}

/** The number of the section that a block heads; undefined where it heads none. */
export function headed(block: Block): number | undefined {
  return "part" in block && block.heading && typeof block.part === "number" ? block.part : undefined;
}
