import { contestPaths } from '#app/contest-paths.ts';
import { fileSize } from '#app/features/needs/file-size.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardGrid } from '#app/ui/card.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CurrentTerms, PageFile, Partner, Prize } from '../parts.queries.server.ts';

/** What can be won, and what is promised with it. `prize` is said in one line where prizes are not told apart. */
export function Prizes({ prize, prizes }: { prize: string; prizes: readonly Prize[] }) {
  const t = useT('challengePage');
  const format = useFormat();
  if (!prize && prizes.length === 0) return null;
  return (
    <Section id="prizes" title={t('toc.prizes')}>
      {prize && <p>{prize}</p>}
      {prizes.length > 0 && (
        <CardGrid>
          {prizes.map(({ id, kind, title, promise, amount }) => (
            <Card key={id} as="li" stage="challenge">
              <h3>{title}</h3>
              {amount !== null && (
                <p className="prize-amount">{t('euros', { amount: format.number(amount) })}</p>
              )}
              <p className="muted">{t(`prizes.${kind}`)}</p>
              {promise && <p>{t('prizes.promise', { promise })}</p>}
            </Card>
          ))}
        </CardGrid>
      )}
    </Section>
  );
}

/** The organisations that carry the challenge, and what each does for it. */
export function Partners({ partners }: { partners: readonly Partner[] }) {
  const t = useT('challengePage');
  if (partners.length === 0) return null;
  return (
    <Section id="partners" title={t('toc.partners')}>
      <ul className="partners">
        {partners.map((partner) => (
          <li key={partner.id}>
            {partner.logoFileId && (
              <img src={paths.file(partner.logoFileId)} alt="" width={72} height={72} loading="lazy" />
            )}
            <div>
              <Link to={paths.organisation(partner.slug)}>{partner.name}</Link>
              {partner.part && <p>{partner.part}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a team accepts: each text in its current version. */
export function TermsList({ slug, terms }: { slug: string; terms: readonly CurrentTerms[] }) {
  const t = useT('challengePage');
  const format = useFormat();
  if (terms.length === 0) return null;
  return (
    <Section id="terms" title={t('toc.terms')} lead={t('terms.lead')}>
      <dl className="facts">
        {terms.map(({ kind, version, at }) => (
          <div key={kind}>
            <dt>
              <Link to={contestPaths.challengeTerms(slug, kind)}>{t(`terms.kind.${kind}`)}</Link>
            </dt>
            <dd>{t(`terms.about.${kind}`)}</dd>
            <dd className="muted">
              {t('terms.version', { version: String(version), date: format.date(at) })}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** What can be downloaded; `manage` leads staff to where it is changed. */
export function FileList({ files, manage }: { files: readonly PageFile[]; manage: string | null }) {
  const t = useT('challengePage');
  if (files.length === 0 && !manage) return null;
  return (
    <Section id="files" title={t('toc.files')}>
      {files.length === 0 && <p>{t('files.none')}</p>}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <a className="link with-icon" href={paths.file(file.id)} download={file.name}>
              <Icon name="download" />
              <FileName file={file} />
            </a>
          </li>
        ))}
      </ul>
      {manage && (
        <ButtonLink tone="secondary" icon="upload" to={manage}>
          {t('files.manage')}
        </ButtonLink>
      )}
    </Section>
  );
}

/** A file's name with what it is and how large. */
export function FileName({ file }: { file: PageFile }) {
  const t = useT('challengePage');
  const type = (file.contentType.split('/')[1] ?? '').toUpperCase();
  return <span>{t('files.file', { name: file.name, type, size: fileSize(file.size) })}</span>;
}
