import { defineConfig } from 'vitest/config';

const ignored = ['node_modules/**', 'build/**', 'e2e/**'];

export default defineConfig({
  test: {
    env: {
      NODE_ENV: 'test',
      APP_MODE: 'demo',
      APP_SECRET: 'a secret that is only good for the tests of Tandem',
      APP_URL: 'http://tandem.test',
      LOG_LEVEL: 'silent',
      TZ: 'UTC',
    },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    pool: 'forks',
    // Two, so that a run on a small machine leaves room for PostgreSQL.
    poolOptions: { forks: { maxForks: 2, minForks: 1 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...ignored, '**/*.db.test.ts'],
          setupFiles: ['scripts/lib/console-guard.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.{ts,tsx}'],
          exclude: ignored,
          globalSetup: ['db/testing/global-setup.ts'],
          setupFiles: ['scripts/lib/console-guard.ts', 'db/testing/setup.ts'],
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
