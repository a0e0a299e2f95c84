import { useState } from 'react';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { useUploads } from './use-uploads.ts';

/**
 * The files of an entry while it is written, and those on their way: what came by itself stands in the list until the page
 * is loaded with it.
 */
export function useEntryFiles(solutionId: string, listed: readonly Attachment[]) {
  const [arrived, setArrived] = useState<{ listed: readonly Attachment[]; files: Attachment[] }>({
    listed,
    files: [],
  });
  if (arrived.listed !== listed) setArrived({ listed, files: [] });
  const uploads = useUploads(solutionId, (file) =>
    setArrived((all) => ({ ...all, files: [...all.files.filter(({ id }) => id !== file.id), file] })),
  );
  const files = [...listed, ...arrived.files.filter((file) => listed.every(({ id }) => id !== file.id))];
  return { files, uploads };
}
