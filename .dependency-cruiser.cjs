// Which room may call which: domain ← policies ← db ← features ← server (docs/decisions, README).

// Stages of the journey, in its order. A later one may import an earlier one, never the reverse.
const stages = ['needs', 'challenges', 'solutions', 'ballots', 'jury', 'pilots', 'evaluations'];
const shared = ['discussion', 'moderation', 'notifications', 'files'];
const oneOf = (names) => `^app/features/(${names.join('|')})/`;

const serverFoundation =
  '^server/(boot-error|data-folder|database|env|log|singleton)\\.server\\.ts$|^server/load-context\\.ts$|^server/mail/';
const isTest = '\\.test\\.tsx?$|^db/testing/';
// Remix removes what only loaders and actions use from these before they go to the browser.
const remixStripped = '^app/features/[^/]+/routes/|^app/root\\.tsx$|^app/routes\\.ts$';
const serverOnly = '\\.server\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'What is imported must exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?url$' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: isTest },
      to: { pathNot: '^app/domain/' },
    },
    {
      name: 'policies-are-pure',
      comment: 'Policies import the domain and each other.',
      severity: 'error',
      from: { path: '^app/policies/', pathNot: isTest },
      to: { pathNot: '^app/(domain|policies)/' },
    },
    {
      name: 'db-below-features',
      comment: 'Tables and connections know the domain, not the features.',
      severity: 'error',
      from: { path: '^db/', pathNot: `^db/(seed|testing)/|${isTest}` },
      to: { path: '^(app|server)/', pathNot: `^app/(domain|policies)/|${serverFoundation}` },
    },
    {
      name: 'app-below-server',
      comment: 'The server starts the app; the app knows its foundation only.',
      severity: 'error',
      from: { path: '^app/', pathNot: isTest },
      to: { path: '^server/', pathNot: serverFoundation },
    },
    {
      name: 'foundation-knows-no-feature',
      comment: 'What features may use of the server (settings, log, mail) must not lead back to them.',
      severity: 'error',
      from: { path: serverFoundation, pathNot: isTest },
      to: { path: '^app/features/' },
    },
    {
      name: 'base-knows-no-feature',
      comment: 'The design system, the words and the contract of the sockets serve every feature.',
      severity: 'error',
      from: { path: '^app/(ui|i18n|realtime|commands|auth)/', pathNot: isTest },
      to: { path: '^app/features/' },
    },
    {
      name: 'no-server-code-in-browser',
      comment: 'Connections and secrets live in .server files, which only .server files and routes import.',
      severity: 'error',
      from: { path: '^app/', pathNot: `${remixStripped}|${serverOnly}|${isTest}` },
      to: { path: `^(db|server)/|${serverOnly}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lucia-only-in-auth',
      comment: 'Its upstream is finished: one place to change when it must be replaced.',
      severity: 'error',
      from: { pathNot: '^app/auth/' },
      to: { path: 'node_modules/(lucia|@lucia-auth)/' },
    },
    {
      name: 'shared-knows-no-stage',
      comment: 'What every stage needs takes a { type, id } and knows no stage.',
      severity: 'error',
      from: { path: oneOf(shared), pathNot: isTest },
      to: { path: oneOf(stages) },
    },
    ...stages.slice(0, -1).map((stage, index) => ({
      name: `${stage}-knows-no-later-stage`,
      comment: 'A later stage may import an earlier one, never the reverse.',
      severity: 'error',
      from: { path: oneOf([stage]), pathNot: isTest },
      to: { path: oneOf(stages.slice(index + 1)) },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
