import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { fileSize } from '../file-size.ts';
import type { PresentPage } from '../routes/need.tsx';

type Need = PresentPage['need'];

/** What is told, the same for everybody who may read it. */
type Told = Pick<
  Need,
  | 'outcome'
  | 'locale'
  | 'story'
  | 'files'
  | 'mergedFrom'
  | 'who'
  | 'place'
  | 'frequency'
  | 'severity'
  | 'today'
  | 'themes'
  | 'channel'
>;

/** The story in the author's own words, the facts, and what was attached. */
export function NeedStory({ need }: { need: Need }) {
  const { outcome, locale, story, files, mergedFrom, who, place, frequency, severity, today } = need;
  const { themes, channel } = need;
  const told = { outcome, locale, story, files, mergedFrom, who, place, frequency, severity, today };
  return (
    <CachedMarkup as="div" className="stack stack-large" of={Story} props={{ ...told, themes, channel }} />
  );
}

function Story(need: Told) {
  const t = useT('needPage');
  return (
    <>
      {need.outcome && (
        <Notice tone="ok" title={t('page.answer')}>
          <p className="whitespace-pre-line">{need.outcome}</p>
        </Notice>
      )}
      <Prose large lang={need.locale}>
        <p dir="auto" className="whitespace-pre-line break-words">
          {need.story}
        </p>
      </Prose>
      <Attachments need={need} />
      <Facts need={need} />
      {need.mergedFrom.length > 0 && (
        <section aria-labelledby="merged">
          <h2 id="merged">{t('page.merged')}</h2>
          <ul className="prose">
            {need.mergedFrom.map(({ title, authorName }) => (
              <li key={title} dir="auto">
                {title} ({authorName})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Facts({ need }: { need: Told }) {
  const t = useT('needPage');
  const d = useT('domain');
  const words = (text: string) => (
    <span dir="auto" lang={need.locale} className="whitespace-pre-line break-words">
      {text}
    </span>
  );
  const items = [
    { id: 'who', term: t('page.factWho'), detail: need.who && words(need.who) },
    { id: 'place', term: t('page.factPlace'), detail: d(`place.${need.place}`) },
    { id: 'frequency', term: t('page.factFrequency'), detail: d(`frequency.${need.frequency}`) },
    { id: 'severity', term: t('page.factSeverity'), detail: d(`severity.${need.severity}`) },
    { id: 'today', term: t('page.factToday'), detail: need.today && words(need.today) },
    {
      id: 'themes',
      term: t('page.factThemes'),
      detail: (
        <span className="cluster">
          {need.themes.map((theme) => (
            <Link key={theme} to={`${paths.needs()}?theme=${theme}`}>
              {d(`needTheme.${theme}`)}
            </Link>
          ))}
        </span>
      ),
    },
    {
      id: 'channel',
      term: t('page.factChannel'),
      detail: need.channel === 'web' ? '' : d(`channel.${need.channel}`),
    },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="sr-only">
        {t('page.facts')}
      </h2>
      <DescriptionList items={items.filter(({ detail }) => detail)} />
    </section>
  );
}

function Attachments({ need }: { need: Told }) {
  const t = useT('needPage');
  if (need.files.length === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('page.attachments')}</h2>
      <ul className="attachments">
        {need.files.map((file) => (
          <li key={file.id}>
            {file.contentType.startsWith('image/') && (
              <img src={paths.file(file.id)} alt={t('page.picture', { name: file.name })} loading="lazy" />
            )}
            <a className="link" href={paths.file(file.id)}>
              {t('page.attachment', { name: file.name, size: fileSize(file.size) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
