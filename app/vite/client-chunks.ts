import type { Plugin } from 'vite';

/** Controls that patients' pages are made of; rarer ones stay with the pages that use them. */
const commonUi =
  /\/app\/ui\/(?:bar-chart|button|cached-markup|card|choice-cards|connection-bar|cx|description-list|disclosure|error-summary|field|form|hidden-fields|icon|icon-paths|link|live-region|menu|meter|new-items-line|notice|page|prose|router-link|select|skip-link|stage-badge|stage-icon|stages|status-pill|step-progress|text-area|text-field|use-action-answer|use-hydrated|use-under-way|visually-hidden)\.tsx?$/;

/** Words that are read on the same pages. The list of all their files, which every page loads, is shorter for it. */
const wordGroups = {
  builder: 'challengeBuilder|challengeParts',
  desk: 'moderation|reasonTemplates|needTold|tasks|board|papers',
  entering: 'solutions|entering',
  judging: 'jury|juryAssignment|juryResults|deliberation|awards',
  people: 'people|organisationLogo',
  voting: 'ballots|counting',
  pilots: 'pilots|evaluations',
  priorities: 'priorities|priorityDesk|priorityPart',
};

const groups: readonly (readonly [name: string, files: RegExp])[] = [
  [
    'platform',
    /\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/[\w-]+)\/|commonjsHelpers/,
  ],
  ['words-en', /\/app\/i18n\/en\/(?:common|domain|site)\.ts$/],
  ['words-de', /\/app\/i18n\/de\/(?:common|domain|site)\.ts$/],
  ...['en', 'de'].flatMap((locale) =>
    Object.entries(wordGroups).map(
      ([name, files]) =>
        [`words-${locale}-${name}`, new RegExp(`/app/i18n/${locale}/(?:${files})\\.ts$`)] as const,
    ),
  ),
  [
    'frame',
    /vite\/preload-helper|\/node_modules\/(?:use-intl|icu-minify|@formatjs\/fast-memoize)\/|\/app\/i18n\/[\w-]+\.tsx?$|\/app\/realtime\/[\w-]+\.tsx?$|\/app\/paths\.ts$|\/app\/features\/site\/(?:shell|document-context|document-state|use-preferences|preferences)\.ts$/,
  ],
  ['frame', commonUi],
  [
    'talk',
    /\/app\/features\/(?:discussion|lineage\/components)\/[\w/-]+\.tsx?$|\/app\/ui\/lineage-line\.tsx$|\/app\/domain\/(?:people\/roles|moderation\/moderation)\.ts$/,
  ],
];

/** The file of the browser's build that a module belongs into; undefined leaves it to the bundler. */
export function clientChunk(id: string): string | undefined {
  return groups.find(([, files]) => files.test(id))?.[0];
}

/**
 * Puts what every page needs into few files. Rollup would make one for each set of pages that share a module:
 * dozens of a few hundred bytes, which compress badly and each cost a request.
 */
export function clientChunks(): Plugin {
  return {
    name: 'tandem:client-chunks',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: () => ({ build: { rollupOptions: { output: { manualChunks: clientChunk } } } }),
  };
}
