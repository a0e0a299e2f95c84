import type { TestProject } from 'vitest/node';
import { startTestCluster } from './start-test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster, without a database name. */
    testClusterUrl: string;
  }
}

/** Once per run of the `db` project: one PostgreSQL, stopped and deleted at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  project.provide('testClusterUrl', cluster.baseUrl);
  return cluster.stop;
}
