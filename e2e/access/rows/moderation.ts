import type { Row } from '../row.ts';
import { only, staff } from '../who.ts';

const item = (s: { decidedItem: string }) => ({ itemId: s.decidedItem });
const template = (s: { template: string }) => ({ id: s.template });
const onlyStaff = only(staff, 200);
const nobodyElse = { ...only(staff, 200), staff: undefined, admin: undefined };

/** The desk of the moderators. */
export const moderationRows: readonly Row[] = [
  { route: 'moderation', answers: onlyStaff },
  { route: 'moderation/new-count', answers: onlyStaff },
  { route: 'moderation/spam', answers: onlyStaff },
  {
    route: 'moderation/spam',
    about: 'by somebody else',
    form: (s) => ({ id: s.decidedItem }),
    answers: nobodyElse,
  },
  {
    route: 'moderation/recheck',
    about: 'asked for by somebody else',
    form: (s) => ({ needId: s.publicNeedId }),
    answers: nobodyElse,
    unchanged: (s) => `select count(*) from moderation_items where subject_id = '${s.publicNeedId}'`,
  },
  { route: 'moderation/templates', answers: onlyStaff },
  { route: 'moderation/templates/:id', params: template, answers: onlyStaff },
  {
    route: 'moderation/templates/:id',
    about: 'a new one',
    params: () => ({ id: 'new' }),
    answers: onlyStaff,
  },
  {
    route: 'moderation/templates/:id',
    about: 'removed by somebody else',
    params: template,
    form: () => ({ intent: 'remove' }),
    answers: nobodyElse,
    unchanged: (s) => `select title, body_en from reason_templates where id = '${s.template}'`,
  },
  { route: 'moderation/:itemId', params: item, answers: onlyStaff },
  {
    route: 'moderation/:itemId',
    about: 'unknown',
    params: (s) => ({ itemId: s.nobody }),
    answers: only(staff, 404),
  },
  {
    route: 'moderation/:itemId',
    about: 'decided by somebody else',
    params: item,
    form: () => ({ verdict: 'publish', intent: 'publish' }),
    answers: nobodyElse,
    unchanged: (s) => `select status, decided_at from moderation_items where id = '${s.decidedItem}'`,
  },
  {
    route: 'moderation/:itemId/hold',
    about: 'by somebody else',
    params: item,
    form: () => ({}),
    answers: nobodyElse,
    unchanged: (s) => `select locked_by_id from moderation_items where id = '${s.decidedItem}'`,
  },
  { route: 'moderation/:itemId/merge', about: 'of what is decided', params: item, answers: onlyStaff },
  {
    route: 'moderation/:itemId/merge',
    about: 'by somebody else',
    params: item,
    form: (s) => ({ intoId: s.publicNeedId }),
    answers: nobodyElse,
  },
];
