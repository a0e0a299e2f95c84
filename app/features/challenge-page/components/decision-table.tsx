import {
  type DecidingGroup,
  decidingGroups,
  type PhaseRights,
  type Say,
  type SayKind,
  sayKinds,
} from '#app/domain/challenges/decision-rights.ts';
import type { Phase } from '#app/domain/challenges/phases.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';

type Rights = readonly PhaseRights<Phase>[];

/**
 * Who decides what: a table of groups and phases where there is room, a list by phase on a phone. `open`: ids of the
 * phases that are open. A group that is never more than told is left out where it is the jury: there is none.
 */
export function DecisionTable({ rights, open }: { rights: Rights; open: readonly string[] }) {
  const t = useT('challengePage');
  const d = useT('domain');
  if (rights.length === 0) return null;
  const hasJury = rights.some((entry) => saysOf(entry, 'jury').some(({ kind }) => kind !== 'told'));
  const groups = decidingGroups.filter((group) => group !== 'jury' || hasJury);
  const nameOf = ({ phase }: PhaseRights<Phase>) => (
    <>
      {d(`phaseKind.${phase.kind}`)}
      {open.includes(phase.id) && <span className="muted"> ({t('decides.now')})</span>}
    </>
  );
  return (
    <Section id="decides" title={t('toc.decides')} lead={t('decides.lead')}>
      <div className="decides-table">
        <Table
          id="decides-table"
          caption={t('decides.caption')}
          captionHidden
          columns={[
            {
              id: 'group',
              header: t('decides.group'),
              rowHeader: true,
              cell: (group) => <GroupNames groups={[group]} />,
            },
            ...rights.map((entry) => ({
              id: entry.phase.id,
              header: nameOf(entry),
              cell: (group: DecidingGroup) => <Says says={saysOf(entry, group)} />,
            })),
          ]}
          rows={groups}
          rowKey={(group) => group}
        />
      </div>
      <ol className="decides-list">
        {rights.map((entry) => (
          <li key={entry.phase.id}>
            <Disclosure summary={nameOf(entry)} open={open.includes(entry.phase.id)}>
              <dl className="facts">
                {alike(entry, groups).map(({ who, says }) => (
                  <div key={who.join()}>
                    <dt>
                      <GroupNames groups={who} />
                    </dt>
                    <dd>
                      <Says says={says} />
                    </dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          </li>
        ))}
      </ol>
      <Disclosure summary={t('decides.words')}>
        <dl className="facts">
          {usedKinds(rights).map((kind) => (
            <div key={kind}>
              <dt>{t(`decides.say.${kind}`)}</dt>
              <dd>{t(`decides.meaning.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Section>
  );
}

function Says({ says }: { says: readonly Say[] }) {
  return (
    <ul className="says">
      {says.map((say) => (
        <li key={say.kind} data-say={say.kind}>
          <SayWords say={say} />
        </li>
      ))}
    </ul>
  );
}

function SayWords({ say }: { say: Say }) {
  const t = useT('challengePage');
  const format = useFormat();
  const verb = <strong>{t(`decides.say.${say.kind}`)}</strong>;
  switch (say.kind) {
    case 'decides':
      return (
        <>
          {verb} {t(`decides.about.${say.about}`)}
        </>
      );
    case 'proposes':
      return (
        <>
          {verb} {t(`decides.what.${say.what}`)}
        </>
      );
    case 'votes':
      return (
        <>
          {verb}
          {say.weight !== null && <>, {t('decides.weight', { weight: format.number(say.weight) })}</>}
          {say.gate !== null && <>; {t('decides.gate', { share: format.percent(say.gate) })}</>}
        </>
      );
    default:
      return verb;
  }
}

function GroupNames({ groups }: { groups: readonly DecidingGroup[] }) {
  const t = useT('challengePage');
  const d = useT('domain');
  const format = useFormat();
  const names = groups.map((group) =>
    group === 'jury' || group === 'staff' ? t(`decides.groups.${group}`) : d(`constituency.${group}`),
  );
  return <>{format.list(names)}</>;
}

const saysOf = ({ rights }: PhaseRights<Phase>, group: DecidingGroup) =>
  rights.find((entry) => entry.group === group)?.says ?? [];

/** Groups that do the same in a phase, together: those with the weightiest say first. */
function alike(entry: PhaseRights<Phase>, groups: readonly DecidingGroup[]) {
  const found = new Map<string, { who: DecidingGroup[]; says: Say[] }>();
  for (const group of groups) {
    const says = saysOf(entry, group);
    const key = JSON.stringify(says);
    const same = found.get(key);
    if (same) same.who.push(group);
    else found.set(key, { who: [group], says });
  }
  const place = (says: readonly Say[]) => sayKinds.indexOf(says[0]?.kind ?? 'told');
  return [...found.values()].sort((a, b) => place(a.says) - place(b.says));
}

const usedKinds = (rights: Rights): SayKind[] =>
  sayKinds.filter((kind) =>
    rights.some((entry) => entry.rights.some(({ says }) => says.some((say) => say.kind === kind))),
  );
