export * from './challenges.ts';
export * from './discussion.ts';
export * from './enums.ts';
export * from './needs.ts';
export * from './people.ts';
export * from './pilots.ts';
export * from './platform.ts';
