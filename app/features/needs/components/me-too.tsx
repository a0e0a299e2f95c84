import { constituencies } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { PresentPage } from '../routes/need.tsx';

/** "Me too": who says so, by group, and saying it oneself or for somebody one cares for. */
export function MeToo({ page: { need, viewer }, path }: { page: PresentPage; path: string }) {
  const { signedIn, isOwn, given, capacities, patients } = viewer;
  return (
    <CachedMarkup
      as="section"
      id="me-too"
      className="card me-too"
      aria-labelledby="me-too-title"
      of={Content}
      props={{
        path,
        total: need.supportCount,
        support: need.support,
        viewer: { signedIn, isOwn, given, capacities, patients, canSay: viewer.can['need.support'] },
      }}
    />
  );
}

type Viewer = Pick<PresentPage['viewer'], 'signedIn' | 'isOwn' | 'given' | 'capacities' | 'patients'> & {
  canSay: boolean;
};

type Props = { path: string; total: number; support: PresentPage['need']['support']; viewer: Viewer };

function Content({ path, total, support, viewer }: Props) {
  const t = useT('needPage');
  return (
    <>
      <div className="no-print">
        <h2 id="me-too-title">{t('metoo.title')}</h2>
        <p>{viewer.isOwn ? t('metoo.own') : t('metoo.lead')}</p>
        <Saying viewer={viewer} path={path} />
        <ForPatients viewer={viewer} path={path} />
      </div>
      <div>
        <Supporters total={total} support={support} />
      </div>
    </>
  );
}

function Supporters({ total, support }: Pick<Props, 'total' | 'support'>) {
  const t = useT('needPage');
  const d = useT('domain');
  const format = useFormat();
  return (
    <BarChart
      id="supporters"
      title={t('metoo.chartTitle')}
      sentence={t('metoo.chartSentence', { total })}
      category={t('metoo.category')}
      unit={t('metoo.unit')}
      tableLabel={t('metoo.table')}
      data={constituencies.map((group) => ({
        id: group,
        label: d(`constituency.${group}`),
        value: support[group],
        text: format.number(support[group]),
        stage: 'need',
      }))}
    />
  );
}

function Saying({ viewer, path }: Pick<Props, 'viewer' | 'path'>) {
  const t = useT('needPage');
  const d = useT('domain');
  const pending = useUnderWay().formData?.get('intent') === 'support';
  const [only] = viewer.capacities;
  if (viewer.isOwn) return null;
  if (!viewer.signedIn)
    return (
      <ButtonLink to={paths.signIn(`${path}#me-too`)} size="large" icon="hand">
        {t('metoo.signIn')}
      </ButtonLink>
    );
  if (viewer.given)
    return (
      <Form method="post" action={path} preventScrollReset className="stack">
        <p>
          <strong>{t('metoo.said', { capacity: d(`role.${viewer.given}`) })}</strong>
        </p>
        <div>
          <Button tone="quiet" icon="undo" name="intent" value="unsupport">
            {t('metoo.back')}
          </Button>
        </div>
      </Form>
    );
  if (!viewer.canSay) return <p>{t('metoo.closed')}</p>;
  if (!only)
    return (
      <div className="stack">
        <p>{t('metoo.noRole')}</p>
        <div>
          <ButtonLink to={paths.myRoles()} tone="secondary">
            {t('metoo.setRole')}
          </ButtonLink>
        </div>
      </div>
    );
  return (
    <Form method="post" action={path} preventScrollReset className="stack">
      <input type="hidden" name="intent" value="support" />
      {viewer.capacities.length > 1 ? (
        <Select
          id="support-as"
          name="capacity"
          label={t('metoo.as')}
          options={viewer.capacities.map((value) => ({ value, label: d(`role.${value}`) }))}
        />
      ) : (
        <input type="hidden" name="capacity" value={only} />
      )}
      <div>
        <Button size="large" icon="hand" pending={pending}>
          {t('metoo.say')}
        </Button>
      </div>
    </Form>
  );
}

function ForPatients({ viewer, path }: Pick<Props, 'viewer' | 'path'>) {
  const t = useT('needPage');
  return (
    <>
      {viewer.patients.map(({ id, name, given }) => (
        <Form key={id} method="post" action={path} preventScrollReset className="stack mt-4">
          <input type="hidden" name="forId" value={id} />
          {given && <p>{t('metoo.saidFor', { name })}</p>}
          <div>
            <Button
              tone={given ? 'quiet' : 'secondary'}
              icon={given ? 'undo' : 'hand'}
              name="intent"
              value={given ? 'unsupport' : 'support'}
            >
              {given ? t('metoo.backFor', { name }) : t('metoo.forPatient', { name })}
            </Button>
          </div>
        </Form>
      ))}
    </>
  );
}
