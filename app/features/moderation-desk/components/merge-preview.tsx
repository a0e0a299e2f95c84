import { useT } from '#app/i18n/use-t.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Prose } from '#app/ui/prose.tsx';
import type { MergePreview } from '../merge.queries.server.ts';
import { MarkedText } from './marked-text.tsx';
import type { NeedOnDesk } from './need-subject.tsx';

/** The two needs side by side; below each other where there is no room. */
export function MergeSides({ from, into }: { from: NeedOnDesk; into: MergePreview['into'] }) {
  const t = useT('moderation');
  return (
    <div className="desk-sides">
      <Card as="section" labelledBy="from-title">
        <h2 id="from-title" className="desk-side">
          {t('merge.from')}
        </h2>
        <Prose lang={from.locale}>
          <h3>
            <MarkedText parts={from.text.title} />
          </h3>
          <p className="desk-story">
            <MarkedText parts={from.text.story} />
          </p>
        </Prose>
        <p>
          {t('merge.by', { name: from.name })} · {t('item.supportCount', { count: from.support })}
        </p>
      </Card>
      <Card as="section" stage="need" labelledBy="into-title">
        <h2 id="into-title" className="desk-side">
          {t('merge.into')}
        </h2>
        <Prose lang={into.locale}>
          <h3>
            <Link to={into.path}>{into.title}</Link>
          </h3>
          <p className="desk-story">{into.story}</p>
        </Prose>
        <p>
          {t('merge.by', { name: into.name })} · {t('item.supportCount', { count: into.support })}
        </p>
      </Card>
    </div>
  );
}

/** What a merge does to the people of the need that is joined. */
export function MergeCarries({ carried }: { carried: MergePreview['carried'] }) {
  const t = useT('moderation');
  return (
    <Section id="carries" title={t('merge.carries')}>
      <ul className="desk-carries">
        <li>{t('merge.voices', { count: carried.voices })}</li>
        <li>{t('merge.followers', { count: carried.followers })}</li>
        <li>{t('merge.comments', { count: carried.comments })}</li>
        <li>{t('merge.author')}</li>
        <li>{t('merge.undo')}</li>
      </ul>
    </Section>
  );
}
