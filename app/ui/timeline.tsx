import type { ReactNode } from 'react';
import { StageIcon } from './stage-icon.tsx';
import type { Stage } from './stages.ts';

/** One event: when (`date` in words, `dateTime` for machines), what, and more about it. */
export type TimelineItem = {
  id: string;
  date?: ReactNode;
  dateTime?: string;
  title: ReactNode;
  stage?: Stage;
  body?: ReactNode;
};

/** What happened, in order. */
export function Timeline({ label, items }: { label?: string; items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} data-stage={item.stage}>
          <span className="timeline-mark">
            {item.stage ? <StageIcon stage={item.stage} /> : <span className="timeline-dot" />}
          </span>
          <div className="timeline-words">
            {item.date && <time dateTime={item.dateTime}>{item.date}</time>}
            <p className="timeline-title">{item.title}</p>
            {item.body && <div>{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
