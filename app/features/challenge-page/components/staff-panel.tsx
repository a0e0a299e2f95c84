import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { PreviewLinks } from './preview-bar.tsx';

type Abilities = {
  board: boolean;
  checkEntries: boolean;
  seeJury: boolean;
  decide: boolean;
  close: boolean;
  cancel: boolean;
  preview: boolean;
};

/** What staff do with a challenge. */
export function StaffPanel({ slug, isDraft, can }: { slug: string; isDraft: boolean; can: Abilities }) {
  const t = useT('challenges');
  const p = useT('challengePage');
  if (
    !can.board &&
    !can.checkEntries &&
    !can.close &&
    !can.cancel &&
    !can.preview &&
    !(can.seeJury && !isDraft)
  )
    return null;
  return (
    <Section id="staff" title={t('staff.title')} className="no-print">
      <div className="cluster">
        {can.board && (
          <ButtonLink tone="secondary" to={contestPaths.challengeBoard(slug)}>
            {t('staff.board')}
          </ButtonLink>
        )}
        {can.checkEntries && !isDraft && (
          <ButtonLink tone="secondary" icon="check" to={contestPaths.challengeEntries(slug)}>
            {t('staff.entries')}
          </ButtonLink>
        )}
        {can.seeJury && !isDraft && (
          <ButtonLink tone="secondary" icon="users" to={contestPaths.jury(slug)}>
            {t('staff.jury')}
          </ButtonLink>
        )}
        {can.decide && (
          <ButtonLink tone="secondary" icon="star" to={contestPaths.decideChallenge(slug)}>
            {t('staff.decide')}
          </ButtonLink>
        )}
        {can.close && (
          <Form method="post">
            <Button tone="secondary" name="intent" value="close">
              {t('staff.close')}
            </Button>
          </Form>
        )}
        {can.cancel && (
          <ButtonLink tone="quiet" icon="close" to={contestPaths.cancelChallenge(slug)}>
            {isDraft ? t('staff.drop') : t('staff.cancel')}
          </ButtonLink>
        )}
      </div>
      {can.preview && (
        <Disclosure summary={p('preview.open')}>
          <PreviewLinks slug={slug} current={null} />
        </Disclosure>
      )}
    </Section>
  );
}
