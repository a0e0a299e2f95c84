import { withQuery } from './paths.ts';

/** Addresses of pages around contests, apart from the others so that pages for readers do not load them. */
export const contestPaths = {
  challengePart: (slug: string, part: string, query: { saved?: string; moved?: string } = {}) =>
    withQuery(`/challenges/${slug}/edit/${part}`, query),
  movePhase: (slug: string, phaseId: string) => `/challenges/${slug}/edit/dates/${phaseId}`,
  duplicateChallenge: (slug: string) => `/challenges/${slug}/duplicate`,
  previewChallenge: (slug: string, as: string) => withQuery(`/challenges/${slug}`, { as }),
  challengeTerms: (slug: string, kind: string, version?: number) =>
    withQuery(`/challenges/${slug}/terms/${kind}`, { version: version === undefined ? '' : String(version) }),
  challengeQuestions: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/questions`, query),
  answerQuestion: (slug: string, id: string) => `/challenges/${slug}/questions/${id}`,
  challengeUpdates: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/updates`, query),
  newChallengeUpdate: (slug: string) => `/challenges/${slug}/updates/new`,
  challengeUpdate: (slug: string, id: string) => `/challenges/${slug}/updates/${id}`,
  challengeUpdatesFeed: (slug: string) => `/challenges/${slug}/updates.atom`,
  challengeFiles: (slug: string) => `/challenges/${slug}/files`,
  juryAssignment: (slug: string, query: { change?: string; done?: string } = {}) =>
    withQuery(`/challenges/${slug}/jury/assignment`, query),
  juryOpen: (slug: string) => `/challenges/${slug}/jury/open`,
  juryStepDown: (slug: string) => `/challenges/${slug}/jury/step-down`,
  compareVote: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/vote/compare`, query),
  ownBallot: (slug: string, code?: string) => withQuery(`/challenges/${slug}/results/ballot`, { code }),
  deliberation: (slug: string) => `/challenges/${slug}/jury/deliberation`,
  deliberateEntry: (slug: string, solutionSlug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/jury/deliberation/${solutionSlug}`, query),
  finalists: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/jury/finalists`, query),
  pitches: (slug: string) => `/challenges/${slug}/pitches`,
  planPitches: (slug: string) => `/challenges/${slug}/pitches/plan`,
  pitchesCalendar: (slug: string) => `/challenges/${slug}/pitches.ics`,
  paperBallots: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/papers`, query),
  handOutPaper: (slug: string) => `/challenges/${slug}/papers/hand-out`,
  typePaper: (slug: string) => `/challenges/${slug}/papers/type`,
  printPapers: (slug: string, query: { from?: string; to?: string } = {}) =>
    withQuery(`/challenges/${slug}/papers/print`, query),
  voteSignals: (slug: string) => `/challenges/${slug}/board/signals`,
  challengeBoard: (slug: string) => `/challenges/${slug}/board`,
  challengeHistory: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/board/history`, query),
  challengeMessages: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/challenges/${slug}/board/messages`, query),
  challengeMessage: (slug: string, id: string) => `/challenges/${slug}/messages/${id}`,
  challengeExport: (slug: string, file: string) => `/challenges/${slug}/export/${file}`,
  solutionTerms: (slug: string) => `/solutions/${slug}/terms`,
  solutionReceipt: (slug: string, code?: string) => withQuery(`/solutions/${slug}/receipt`, { code }),
  checkEntry: (slug: string, solutionSlug: string) => `/challenges/${slug}/entries/${solutionSlug}`,
  uploads: () => '/uploads',
  upload: (id: string) => `/uploads/${id}`,
  priorities: (query: Record<string, string | undefined> = {}) => withQuery('/priorities', query),
  newPriorityRound: () => '/priorities/new',
  priorityRound: (slug: string) => `/priorities/${slug}`,
  editPriorityRound: (slug: string) => `/priorities/${slug}/edit`,
  priorityBoard: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/priorities/${slug}/board`, query),
  cancelPriorityRound: (slug: string) => `/priorities/${slug}/cancel`,
  longList: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/priorities/${slug}/topics`, query),
  addToLongList: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/priorities/${slug}/topics/add`, query),
  priorityTopic: (slug: string, id: string) => `/priorities/${slug}/topics/${id}`,
  wordings: (slug: string) => `/priorities/${slug}/wordings`,
  wording: (slug: string, needId: string) => `/priorities/${slug}/wordings/${needId}`,
  choosePriorities: (slug: string, query: { for?: string | undefined; problem?: string | undefined } = {}) =>
    withQuery(`/priorities/${slug}/choose`, query),
  checkPriorities: (slug: string, forId?: string) =>
    withQuery(`/priorities/${slug}/choose/check`, { for: forId }),
  chosenPriorities: (slug: string, forId?: string) =>
    withQuery(`/priorities/${slug}/choose/receipt`, { for: forId }),
  planPrioritySession: (slug: string) => `/priorities/${slug}/seats`,
  prioritySession: (slug: string) => `/priorities/${slug}/session`,
  priorityGroup: (slug: string, groupId: string) => `/priorities/${slug}/session/${groupId}`,
  priorityMove: (slug: string, groupId: string) => `/priorities/${slug}/session/${groupId}/save`,
  organisationLogo: (slug: string) => `/organisations/${slug}/logo`,
  cancelChallenge: (slug: string) => `/challenges/${slug}/cancel`,
  enterChallenge: (slug: string) => `/challenges/${slug}/enter`,
  challengeEntries: (slug: string) => `/challenges/${slug}/entries`,
  checkVote: (slug: string, forId?: string) => withQuery(`/challenges/${slug}/vote/check`, { for: forId }),
  voteReceipt: (slug: string, forId?: string) =>
    withQuery(`/challenges/${slug}/vote/receipt`, { for: forId }),
  voteFor: (slug: string, query: Record<string, string | undefined>) =>
    withQuery(`/challenges/${slug}/vote`, query),
  ballotsCsv: (slug: string) => `/challenges/${slug}/ballots.csv`,
  recount: (slug: string) => `/challenges/${slug}/results/recount`,
  jurySheet: (slug: string, solutionSlug: string) => `/challenges/${slug}/jury/${solutionSlug}`,
  saveJurySheet: (slug: string, solutionSlug: string) => `/challenges/${slug}/jury/${solutionSlug}/save`,
  juryResults: (slug: string, round?: number) =>
    withQuery(`/challenges/${slug}/jury/results`, { round: round === undefined ? undefined : String(round) }),
  decideChallenge: (slug: string) => `/challenges/${slug}/decide`,
  checkDecision: (slug: string) => `/challenges/${slug}/decide/check`,
  newChallenge: (query: Record<string, string | undefined> = {}) => withQuery('/challenges/new', query),
  editChallenge: (slug: string, query: { saved?: string } = {}) =>
    withQuery(`/challenges/${slug}/edit`, query),
  jury: (slug: string) => `/challenges/${slug}/jury`,
  editSolution: (slug: string) => `/solutions/${slug}/edit`,
  solutionVersions: (slug: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/solutions/${slug}/versions`, query),
  withdrawSolution: (slug: string) => `/solutions/${slug}/withdraw`,
} as const;
