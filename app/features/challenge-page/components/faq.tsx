import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { PlainText } from './plain-text.tsx';

type Item = { id: string; question: string; answer: string };

/**
 * Frequent questions, the last ones that visitors asked, and the way to ask one. `more`: there are further ones. `open`:
 * how many wait, for staff; null for everyone else.
 */
export function Faq({
  slug,
  faqs,
  asked,
  more,
  mayAsk,
  open,
}: {
  slug: string;
  faqs: readonly Item[];
  asked: readonly Item[];
  more: boolean;
  mayAsk: boolean;
  open: number | null;
}) {
  const t = useT('challengePage');
  const known = new Set(faqs.map((faq) => faq.question));
  const others = asked.filter((item) => !known.has(item.question));
  return (
    <Section
      id="faq"
      title={t('toc.faq')}
      lead={t.rich('faq.contact', { link: (words) => <Link to={paths.help()}>{words}</Link> })}
    >
      {faqs.length === 0 && others.length === 0 && <p>{t('faq.none')}</p>}
      <div className="faq">
        {faqs.map((faq) => (
          <Disclosure key={faq.id} summary={faq.question}>
            <PlainText text={faq.answer} />
          </Disclosure>
        ))}
      </div>
      {others.length > 0 && (
        <>
          <h3 className="faq-more">{t('faq.answered')}</h3>
          <div className="faq">
            {others.map((item) => (
              <Disclosure key={item.id} summary={item.question}>
                <PlainText text={item.answer} />
              </Disclosure>
            ))}
          </div>
        </>
      )}
      <div className="cluster no-print">
        {mayAsk && (
          <ButtonLink tone="secondary" icon="help" to={`${contestPaths.challengeQuestions(slug)}#ask`}>
            {t('faq.ask')}
          </ButtonLink>
        )}
        {more && (
          <ButtonLink tone="quiet" to={contestPaths.challengeQuestions(slug)}>
            {t('faq.all')}
          </ButtonLink>
        )}
        {open !== null && open > 0 && (
          <ButtonLink tone="secondary" icon="clock" to={`${contestPaths.challengeQuestions(slug)}#waiting`}>
            {t('faq.open', { count: open })}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
