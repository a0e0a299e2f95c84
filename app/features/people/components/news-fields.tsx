import { certainNews, newsTopics } from '#app/domain/people/news.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

/** For each kind of news two boxes: here, and by e-mail. A table where there is room, a list of cards where not. */
export function NewsTopics({ inApp, byMail }: { inApp: readonly string[]; byMail: readonly string[] }) {
  const t = useT('notifications');
  const ways = [
    { name: 'inApp', ticked: inApp },
    { name: 'byMail', ticked: byMail },
  ] as const;
  return (
    <Section id="topics" title={t('choices.topics')} lead={t('choices.topicsLead')}>
      <p className="news-paused">{t('choices.mailPaused')}</p>
      <div className="news-topics">
        {newsTopics.map((topic) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend takes no part in a grid
          <div
            key={topic}
            role="group"
            className="news-topic"
            aria-labelledby={`${topic}-name`}
            aria-describedby={`${topic}-hint`}
          >
            <div className="news-words">
              <strong id={`${topic}-name`}>{t(`choices.topic.${topic}`)}</strong>
              <span id={`${topic}-hint`} className="muted">
                {t(`choices.topicHint.${topic}`)}
              </span>
            </div>
            {ways.map(({ name, ticked }) => (
              <label key={name} className="check" htmlFor={`${name}-${topic}`}>
                <input
                  id={`${name}-${topic}`}
                  type="checkbox"
                  name={name}
                  value={topic}
                  defaultChecked={ticked.includes(topic)}
                />
                <span>{t(`choices.way.${name}`)}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What is told whatever somebody chooses, each with the reason. */
export function CertainNews() {
  const t = useT('notifications');
  return (
    <Section id="certain" title={t('choices.certain')} lead={t('choices.certainLead')}>
      <ul className="news-certain">
        {(['codes', ...certainNews] as const).map((kind) => (
          <li key={kind} className="news-certain-item">
            <Icon name="lock" />
            <div className="news-words">
              <strong>{t(`choices.always.${kind}`)}</strong>
              <span className="muted">
                <VisuallyHidden>{t('choices.because')} </VisuallyHidden>
                {t(`choices.alwaysWhy.${kind}`)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
