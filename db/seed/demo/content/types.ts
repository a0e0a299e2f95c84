import type { ChallengeFormat, ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import type {
  NeedChannel,
  NeedFrequency,
  NeedPerspective,
  NeedPlace,
  NeedSeverity,
  NeedTheme,
} from '#app/domain/needs/need-fields.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import type { OrganisationKind } from '#app/domain/network/organisations.ts';
import type { DigestRhythm, DisplayChoice, Locale } from '#app/domain/people/preferences.ts';
import type { Capacity, ClaimedRole, Role } from '#app/domain/people/roles.ts';
import type { RegulatoryClass, SolutionStatus } from '#app/domain/solutions/solution-machine.ts';

/** Days before the moment of seeding; negative is in the future. */
export type DaysAgo = number;

export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly town: string;
  readonly about: string;
  readonly domainRoles?: readonly ClaimedRole[];
}

export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** Verified roles; the first that is a capacity is the one in which the person speaks. */
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly position?: string;
  readonly shownAs?: DisplayChoice;
  readonly about?: string;
  readonly digest?: DigestRhythm;
  readonly textSize?: 1 | 2 | 3;
  readonly joined: DaysAgo;
}

export interface DemoComment {
  readonly by: string;
  readonly text: string;
  /** What it said before its author changed it. */
  readonly before?: string;
  /** Days after the subject became public. */
  readonly after: number;
  readonly replies?: readonly { readonly by: string; readonly text: string; readonly after: number }[];
}

export interface DemoNeed {
  readonly key: string;
  readonly by: string;
  /** The carer who wrote it for the author. */
  readonly writtenBy?: string;
  readonly capacity?: Capacity;
  readonly locale: Locale;
  readonly status: NeedStatus;
  readonly sent: DaysAgo;
  readonly title: string;
  readonly story: string;
  readonly who?: string;
  readonly today?: string;
  readonly place: NeedPlace;
  readonly frequency: NeedFrequency;
  readonly severity: NeedSeverity;
  readonly perspective: NeedPerspective;
  readonly themes: readonly NeedTheme[];
  readonly channel?: NeedChannel;
  /** How many people say "me too"; at most as many as there are people to say it. */
  readonly meToo?: number;
  readonly comments?: readonly DemoComment[];
  readonly reason?: string;
  readonly mergedInto?: { readonly need: string; readonly on: DaysAgo };
}

export interface DemoPhase {
  readonly kind: PhaseKind;
  readonly from: DaysAgo;
  readonly to: DaysAgo;
}

export interface DemoChallenge {
  readonly key: string;
  readonly format: ChallengeFormat;
  readonly status: ChallengeStatus;
  readonly title: string;
  readonly summary: string;
  readonly brief: readonly RichBlock[];
  readonly themes: readonly NeedTheme[];
  readonly prize: string;
  readonly announced: DaysAgo;
  readonly decided?: DaysAgo;
  readonly phases: readonly DemoPhase[];
  readonly needs: readonly string[];
  readonly partners: readonly string[];
  readonly criteria: readonly {
    readonly name: string;
    readonly description: string;
    readonly weight: number;
  }[];
  readonly comments?: readonly DemoComment[];
}

/** A heading, a paragraph or a list: what briefs and designs are made of. */
export type RichBlock =
  | { readonly h: string }
  | { readonly p: string }
  | { readonly list: readonly string[] };

export interface DemoSolution {
  readonly key: string;
  readonly challenge: string;
  readonly team: string;
  /** The first leads. */
  readonly members: readonly string[];
  readonly status: SolutionStatus;
  readonly title: string;
  readonly summary: string;
  readonly design: readonly RichBlock[];
  readonly whatItTakes: string;
  readonly evidence?: string;
  readonly readiness?: number;
  readonly regulatoryClass?: RegulatoryClass;
  readonly costs?: string;
  /** What the team asks for, in whole euros. */
  readonly amount?: number;
  readonly answers: readonly string[];
  readonly created: DaysAgo;
  readonly submitted?: DaysAgo;
  /** What was sent in first, where the team took it back once to make it better. */
  readonly earlier?: {
    readonly submitted: DaysAgo;
    readonly summary: string;
    readonly design: readonly RichBlock[];
    readonly whatItTakes: string;
  };
  readonly award?: { readonly kind: 'voters' | 'jury'; readonly statement: string };
  readonly feedback?: string;
  readonly comments?: readonly DemoComment[];
}
