import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import type { OrganisationPerson } from '../organisation-people.queries.server.ts';

type Organisation = { id: string; slug: string; people: number };

/** Who of an organisation is here: those who agreed to be shown, and how many belong to it in all. */
export function OrganisationPeople({
  organisation,
  shown,
  after,
}: {
  organisation: Organisation;
  /** Null for who is not signed in. */
  shown: { people: readonly OrganisationPerson[]; next: string | null } | null;
  after: string | null;
}) {
  const t = useT('people');
  const words = useT('domain');
  const common = useT('common');
  const path = paths.organisation(organisation.slug);
  return (
    <Section
      id="people"
      title={t('organisations.peopleTitle')}
      lead={t('organisations.people', { count: organisation.people })}
    >
      {shown === null && organisation.people > 0 && (
        <p>
          <Link to={paths.signIn(path)}>{t('organisations.peopleSignIn')}</Link>
        </p>
      )}
      {shown?.people.length === 0 && organisation.people > 0 && (
        <p className="muted">{t('organisations.nobodyShown')}</p>
      )}
      {shown && shown.people.length > 0 && (
        <ul className="member-list">
          {shown.people.map((person) => (
            <li key={person.id}>
              <Avatar name={person.name} pseudonym={person.isPseudonym} />
              <span className="member-words">
                <span>{person.name}</span>
                <span className="muted">
                  {[person.position, ...person.roles.map((role) => words(`role.${role}`))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={common('paging.label')}
        previous={after === null ? null : { href: `${path}#people`, label: t('organisations.peopleStart') }}
        next={
          shown?.next
            ? { href: `${path}?after=${shown.next}#people`, label: t('organisations.peopleMore') }
            : null
        }
      />
    </Section>
  );
}

/** For whoever belongs to it: whether they stand on its page, and the way out. */
export function OwnMembership({ organisation, isShown }: { organisation: Organisation; isShown: boolean }) {
  const t = useT('people');
  const { id, slug } = organisation;
  return (
    <Section id="mine" title={t('organisations.mine')} lead={t('organisations.mineLead')}>
      <div className="stack">
        <p>{isShown ? t('organisations.shown') : t('organisations.notShown')}</p>
        <Form method="post" action={paths.organisation(slug)} className="cluster">
          <HiddenFields values={{ id, shown: isShown ? 'no' : 'yes' }} />
          <Button name="intent" value="show" tone={isShown ? 'secondary' : 'primary'}>
            {isShown ? t('organisations.hideMe') : t('organisations.showMe')}
          </Button>
          <Button name="intent" value="leave" tone="quiet">
            {t('organisations.leave')}
          </Button>
        </Form>
      </div>
    </Section>
  );
}
