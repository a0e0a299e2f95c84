import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { fileSize } from '#app/features/needs/file-size.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/page.tsx';

/** The documents and pictures of a solution, to be looked at or taken along. Nothing where there are none. */
export function AttachedFiles({ files }: { files: readonly Attachment[] }) {
  const t = useT('solutions');
  if (files.length === 0) return null;
  return (
    <Section id="files" title={t('files.title')}>
      <ul className="attachments">
        {files.map((file) => (
          <li key={file.id}>
            {file.contentType.startsWith('image/') && (
              <img src={paths.file(file.id)} alt={t('files.picture', { name: file.name })} loading="lazy" />
            )}
            <a className="link" href={paths.file(file.id)}>
              {t('files.named', { name: file.name, size: fileSize(file.size) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
