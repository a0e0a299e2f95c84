import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { fileSize } from '../file-size.ts';

const megabytes = String(attachmentLimits.bytes / 1024 / 1024);

/** Adding and removing files, one at a time, by plain forms. */
export function AttachmentsStep({
  files,
  errors,
  action,
}: {
  files: readonly Attachment[];
  errors?: readonly string[];
  action: string;
}) {
  const t = useT('needWizard');
  return (
    <div className="stack stack-large">
      <h1 className="field-heading">{t('attachments.title')}</h1>
      <p className="field-hint">
        {t('attachments.hint', { count: String(attachmentLimits.count), size: megabytes })}
      </p>
      {files.length > 0 ? (
        <section aria-labelledby="attached">
          <h2 id="attached">{t('attachments.listed')}</h2>
          <ul className="stack mt-4">
            {files.map((file) => (
              <li key={file.id} className="cluster">
                <span className="break-words">
                  {file.name} ({fileSize(file.size)})
                </span>
                <form method="post" action={action}>
                  <input type="hidden" name="fileId" value={file.id} />
                  <Button name="intent" value="remove-file" tone="secondary" icon="trash">
                    {t('attachments.remove', { name: file.name })}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p>{t('attachments.none')}</p>
      )}
      {files.length < attachmentLimits.count ? (
        <form method="post" action={action} encType="multipart/form-data" className="stack">
          <FileField
            id="attachments"
            name="file"
            label={t('attachments.label')}
            accept="image/jpeg,image/png,image/webp,image/gif,application/pdf"
            errors={errors}
          />
          <div>
            <Button name="intent" value="add-file" tone="secondary" icon="plus">
              {t('attachments.add')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('attachments.full')}</p>
      )}
    </div>
  );
}
