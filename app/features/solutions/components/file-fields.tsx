import { useState } from 'react';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { attachmentLimits, attachmentTypes } from '#app/features/files/sniff-type.ts';
import { fileSize } from '#app/features/needs/file-size.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';

/**
 * Files of a solution within its form: taken off and added by buttons that save everything else, too, so that nothing
 * typed is lost. A file above the limit is told before it is sent.
 */
export function FileFields({
  files,
  errors,
}: {
  files: readonly Attachment[];
  errors: readonly string[] | undefined;
}) {
  const t = useT('solutions');
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const limits = {
    count: String(solutionLimits.files),
    size: String(attachmentLimits.bytes / 1024 / 1024),
  };
  const local = tooLarge === null ? undefined : [t('files.tooLarge', { name: tooLarge, ...limits })];
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
      {files.length < solutionLimits.files ? (
        <div className="stack stack-small">
          <FileField
            id="file"
            name="file"
            label={t('files.choose')}
            accept={attachmentTypes.join(',')}
            errors={local ?? errors ?? []}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              const isTooLarge = chosen !== undefined && chosen.size > attachmentLimits.bytes;
              setTooLarge(isTooLarge ? chosen.name : null);
              if (isTooLarge) currentTarget.value = '';
            }}
          />
          <div>
            <Button name="intent" value="add-file" tone="secondary" icon="plus">
              {t('files.add')}
            </Button>
          </div>
          <p className="field-hint">{t('files.addHint')}</p>
        </div>
      ) : (
        <p id="file">{t('files.full', limits)}</p>
      )}
    </fieldset>
  );
}
