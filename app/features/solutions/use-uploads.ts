import { useEffect, useRef, useState } from 'react';
import type { Upload } from 'tus-js-client';
import { contestPaths } from '#app/contest-paths.ts';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { attachmentHeader, pieceSize } from './uploads.ts';

/** `waiting`: the connection dropped; it goes on by itself when it is back. `failed` has the code of its words. */
export type UploadState = 'sending' | 'waiting' | 'failed';

/** A file on its way, as the page shows it. `sent` and `size` in bytes. */
export type Sending = {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: UploadState;
  problem: string | null;
};

const retryDelays = [0, 1000, 2000, 4000, 8000, 15_000, 15_000, 30_000, 30_000];

/** Whether the same request may succeed later: no answer at all, a lock that is held, or a server in trouble. */
const isPassing = (status: number) => status === 0 || status === 409 || status === 423 || status >= 500;

/**
 * Sends files of a solution in pieces, each by itself, and goes on where it stopped after a dropped connection or a page that
 * was loaded again. The library comes with the first file. `onDone` is told what each has become.
 */
export function useUploads(solutionId: string, onDone: (file: Attachment) => void) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const running = useRef(new Map<number, Upload>());
  const next = useRef(1);
  const done = useRef(onDone);
  done.current = onDone;

  const change = (key: number, part: Partial<Sending>) =>
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = (key: number) => {
    running.current.delete(key);
    setSendings((all) => all.filter((one) => one.key !== key));
  };
  const resume = (key: number) => {
    change(key, { state: 'sending', problem: null });
    running.current.get(key)?.start();
  };

  // What waits goes on when the browser says that it is connected again.
  const waiting = useRef<number[]>([]);
  waiting.current = sendings.filter((one) => one.state === 'waiting').map((one) => one.key);
  const resumeWaiting = useRef(() => {});
  resumeWaiting.current = () => {
    for (const key of waiting.current) resume(key);
  };
  useEffect(() => {
    const onOnline = () => resumeWaiting.current();
    const all = running.current;
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
      for (const upload of all.values()) void upload.abort();
    };
  }, []);

  async function start(file: File): Promise<void> {
    const key = next.current++;
    const { name, size } = file;
    setSendings((all) => [...all, { key, name, size, sent: 0, state: 'sending', problem: null }]);
    const library = await import('tus-js-client').catch(() => null);
    if (!library) return change(key, { state: 'failed', problem: 'file_failed' });
    let become: string | undefined;
    const upload = new library.Upload(file, {
      endpoint: contestPaths.uploads(),
      chunkSize: pieceSize,
      retryDelays,
      metadata: { solution: solutionId, filename: name },
      fingerprint: async () => ['tandem', solutionId, name, size, file.lastModified].join(':'),
      removeFingerprintOnSuccess: true,
      onProgress: (sent) => change(key, { sent, state: 'sending' }),
      onShouldRetry: (error) => {
        const passes = navigator.onLine && isPassing(error.originalResponse?.getStatus() ?? 0);
        change(key, { state: 'waiting' });
        return passes;
      },
      onAfterResponse: (_request, response) => {
        become = response.getHeader(attachmentHeader) ?? become;
      },
      onError: (error) => {
        const answer = 'originalResponse' in error ? error.originalResponse : null;
        const status = answer?.getStatus() ?? 0;
        if (isPassing(status)) return change(key, { state: 'waiting' });
        const code = answer?.getBody() ?? '';
        change(key, { state: 'failed', problem: /^file_[a-z]+$/.test(code) ? code : 'file_failed' });
      },
      onSuccess: () => {
        forget(key);
        if (become) done.current(JSON.parse(decodeURIComponent(become)) as Attachment);
      },
    });
    running.current.set(key, upload);
    const [earlier] = await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
  }

  const stop = (key: number) => {
    // Where nothing has been announced yet there is nothing to take back; what cannot be reached is cleaned up by itself.
    void running.current
      .get(key)
      ?.abort(true)
      .catch(() => undefined);
    forget(key);
  };
  return { sendings, start, resume, stop, isBusy: sendings.some((one) => one.state !== 'failed') };
}
