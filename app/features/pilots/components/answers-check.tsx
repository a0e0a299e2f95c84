import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { useLocale } from '#app/i18n/i18n-context.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';

/** All answers once more before they are sent, each with a way to change it. */
export function AnswersCheck({ secret, answers }: { secret: string; answers: readonly (number | null)[] }) {
  const tp = useT('takePart');
  const locale = useLocale();
  const said = (answer: number | null | undefined) =>
    answer === null || answer === undefined
      ? tp('leftOut')
      : tp(`scale.${String(answer) as '1' | '2' | '3' | '4' | '5'}`);
  return (
    <div className="stack stack-large">
      <h1>{tp('check')}</h1>
      <p className="take-part-summary">{tp('checkLead')}</p>
      <DescriptionList
        items={simplifiedSus.items.map((item, index) => ({
          id: item.id,
          term: item.text[locale],
          detail: said(answers[index]),
          action: (
            <Link
              to={`${paths.participantQuestion(secret, index + 1)}?back`}
              aria-label={tp('changeItem', { item: String(index + 1) })}
            >
              {tp('change')}
            </Link>
          ),
        }))}
      />
      <Button size="large" wide icon="send">
        {tp('send')}
      </Button>
    </div>
  );
}
