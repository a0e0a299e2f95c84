import { pgEnum } from 'drizzle-orm/pg-core';
import { awardKinds, challengeFormats, challengeStatuses } from '#app/domain/challenges/challenge-machine.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { termsKinds } from '#app/domain/challenges/terms.ts';
import { decisions } from '#app/domain/evaluations/decisions.ts';
import { votingMethods } from '#app/domain/methods/voting/voting-methods.ts';
import {
  commentStatuses,
  moderationVerdicts,
  queueKinds,
  queueStatuses,
  reportReasons,
} from '#app/domain/moderation/moderation.ts';
import {
  needChannels,
  needFrequencies,
  needPerspectives,
  needPlaces,
  needSeverities,
  needThemes,
} from '#app/domain/needs/need-fields.ts';
import { needStatuses } from '#app/domain/needs/need-machine.ts';
import { organisationKinds } from '#app/domain/network/organisations.ts';
import { delegationScopes, delegationStatuses } from '#app/domain/people/delegation.ts';
import { newsTopics } from '#app/domain/people/news.ts';
import { digestRhythms, displayChoices, locales, themes } from '#app/domain/people/preferences.ts';
import { capacities, constituencies, roleStatuses, roles } from '#app/domain/people/roles.ts';
import {
  incidentRelations,
  incidentSeriousness,
  incidentSeverities,
  incidentStatuses,
  participantStatuses,
  pilotStatuses,
} from '#app/domain/pilots/pilot-machine.ts';
import { priorityRoundStatuses } from '#app/domain/priorities/round-machine.ts';
import {
  invitationStatuses,
  regulatoryClasses,
  solutionStatuses,
  teamRoles,
} from '#app/domain/solutions/solution-machine.ts';
import { subjectTypes } from '#app/domain/subjects.ts';

// Every enum is a list from the domain: the database knows no word of its own.
export const roleEnum = pgEnum('role', roles);
export const roleStatusEnum = pgEnum('role_status', roleStatuses);
export const capacityEnum = pgEnum('capacity', capacities);
export const constituencyEnum = pgEnum('constituency', constituencies);
export const localeEnum = pgEnum('locale', locales);
export const themeEnum = pgEnum('theme', themes);
export const digestRhythmEnum = pgEnum('digest_rhythm', digestRhythms);
export const newsTopicEnum = pgEnum('news_topic', newsTopics);
export const displayChoiceEnum = pgEnum('display_choice', displayChoices);
export const delegationScopeEnum = pgEnum('delegation_scope', delegationScopes);
export const delegationStatusEnum = pgEnum('delegation_status', delegationStatuses);
export const organisationKindEnum = pgEnum('organisation_kind', organisationKinds);
export const subjectTypeEnum = pgEnum('subject_type', subjectTypes);
export const needStatusEnum = pgEnum('need_status', needStatuses);
export const needPlaceEnum = pgEnum('need_place', needPlaces);
export const needFrequencyEnum = pgEnum('need_frequency', needFrequencies);
export const needSeverityEnum = pgEnum('need_severity', needSeverities);
export const needPerspectiveEnum = pgEnum('need_perspective', needPerspectives);
export const needChannelEnum = pgEnum('need_channel', needChannels);
export const needThemeEnum = pgEnum('need_theme', needThemes);
export const commentStatusEnum = pgEnum('comment_status', commentStatuses);
export const queueKindEnum = pgEnum('queue_kind', queueKinds);
export const queueStatusEnum = pgEnum('queue_status', queueStatuses);
export const moderationVerdictEnum = pgEnum('moderation_verdict', moderationVerdicts);
export const reportReasonEnum = pgEnum('report_reason', reportReasons);
export const challengeFormatEnum = pgEnum('challenge_format', challengeFormats);
export const challengeStatusEnum = pgEnum('challenge_status', challengeStatuses);
export const phaseKindEnum = pgEnum('phase_kind', phaseKinds);
export const votingMethodEnum = pgEnum('voting_method', votingMethods);
export const termsKindEnum = pgEnum('terms_kind', termsKinds);
export const priorityRoundStatusEnum = pgEnum('priority_round_status', priorityRoundStatuses);
export const awardKindEnum = pgEnum('award_kind', awardKinds);
export const solutionStatusEnum = pgEnum('solution_status', solutionStatuses);
export const regulatoryClassEnum = pgEnum('regulatory_class', regulatoryClasses);
export const teamRoleEnum = pgEnum('team_role', teamRoles);
export const invitationStatusEnum = pgEnum('invitation_status', invitationStatuses);
export const pilotStatusEnum = pgEnum('pilot_status', pilotStatuses);
export const participantStatusEnum = pgEnum('participant_status', participantStatuses);
export const incidentSeverityEnum = pgEnum('incident_severity', incidentSeverities);
export const incidentStatusEnum = pgEnum('incident_status', incidentStatuses);
export const incidentSeriousnessEnum = pgEnum('incident_seriousness', incidentSeriousness);
export const incidentRelationEnum = pgEnum('incident_relation', incidentRelations);
export const decisionEnum = pgEnum('decision', decisions);
