import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { RouterLink } from '#app/ui/router-link.tsx';
import type { Task, TaskKind } from '../tasks.queries.server.ts';

const keys = {
  need_draft: 'needDraft',
  need_returned: 'needReturned',
  carer_invitation: 'carerInvitation',
  jury_invitation: 'juryInvitation',
  jury_sheets: 'jurySheets',
  evaluation: 'evaluation',
  incident: 'incident',
  solution_draft: 'solutionDraft',
  vote: 'vote',
  priority_wording: 'priorityWording',
  priority_seat: 'prioritySeat',
  priority_choice: 'priorityChoice',
  priority_step: 'priorityStep',
  queue: 'queue',
  queue_overdue: 'queueOverdue',
  entries: 'entries',
  to_decide: 'toDecide',
} as const satisfies Record<TaskKind, string>;

/** What waits for the person in front of the screen; nothing at all when nothing waits. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useT('tasks');
  const format = useFormat();
  if (tasks.length === 0) return null;
  return (
    <section className="hero-story" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('title')}</h2>
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={`${task.kind}:${task.path}`}>
            <RouterLink to={task.path}>
              {t(`kind.${keys[task.kind]}`, { title: task.title, count: task.count })}
            </RouterLink>
            {task.due && (
              <span className="text-muted">{t('due', { deadline: format.deadline(task.due) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
