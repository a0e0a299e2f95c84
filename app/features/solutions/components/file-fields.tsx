import { useState } from 'react';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { attachmentLimits, attachmentTypes } from '#app/features/files/sniff-type.ts';
import { fileSize } from '#app/features/needs/file-size.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { useUploads } from '../use-uploads.ts';
import { SendingFiles } from './sending-files.tsx';

/**
 * Files of a solution within its form. A chosen file is sent at once, in pieces and with its progress. Without JavaScript, a
 * button adds it and saves everything else, too, so that nothing typed is lost. A file above the limit is told before it is sent.
 */
export function FileFields({
  files,
  uploads,
  errors,
}: {
  files: readonly Attachment[];
  uploads: ReturnType<typeof useUploads>;
  errors: readonly string[] | undefined;
}) {
  const t = useT('solutions');
  const hydrated = useHydrated();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const limits = {
    count: String(solutionLimits.files),
    size: String(attachmentLimits.bytes / 1024 / 1024),
  };
  const local = tooLarge === null ? undefined : [t('files.tooLarge', { name: tooLarge, ...limits })];
  const used = files.length + uploads.sendings.filter((one) => one.state !== 'failed').length;
  return (
    <fieldset className="field solution-files">
      <legend className="field-label">{t('files.title')}</legend>
      <p className="field-hint">{t('files.hint', limits)}</p>
      {files.length > 0 && (
        <ul className="solution-file-list">
          {files.map((file) => (
            <li key={file.id}>
              <a className="link" href={paths.file(file.id)} target="_blank" rel="noopener">
                {t('files.named', { name: file.name, size: fileSize(file.size) })}
              </a>
              <Button
                name="removeFile"
                value={file.id}
                tone="quiet"
                icon="trash"
                aria-label={t('files.removeNamed', { name: file.name })}
              >
                {t('files.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SendingFiles {...uploads} />
      {used < solutionLimits.files ? (
        <div className="stack stack-small">
          <FileField
            id="file"
            name="file"
            label={t('files.choose')}
            accept={attachmentTypes.join(',')}
            errors={local ?? errors ?? []}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              if (!chosen) return;
              const isTooLarge = chosen.size > attachmentLimits.bytes;
              setTooLarge(isTooLarge ? chosen.name : null);
              // What goes by itself must not go along with the form, too.
              currentTarget.value = '';
              if (!isTooLarge) void uploads.start(chosen);
            }}
          />
          {!hydrated && (
            <div>
              <Button name="intent" value="add-file" tone="secondary" icon="plus">
                {t('files.add')}
              </Button>
            </div>
          )}
          <p className="field-hint">{t(hydrated ? 'files.startsHint' : 'files.addHint')}</p>
        </div>
      ) : (
        <p id="file">{t('files.full', limits)}</p>
      )}
    </fieldset>
  );
}
