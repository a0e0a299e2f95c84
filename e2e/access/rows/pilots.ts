import type { Row } from '../row.ts';
import { all, hidden, only, staff } from '../who.ts';

const running = (s: { runningPilot: string }) => ({ slug: s.runningPilot });
const other = (s: { otherPilot: string }) => ({ slug: s.otherPilot });
const planned = (s: { plannedPilot: string }) => ({ slug: s.plannedPilot });
const lead = ['clinician', ...staff] as const;
const nobodyElse = { ...only(staff, 200), staff: undefined, admin: undefined };
const pilotIs = (slug: string) => `select status, title, version from pilots where slug = '${slug}'`;
const participantIs = (id: string) => `select status, link_hash from participants where id = '${id}'`;

/** Pilots, what participants see, their evaluation, and what came of it. */
export const pilotRows: readonly Row[] = [
  {
    route: 'solutions/:slug/pilot/new',
    params: (s) => ({ slug: s.awardedSolution }),
    answers: only(staff, 200),
  },
  {
    route: 'solutions/:slug/pilot/new',
    about: 'opened by somebody else',
    params: (s) => ({ slug: s.awardedSolution }),
    form: () => ({ title: 'Mine' }),
    answers: nobodyElse,
  },
  { route: 'pilots', answers: all(200) },
  { route: 'pilots/:slug', params: running, answers: all(200) },
  { route: 'pilots/:slug', about: 'in planning', params: planned, answers: hidden(staff, 200) },
  {
    route: 'pilots/:slug',
    about: 'stopped by somebody else',
    params: other,
    form: () => ({ verb: 'stop', reason: 'I do not like this pilot at all.' }),
    answers: nobodyElse,
    unchanged: (s) => pilotIs(s.otherPilot),
  },
  { route: 'pilots/:slug/edit', params: running, answers: only(lead, 200) },
  { route: 'pilots/:slug/edit', about: 'of another site', params: other, answers: only(staff, 200) },
  {
    route: 'pilots/:slug/edit',
    about: 'by somebody else',
    params: other,
    form: () => ({ title: 'Mine', version: '1' }),
    answers: nobodyElse,
    unchanged: (s) => pilotIs(s.otherPilot),
  },
  { route: 'pilots/:slug/participants', params: running, answers: only(lead, 200) },
  {
    route: 'pilots/:slug/participants',
    about: 'of a pilot in planning',
    params: planned,
    answers: { ...hidden(staff, 200) },
  },
  {
    route: 'pilots/:slug/participants',
    about: 'of another site, a new link',
    params: other,
    form: (s) => ({ intent: 'renew', participantId: s.participant }),
    answers: nobodyElse,
    unchanged: (s) => participantIs(s.participant),
  },
  {
    route: 'pilots/:slug/participants',
    about: 'of another site, asked for at one’s own',
    params: running,
    form: (s) => ({ intent: 'renew', participantId: s.participant }),
    answers: { ...nobodyElse, clinician: 403 },
    unchanged: (s) => participantIs(s.participant),
  },
  { route: 'pilots/:slug/incidents', params: running, answers: only(lead, 200) },
  {
    route: 'pilots/:slug/incidents',
    about: 'by somebody else',
    params: other,
    form: () => ({ what: 'Something that never happened here.' }),
    answers: nobodyElse,
    unchanged: () => `select count(*) from incidents where what like 'Something that never%'`,
  },
  {
    route: 'pilots/:slug/evaluation',
    params: (s) => ({ slug: s.analysedPilot }),
    answers: { ...only(lead, 200), innovator: undefined, researcher: undefined, patient: undefined },
  },
  {
    route: 'pilots/:slug/evaluation',
    about: 'by somebody else',
    params: other,
    form: () => ({ intent: 'decide', decision: 'abandon', statement: 'It did not work for anybody.' }),
    answers: { anonymous: 'sign-in', patient: 403, researcher: 403 },
    unchanged: (s) => pilotIs(s.otherPilot),
  },
  {
    route: 'pilots/:slug/evaluation/save',
    params: other,
    answers: all('/pilots'),
  },
  {
    route: 'pilots/:slug/evaluation/save',
    about: 'a sheet kept by somebody else',
    params: other,
    form: () => ({ 'score-benefit': '1', interest: 'none' }),
    answers: { anonymous: 'sign-in', patient: 403, researcher: 403 },
    unchanged: (s) =>
      `select count(*) from evaluation_scores e join pilots p on p.id = e.pilot_id where p.slug = '${s.otherPilot}'`,
  },
  { route: 'take-part/:secret', params: (s) => ({ secret: s.link }), answers: all(200) },
  {
    route: 'take-part/:secret',
    about: 'unknown',
    params: (s) => ({ secret: s.unknownLink }),
    answers: all(404),
  },
  {
    route: 'take-part/:secret',
    about: 'unknown, consenting',
    params: (s) => ({ secret: s.unknownLink }),
    form: () => ({ answer: 'consent', consentVersion: '1', version: '1' }),
    answers: all(404),
  },
  { route: 'take-part/:secret/consent', params: (s) => ({ secret: s.link }), answers: all(200) },
  {
    route: 'take-part/:secret/consent',
    about: 'unknown',
    params: (s) => ({ secret: s.unknownLink }),
    answers: all(404),
  },
  {
    route: 'take-part/:secret/questions/:item',
    params: (s) => ({ secret: s.link, item: '1' }),
    answers: all(200),
  },
  {
    route: 'take-part/:secret/questions/:item',
    about: 'a question there is not',
    params: (s) => ({ secret: s.link, item: '99' }),
    answers: all(404),
  },
  {
    route: 'take-part/:secret/questions/:item',
    about: 'unknown, answered',
    params: (s) => ({ secret: s.unknownLink, item: '1' }),
    form: () => ({ answer: '3' }),
    answers: all(404),
  },
  { route: 'take-part/:secret/report', params: (s) => ({ secret: s.link }), answers: all(200) },
  {
    route: 'take-part/:secret/report',
    about: 'unknown',
    params: (s) => ({ secret: s.unknownLink }),
    form: () => ({ what: 'Something that never happened to me.' }),
    answers: all(404),
    unchanged: () => `select count(*) from incidents where what like 'Something that never%'`,
  },
  { route: 'take-part/:secret/stop', params: (s) => ({ secret: s.link }), answers: all(200) },
  {
    route: 'take-part/:secret/stop',
    about: 'unknown',
    params: (s) => ({ secret: s.unknownLink }),
    form: () => ({}),
    answers: all(404),
  },
  { route: 'outcomes', answers: all(200) },
];
