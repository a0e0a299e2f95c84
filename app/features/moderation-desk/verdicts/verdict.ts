import type { CommandContext } from '#app/commands/command.server.ts';
import type { ModerationVerdict } from '#app/domain/moderation/moderation.ts';

/** What a verdict works with inside the command that gives it. */
export type VerdictContext = CommandContext<'queue.decide'>;

/** What was decided, and what its author is told. */
export type Verdict = { verdict: Exclude<ModerationVerdict, 'merge'>; reason: string };
