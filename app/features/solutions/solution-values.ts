import type { FormValues } from '#app/features/challenges/form-values.ts';
import { textIn } from '#app/features/challenges/form-values.ts';
import { editableTextOf, type RichText } from '#app/features/rich-text/rich-text.ts';
import type { ChangedField } from './components/version-conflict.tsx';

type Saved = {
  title: string;
  summary: string;
  design: RichText;
  whatItTakes: string;
  evidence: string;
  costs: string;
  readiness: number | null;
  regulatoryClass: string;
  focusAreaId: string | null;
  amount: number | null;
  videoUrl: string;
};

/** A saved solution as the fields of its form. */
export function solutionValues(saved: Saved, needIds: readonly string[]): FormValues {
  const { title, summary, whatItTakes, evidence, costs, regulatoryClass } = saved;
  return {
    ...{ title, summary, whatItTakes, evidence, costs, regulatoryClass },
    videoUrl: saved.videoUrl,
    focusAreaId: saved.focusAreaId ?? '',
    amount: saved.amount === null ? '' : String(saved.amount),
    design: JSON.stringify(saved.design),
    readiness: saved.readiness === null ? '' : String(saved.readiness),
    needIds: [...needIds],
  };
}

/** Texts in which what was typed differs from what somebody else has saved. */
export function changedFields(saved: Saved, values: FormValues, design: RichText): ChangedField[] {
  const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  const pairs: ChangedField[] = [
    ...(['title', 'summary', 'whatItTakes', 'evidence', 'costs', 'videoUrl'] as const).map((name) => ({
      name,
      theirs: saved[name],
      mine: tidy(textIn(values, name)),
    })),
    {
      name: 'amount' as const,
      theirs: saved.amount === null ? '' : String(saved.amount),
      mine: tidy(textIn(values, 'amount')),
    },
    { name: 'design' as const, theirs: editableTextOf(saved.design), mine: editableTextOf(design) },
  ];
  return pairs.filter((pair) => pair.theirs !== pair.mine);
}
