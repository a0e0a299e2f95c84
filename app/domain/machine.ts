/**
 * A state machine as data: `transitions[status][verb]` is the status that follows.
 * Screens, policies, database enums and tests all read the same table.
 */
export type Machine<Status extends string, Verb extends string> = {
  readonly name: string;
  readonly statuses: readonly Status[];
  readonly verbs: readonly Verb[];
  readonly initial: Status;
  readonly transitions: { readonly [S in Status]: { readonly [V in Verb]?: Status } };
};

/** A step that the machine does not know from this status. */
export class TransitionError extends Error {
  readonly machine: string;
  readonly from: string;
  readonly verb: string;

  constructor(machine: string, from: string, verb: string) {
    super(`${machine}: cannot ${verb} when ${from}`);
    this.name = 'TransitionError';
    this.machine = machine;
    this.from = from;
    this.verb = verb;
  }
}

/** The status after `verb`. Throws {@link TransitionError} when the step is not in the table. */
export function transition<S extends string, V extends string>(machine: Machine<S, V>, from: S, verb: V): S {
  const to = machine.transitions[from][verb];
  if (to === undefined) throw new TransitionError(machine.name, from, verb);
  return to;
}

/** Whether `verb` is possible from this status. */
export function allows<S extends string, V extends string>(
  machine: Machine<S, V>,
  from: S,
  verb: V,
): boolean {
  return machine.transitions[from][verb] !== undefined;
}

/** The verbs possible from this status, in the machine's order. */
export function verbsFrom<S extends string, V extends string>(machine: Machine<S, V>, from: S): V[] {
  return machine.verbs.filter((verb) => allows(machine, from, verb));
}

/** The statuses from which no verb leads on. */
export function finalStatuses<S extends string, V extends string>(machine: Machine<S, V>): S[] {
  return machine.statuses.filter((status) => verbsFrom(machine, status).length === 0);
}
