import type { EligibilityRule } from '#app/domain/challenges/eligibility-rules.ts';
import type { TermsKind } from '#app/domain/challenges/terms.ts';
import { constituencies } from '#app/domain/people/roles.ts';
import type { RichText } from '#app/features/rich-text/rich-text.ts';
import { type FormRow, withRows } from './row-editing.ts';

type Values = Record<string, string | string[]>;

const numberText = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/** The form of a list, from what is kept. */
export function listValues(rows: readonly Record<string, string | string[] | number | null>[]): Values {
  const texts = rows.map((row) => {
    const text: FormRow = {};
    for (const [name, value] of Object.entries(row)) {
      text[name] = Array.isArray(value) || typeof value === 'string' ? value : numberText(value);
    }
    return text;
  });
  return withRows({}, texts);
}

export function basicsValues(challenge: {
  title: string;
  summary: string;
  format: string;
  brief: RichText;
  themes: readonly string[];
  needIds: readonly string[];
}): Values {
  const { title, summary, format, brief, themes, needIds } = challenge;
  return {
    ...{ title, summary, format },
    brief: JSON.stringify(brief),
    themes: [...themes],
    needIds: [...needIds],
  };
}

export function eligibilityValues(rules: readonly EligibilityRule[]): Values {
  return listValues(
    rules.map(({ id, check, wording }) => {
      const { kind, ...limits } = check;
      const row: Record<string, string | string[] | number | null> = { id, kind, wording };
      for (const [name, value] of Object.entries(limits))
        row[name] = Array.isArray(value) ? [...value] : value;
      return row;
    }),
  );
}

export function criteriaValues(
  criteria: readonly {
    id: string;
    name: string;
    description: string;
    weight: number;
    descriptors: Readonly<Record<string, string>>;
  }[],
): Values {
  return listValues(
    criteria.map(({ descriptors, ...row }) => ({
      ...row,
      ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`level${n}`, descriptors[n] ?? ''])),
    })),
  );
}

export function votingValues(rules: {
  method: string;
  eligible: readonly string[];
  quorum: number;
  patientGate: number | null;
  scoreMax: number;
  budget: number | null;
  weights: Readonly<Partial<Record<string, number>>> | null;
  targets: Readonly<Partial<Record<string, number>>> | null;
  paperHours: number;
}): Values {
  const values: Values = {
    method: rules.method,
    eligible: [...rules.eligible],
    quorum: rules.quorum > 0 ? String(rules.quorum) : '',
    gatePercent: rules.patientGate === null ? '' : String(Math.round(rules.patientGate * 1000) / 10),
    scoreMax: String(rules.scoreMax),
    budget: numberText(rules.budget),
    paperHours: rules.paperHours > 0 ? String(rules.paperHours) : '',
  };
  for (const name of constituencies) {
    values[`weights.${name}`] = String(rules.weights?.[name] ?? 1);
    values[`targets.${name}`] = numberText(rules.targets?.[name]);
  }
  return values;
}

export function termsValues(newest: readonly { kind: TermsKind; text: string }[]): Values {
  return Object.fromEntries(newest.map(({ kind, text }) => [kind, text]));
}
