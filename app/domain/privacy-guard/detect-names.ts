import type { GuardLocale, Spot } from './finding.ts';
import {
  betweenTitles,
  determiners,
  familyNames,
  firstNames,
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
    const last = nameEnd(tokens, first, { rule, locale, shouted: isUpperCase(token.text) });
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

/** `any`: any capitalised word is taken for a name; `known`: only capitalised names on the lists; `typed_small`: those in small letters, too. */
type Rule = 'any' | 'known' | 'typed_small';

interface Reading {
  rule: Rule;
  locale: GuardLocale;
  /** The salutation is in capitals only, so the name may be. */
  shouted: boolean;
}

function ruleFor(tokens: readonly Token[], i: number, locale: GuardLocale): Rule | null {
  const { folded = '', text = '' } = tokens[i] ?? {};
  const before = tokens[i - 1];
  const capital = isCapitalised(text) || isUpperCase(text);
  if (introduces(tokens, i)) return isNameWord(tokens[i + 1]) ? 'typed_small' : 'any';
  if (titles.has(folded)) return capital ? 'any' : 'typed_small';
  const determined = before?.kind === 'word' && determiners.has(before.folded);
  if (salutations.has(folded)) return determined ? 'known' : capital ? 'any' : 'typed_small';
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
function nameEnd(tokens: readonly Token[], first: number, reading: Reading): number {
  let at = first;
  let end = first;
  let words = 0;
  while (words < MOST_NAME_WORDS) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    words += 1;
    if (isInitial(tokens, at)) {
      at += 2;
      continue;
    }
    if (!particles.has(token.folded)) {
      const part =
        end === first ? startsName(token, reading) : continuesName(token, tokens[end - 1], reading);
      if (!part) break;
      end = at + 1;
    }
    at += 1;
  }
  return end;
}

/** "K." in "Dr K. Adeyemi". */
const isInitial = (tokens: readonly Token[], at: number) =>
  /^\p{Lu}\p{M}*$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.';

const isNameWord = (token: Token | undefined) =>
  token?.kind === 'word' &&
  token.folded.split('-').some((part) => firstNames.has(foldWord(part)) || familyNames.has(foldWord(part)));

function startsName(token: Token, { rule, shouted }: Reading): boolean {
  if (notNames.has(token.folded)) return false;
  if (rule === 'typed_small') return isNameWord(token);
  const capital = isCapitalised(token.text) || (shouted && isUpperCase(token.text));
  return capital && (rule === 'any' || isNameWord(token));
}

/**
 * Whether a second word belongs to the name. In German it may be a noun ("Frau Müller Angst hat"): only a known name, a double
 * name or what follows a first name does. One name less hidden is better than half a sentence hidden.
 */
function continuesName(token: Token, before: Token | undefined, { rule, locale, shouted }: Reading): boolean {
  if (notNames.has(token.folded)) return false;
  if (isNameWord(token) && rule === 'typed_small') return true;
  if (!(isCapitalised(token.text) || (shouted && isUpperCase(token.text)))) return false;
  if (locale === 'en' || token.text.includes('-') || isNameWord(token)) return true;
  return (
    rule !== 'known' &&
    before !== undefined &&
    firstNames.has(before.folded) &&
    !familyNames.has(before.folded)
  );
}
