import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Section } from '#app/ui/page.tsx';
import { Prose } from '#app/ui/prose.tsx';
import type { CheckPage } from './check-page-data.ts';

/** What a decision says: the awards, the words for all others, and who will be told. */
export function DecisionContent({ page }: { page: CheckPage }) {
  const { content, entries, told } = page;
  const t = useT('awards');
  const d = useT('domain');
  const format = useFormat();
  const winners = entries.filter((entry) => entry.isVotersChoice).map(({ title }) => title);
  const jurys = entries.filter((entry) => content.juryAwards.includes(entry.id));
  const prizeOf = (id: string) => page.prizes.find((prize) => prize.id === content.prizes[id])?.title;
  return (
    <>
      <Section id="awards" title={t('sign.awards')}>
        <DescriptionList
          items={[
            {
              id: 'voters',
              term: d('award.voters'),
              detail:
                winners.length === 0 ? (
                  t('sign.nobody')
                ) : (
                  <>
                    <b>{format.list(winners)}</b>
                    {content.votersStatement.trim() && <p>{content.votersStatement}</p>}
                  </>
                ),
            },
            ...(jurys.length === 0
              ? [{ id: 'jury', term: d('award.jury'), detail: t('sign.nobody') }]
              : jurys.map((entry) => ({
                  id: entry.id,
                  term: d('award.jury'),
                  detail: (
                    <>
                      <b>{entry.title}</b>
                      {prizeOf(entry.id) && <p>{t('sign.prize', { prize: prizeOf(entry.id) ?? '' })}</p>}
                      <p>{content.statements[entry.id]}</p>
                    </>
                  ),
                }))),
          ]}
        />
      </Section>
      {entries.length > 0 && (
        <Section id="others" title={t('sign.others')}>
          <DescriptionList
            items={entries.map((entry) => ({
              id: entry.id,
              term: entry.title,
              detail: <p className="pre-line">{content.feedback[entry.id] || '–'}</p>,
            }))}
          />
        </Section>
      )}
      <Section id="told" title={t('sign.told')} lead={t('sign.toldLead')}>
        <Prose>
          <ul>
            {(['team', 'author', 'supporter', 'follower'] as const).map((group) => (
              <li key={group}>{t(`sign.group.${group}`, { count: told[group] })}</li>
            ))}
          </ul>
          <p>{t('sign.publicly')}</p>
        </Prose>
      </Section>
    </>
  );
}
