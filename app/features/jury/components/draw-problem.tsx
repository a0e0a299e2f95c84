import type { AssignmentProblem } from '#app/domain/methods/judging/assignment.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import { roomFor } from '../assignment-plan.ts';
import type { AssignmentData } from './assignment-data.ts';

/** Why nothing could be drawn, in plain words, and what to do. */
export function DrawProblem({
  page,
  problem,
  perEntry,
}: {
  page: AssignmentData;
  problem: AssignmentProblem;
  perEntry: number;
}) {
  const t = useT('juryAssignment');
  const format = useFormat();
  const name = (id: string) => page.names[id] ?? '';
  // The groups help to see whom to invite; single jurors are no help.
  const groups =
    problem.kind === 'unconnected' ? problem.components.filter((one) => one.solutions.length > 0) : [];
  return (
    <Notice tone="danger" live title={t('problem.title')}>
      <p>{useReason(page, problem, perEntry)}</p>
      {groups.length > 1 && groups.length <= 5 && (
        <ul>
          {groups.map((group, place) => (
            <li key={group.solutions.join()}>
              {t('problem.group', { number: place + 1, jurors: format.list(group.jurors.map(name)) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function useReason(page: AssignmentData, problem: AssignmentProblem, perEntry: number): string {
  const t = useT('juryAssignment');
  const format = useFormat();
  const counts = { jurors: page.jurors.length, entries: page.entries.length };
  switch (problem.kind) {
    case 'too_few_jurors': {
      if (perEntry > counts.jurors) return t('problem.too_few_all', counts);
      const titles = page.entries
        .filter(({ id }) => problem.solutions.includes(id))
        .map(({ title }) => title);
      return t('problem.too_few_jurors', { count: titles.length, titles: format.list(titles) });
    }
    case 'uneven': {
      const loads = Object.entries(problem.loads).sort((a, b) => b[1] - a[1]);
      const [most, least] = [loads[0], loads.at(-1)];
      return t('problem.uneven', {
        most: page.names[most?.[0] ?? ''] ?? '',
        mostLoad: most?.[1] ?? 0,
        least: page.names[least?.[0] ?? ''] ?? '',
        leastLoad: least?.[1] ?? 0,
      });
    }
    case 'unconnected': {
      const room = roomFor({ ...counts, perEntry });
      if (room.jurors < counts.jurors) {
        if (perEntry === 1) return t('problem.one_each', { enough: room.perEntry });
        return t('problem.too_many_jurors', {
          perEntry,
          room: room.jurors,
          jurors: counts.jurors,
          enough: room.perEntry,
        });
      }
      return problem.proven
        ? t('problem.unconnected_proven', { parts: problem.components.length })
        : t('problem.unconnected_tried');
    }
  }
}
