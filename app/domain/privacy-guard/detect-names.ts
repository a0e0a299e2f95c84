import type { GuardLocale, Spot } from './finding.ts';
import {
  betweenTitles,
  determiners,
  knownNames,
  notNames,
  particles,
  relatives,
  salutations,
  titles,
} from './name-words.ts';
import { foldWord, isCapitalised, isUpperCase, type Token } from './skeleton.ts';

const MOST_NAME_WORDS = 4;
const MOST_TITLES = 5;

/** Names after a salutation ("Frau Dr. Müller", "Mr Smith"), after a relative ("my husband John") and after "my name is". */
export function detectNames(tokens: readonly Token[], locale: GuardLocale): Spot[] {
  const spots: Spot[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const rule = ruleFor(tokens, i, locale);
    if (!rule) continue;
    const first = skipTitles(tokens, i + 1);
    const last = nameEnd(tokens, first, rule, isUpperCase(token.text));
    const from = tokens[first];
    const to = tokens[last - 1];
    if (!from || !to || last <= first) continue;
    spots.push({
      kind: 'name_after_salutation',
      start: from.start,
      end: to.end,
      confidence: rule === 'any' ? 'high' : 'medium',
    });
    i = last - 1;
  }
  return spots;
}

/** `any`: any capitalised word is taken for a name; `known`: only names that are on the list. */
type Rule = 'any' | 'known';

function ruleFor(tokens: readonly Token[], i: number, locale: GuardLocale): Rule | null {
  const { folded = '', text = '' } = tokens[i] ?? {};
  const before = tokens[i - 1];
  const capital = isCapitalised(text) || isUpperCase(text);
  if (titles.has(folded)) return capital ? 'any' : 'known';
  if (introduces(tokens, i)) return 'any';
  const determined = before?.kind === 'word' && determiners.has(before.folded);
  if (salutations.has(folded) && !determined) return capital ? 'any' : 'known';
  if (salutations.has(folded)) return 'known';
  if (!relatives.has(folded)) return null;
  // "my husband John": inside an English sentence the capital tells.
  return locale === 'en' && determined && !capital ? 'any' : 'known';
}

/** "my name is …", "ich heiße …", "mein Name ist …", "I am called …": true at their last word. */
function introduces(tokens: readonly Token[], i: number): boolean {
  const [a, b, c] = [tokens[i - 2]?.folded, tokens[i - 1]?.folded, tokens[i]?.folded];
  if (c === 'heisse' && b === 'ich') return true;
  if (c === 'ich' && b === 'heisse') return true;
  if ((c === 'is' || c === 'ist') && b === 'name') return true;
  return c === 'called' && (b === 'am' || b === 'is') && a !== undefined;
}

function skipTitles(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; steps < MOST_TITLES * 2; steps += 1) {
    const token = tokens[at];
    if (token?.kind === 'word' && (titles.has(token.folded) || betweenTitles.has(token.folded))) at += 1;
    else if ((token?.text === '.' || token?.text === '-') && isTitle(tokens[at - 1])) at += 1;
    else break;
  }
  return at;
}

const isTitle = (token: Token | undefined) =>
  token?.kind === 'word' && (titles.has(token.folded) || betweenTitles.has(token.folded));

/** The place after the last word of the name that starts at `first`; `first` itself when no name starts there. */
function nameEnd(tokens: readonly Token[], first: number, rule: Rule, shouted: boolean): number {
  let at = first;
  let end = first;
  let lead = first;
  while (at - first < MOST_NAME_WORDS) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (particles.has(token.folded) && at === lead) lead += 1;
    else if (end === first ? startsName(token, rule, shouted) : continuesName(token, shouted)) {
      end = at + 1;
      lead = at + 1;
    } else break;
    at += 1;
  }
  return end;
}

function startsName(token: Token, rule: Rule, shouted: boolean): boolean {
  if (notNames.has(token.folded)) return false;
  const known = token.folded.split('-').some((part) => knownNames.has(foldWord(part)));
  if (rule === 'known') return known;
  return isCapitalised(token.text) || (shouted && isUpperCase(token.text));
}

/**
 * A second word belongs to the name when it is a known one; other capitals may be a noun ("Frau Müller Angst hat"). One name
 * less hidden is better than half a sentence hidden.
 */
function continuesName(token: Token, shouted: boolean): boolean {
  if (notNames.has(token.folded) || !(isCapitalised(token.text) || (shouted && isUpperCase(token.text))))
    return false;
  return token.text.includes('-') || knownNames.has(token.folded);
}
