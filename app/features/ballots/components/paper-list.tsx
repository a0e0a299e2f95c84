import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { PaperLine } from '../paper-lines.ts';

/** A paper in words: what was chosen, with its points, its place or its cost. */
export function PaperList({
  method,
  scoreMax,
  lines,
}: {
  method: VotingMethod;
  scoreMax: number;
  lines: readonly PaperLine[];
}) {
  const t = useT('ballots');
  const say = useMarkWords(method, scoreMax);
  return (
    <ul className="vote-chosen">
      {lines.map((line) => {
        const words = say(line);
        return (
          <li key={line.id}>
            {method === 'ranked' && <span className="vote-mark">{words}: </span>}
            {line.title}
            {line.hasLeft && ` (${t('receipt.left')})`}
            {method !== 'ranked' && words && <span className="vote-mark">: {words}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Says the mark of a line: "place 2", "4 points of 5", "12,000 €"; null where there is nothing to say but the tick. */
export function useMarkWords(method: VotingMethod, scoreMax: number): (line: PaperLine) => string | null {
  const t = useT('ballots');
  const format = useFormat();
  return ({ mark, amount }) => {
    if (method === 'ranked') return t('check.place', { place: String(mark) });
    if (method === 'score') return t('check.points', { points: mark, most: String(scoreMax) });
    if (method !== 'budget') return null;
    return !amount ? t('vote.costNone') : t('vote.cost', { amount: format.number(amount) });
  };
}
