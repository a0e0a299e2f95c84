import type { RegulatoryClass } from '#app/domain/solutions/solution-machine.ts';
import { type LineChange, lineDiff } from '#app/domain/text/line-diff.ts';
import type { RichText } from '#app/features/rich-text/rich-text.ts';
import { plainLines, type RichTextLineKind, richTextLines } from '#app/features/rich-text/rich-text-lines.ts';

/** What a version says, with the names of its needs and files as they may be shown. */
export type VersionContent = {
  title: string;
  summary: string;
  design: RichText;
  whatItTakes: string;
  evidence: string;
  costs: string;
  readiness: number | null;
  regulatoryClass: RegulatoryClass;
  /** The name of the focus area; empty where there is none. */
  focusArea: string;
  /** Whole euros. */
  amount: number | null;
  videoUrl: string;
  needs: readonly string[];
  files: readonly string[];
};

/** Fields in the order of the form. */
const texts = ['title', 'summary', 'design', 'whatItTakes', 'evidence', 'costs'] as const;
const lists = ['needs', 'files'] as const;
const facts = ['focusArea', 'readiness', 'regulatoryClass', 'amount', 'videoUrl'] as const;

export type TextField = (typeof texts)[number];
export type ListField = (typeof lists)[number];
export type FactField = (typeof facts)[number];

/** What changed between two versions, field by field; fields that stayed are only named. */
export type Comparison = {
  texts: { field: TextField; lines: LineChange<RichTextLineKind>[] }[];
  lists: { field: ListField; added: string[]; removed: string[] }[];
  facts: { field: FactField; before: string; after: string }[];
  /** The words of the design stayed, its looks (bold, links, numbers) did not. */
  onlyLooks: boolean;
  same: (TextField | ListField | FactField)[];
};

/** Compares two versions of a solution. */
export function compareVersions(before: VersionContent, after: VersionContent): Comparison {
  const linesOf = (version: VersionContent, field: TextField) =>
    field === 'design' ? richTextLines(version.design) : plainLines(version[field]);
  const allTexts = texts.map((field) => ({
    field,
    lines: lineDiff(linesOf(before, field), linesOf(after, field)),
  }));
  const allLists = lists.map((field) => ({
    field,
    added: after[field].filter((name) => !before[field].includes(name)),
    removed: before[field].filter((name) => !after[field].includes(name)),
  }));
  const allFacts = facts.map((field) => ({
    field,
    before: String(before[field] ?? ''),
    after: String(after[field] ?? ''),
  }));
  const changedTexts = allTexts.filter(({ lines }) => lines.some((line) => line.change !== 'same'));
  const changedLists = allLists.filter(({ added, removed }) => added.length + removed.length > 0);
  const changedFacts = allFacts.filter((fact) => fact.before !== fact.after);
  const changed = new Set<string>(
    [...changedTexts, ...changedLists, ...changedFacts].map(({ field }) => field),
  );
  const onlyLooks = !changed.has('design') && JSON.stringify(before.design) !== JSON.stringify(after.design);
  return {
    texts: changedTexts,
    lists: changedLists,
    facts: changedFacts,
    onlyLooks,
    same: [...texts, ...lists, ...facts].filter(
      (field) => !changed.has(field) && !(field === 'design' && onlyLooks),
    ),
  };
}
