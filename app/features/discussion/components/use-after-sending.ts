import { useEffect, useRef } from 'react';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { discussionIntents } from '../discussion.ts';

/** Calls back when a form of the discussion was sent and its answer is here. */
export function useAfterSending(done: () => void): void {
  const sent = useUnderWay().formData?.get('intent');
  const isSending = (discussionIntents as readonly unknown[]).includes(sent);
  const wasSending = useRef(false);
  useEffect(() => {
    if (isSending) wasSending.current = true;
    else if (wasSending.current) {
      wasSending.current = false;
      done();
    }
  });
}
