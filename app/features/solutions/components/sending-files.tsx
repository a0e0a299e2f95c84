import { fileSize } from '#app/features/needs/file-size.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { useSolutionErrors } from '../solution-errors.ts';
import type { Sending } from '../use-uploads.ts';

/** Files on their way: how much has arrived, and what to do where one has stopped. */
export function SendingFiles({
  sendings,
  resume,
  stop,
}: {
  sendings: readonly Sending[];
  resume: (key: number) => void;
  stop: (key: number) => void;
}) {
  const t = useT('solutions');
  if (sendings.length === 0) return null;
  return (
    <ul className="sending-files">
      {sendings.map((one) => (
        <li key={one.key} data-state={one.state}>
          {one.state === 'failed' ? (
            <p>
              <strong>{one.name}</strong>
            </p>
          ) : (
            <Meter
              id={`sending-${one.key}`}
              label={one.name}
              value={one.sent}
              max={one.size}
              valueText={t('files.sent', { sent: fileSize(one.sent), all: fileSize(one.size) })}
            />
          )}
          <p role="status" className={one.state === 'sending' ? 'sr-only' : undefined}>
            {one.state === 'failed' ? <Problem code={one.problem} /> : t(`files.${one.state}`)}
          </p>
          <div className="cluster">
            {one.state === 'waiting' && (
              <Button type="button" tone="secondary" onClick={() => resume(one.key)}>
                {t('files.resume')}
              </Button>
            )}
            <Button
              type="button"
              tone="quiet"
              icon="close"
              onClick={() => stop(one.key)}
              aria-label={t(one.state === 'failed' ? 'files.dismissNamed' : 'files.stopNamed', {
                name: one.name,
              })}
            >
              {t(one.state === 'failed' ? 'files.dismiss' : 'files.stop')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Problem({ code }: { code: string | null }) {
  const errors = useSolutionErrors({ file: code ?? 'file_failed' });
  return <>{errors.of('file')?.[0]}</>;
}
