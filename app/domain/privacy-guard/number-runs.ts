/** Digits that belong together: "030 / 123 45-67", "+49 (0)30 1234567". */
export interface NumberRun {
  start: number;
  end: number;
  /** The run as written. */
  text: string;
  digits: string;
  groups: readonly string[];
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const SEPARATORS = ' -./()';
const LONGEST_GAP = 3;
const MOST_DIGITS = 40;

/** Every run of digits in a text, with at most three separators between two digits. One pass, each unit looked at a few times. */
export function numberRuns(text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const run = readRun(text, at);
    if (run.digits.length <= MOST_DIGITS) runs.push(run);
    at = run.end;
  }
  return runs;
}

function readRun(text: string, first: number): NumberRun {
  const groups: string[] = [];
  let at = first;
  let end = first;
  while (at < text.length && isDigit(text.charCodeAt(at))) {
    const from = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
    groups.push(text.slice(from, at));
    end = at;
    while (at - end < LONGEST_GAP && SEPARATORS.includes(text[at] ?? '\n')) at += 1;
  }
  const start = leading(text, first, text.slice(first, end).includes(')'));
  return { start, end, text: text.slice(start, end), digits: groups.join(''), groups };
}

/** Takes a "+" in front of the first digit along, and a "(" that is closed inside the run. */
function leading(text: string, first: number, closes: boolean): number {
  let start = first;
  if (closes && text[start - 1] === '(') start -= 1;
  if (text[start - 1] === '+') start -= 1;
  if (closes && start < first && text[start] === '+' && text[start - 1] === '(') start -= 1;
  return start;
}
