import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { markField, readMarks } from '../marks-form.ts';
import type { VotePageData } from './vote-page-data.ts';

/**
 * The paper as the form says it at this moment. The form itself keeps it, so that nothing is lost that was filled in before
 * this code came; `read` looks at it, `write` changes its scores or places.
 */
export function usePaper(form: RefObject<HTMLFormElement | null>, page: VotePageData) {
  const { rules, standing } = page;
  const [marks, setMarks] = useState<Marks>(page.marks);
  const read = useCallback(() => {
    if (!form.current) return;
    const ids = standing.map(({ id }) => id);
    setMarks(readMarks(new FormData(form.current), rules.method, ids));
  }, [form, rules.method, standing]);
  useEffect(read, [read]);
  const write = useCallback(
    (next: Marks) => {
      for (const { id } of standing) {
        const field = form.current?.elements.namedItem(markField(id));
        if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
          field.value = next[id] === undefined ? '' : String(next[id]);
        }
      }
      read();
    },
    [form, standing, read],
  );
  return { marks, read, write };
}
