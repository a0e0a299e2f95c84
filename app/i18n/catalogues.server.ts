import type { Locale } from '#app/domain/people/preferences.ts';
import aboutDe from './de/about.ts';
import awardsDe from './de/awards.ts';
import ballotsDe from './de/ballots.ts';
import boardDe from './de/board.ts';
import challengeBuilderDe from './de/challengeBuilder.ts';
import challengePageDe from './de/challengePage.ts';
import challengePartsDe from './de/challengeParts.ts';
import challengesDe from './de/challenges.ts';
import commonDe from './de/common.ts';
import countingDe from './de/counting.ts';
import deliberationDe from './de/deliberation.ts';
import discussionDe from './de/discussion.ts';
import domainDe from './de/domain.ts';
import domainWorkDe from './de/domainWork.ts';
import emailsDe from './de/emails.ts';
import enteringDe from './de/entering.ts';
import errorCodesDe from './de/errorCodes.ts';
import errorsDe from './de/errors.ts';
import evaluationsDe from './de/evaluations.ts';
import homeDe from './de/home.ts';
import journeyDe from './de/journey.ts';
import juryDe from './de/jury.ts';
import juryAssignmentDe from './de/juryAssignment.ts';
import juryResultsDe from './de/juryResults.ts';
import lineageDe from './de/lineage.ts';
import moderationDe from './de/moderation.ts';
import needCardDe from './de/needCard.ts';
import needPageDe from './de/needPage.ts';
import needStateDe from './de/needState.ts';
import needsDe from './de/needs.ts';
import needToldDe from './de/needTold.ts';
import needWizardDe from './de/needWizard.ts';
import notificationsDe from './de/notifications.ts';
import organisationLogoDe from './de/organisationLogo.ts';
import outcomesDe from './de/outcomes.ts';
import papersDe from './de/papers.ts';
import peopleDe from './de/people.ts';
import pilotsDe from './de/pilots.ts';
import prioritiesDe from './de/priorities.ts';
import priorityDeskDe from './de/priorityDesk.ts';
import priorityPartDe from './de/priorityPart.ts';
import readyTextsDe from './de/readyTexts.ts';
import reasonTemplatesDe from './de/reasonTemplates.ts';
import richTextDe from './de/richText.ts';
import signInDe from './de/signIn.ts';
import siteDe from './de/site.ts';
import solutionsDe from './de/solutions.ts';
import takePartDe from './de/takePart.ts';
import tasksDe from './de/tasks.ts';
import aboutEn from './en/about.ts';
import awardsEn from './en/awards.ts';
import ballotsEn from './en/ballots.ts';
import boardEn from './en/board.ts';
import challengeBuilderEn from './en/challengeBuilder.ts';
import challengePageEn from './en/challengePage.ts';
import challengePartsEn from './en/challengeParts.ts';
import challengesEn from './en/challenges.ts';
import commonEn from './en/common.ts';
import countingEn from './en/counting.ts';
import deliberationEn from './en/deliberation.ts';
import discussionEn from './en/discussion.ts';
import domainEn from './en/domain.ts';
import domainWorkEn from './en/domainWork.ts';
import emailsEn from './en/emails.ts';
import enteringEn from './en/entering.ts';
import errorCodesEn from './en/errorCodes.ts';
import errorsEn from './en/errors.ts';
import evaluationsEn from './en/evaluations.ts';
import homeEn from './en/home.ts';
import journeyEn from './en/journey.ts';
import juryEn from './en/jury.ts';
import juryAssignmentEn from './en/juryAssignment.ts';
import juryResultsEn from './en/juryResults.ts';
import lineageEn from './en/lineage.ts';
import moderationEn from './en/moderation.ts';
import needCardEn from './en/needCard.ts';
import needPageEn from './en/needPage.ts';
import needStateEn from './en/needState.ts';
import needsEn from './en/needs.ts';
import needToldEn from './en/needTold.ts';
import needWizardEn from './en/needWizard.ts';
import notificationsEn from './en/notifications.ts';
import organisationLogoEn from './en/organisationLogo.ts';
import outcomesEn from './en/outcomes.ts';
import papersEn from './en/papers.ts';
import peopleEn from './en/people.ts';
import pilotsEn from './en/pilots.ts';
import prioritiesEn from './en/priorities.ts';
import priorityDeskEn from './en/priorityDesk.ts';
import priorityPartEn from './en/priorityPart.ts';
import readyTextsEn from './en/readyTexts.ts';
import reasonTemplatesEn from './en/reasonTemplates.ts';
import richTextEn from './en/richText.ts';
import signInEn from './en/signIn.ts';
import siteEn from './en/site.ts';
import solutionsEn from './en/solutions.ts';
import takePartEn from './en/takePart.ts';
import tasksEn from './en/tasks.ts';

/**
 * Every catalogue in every language: the list that `useT` and `getT` know. A new namespace adds its two
 * imports and one line for each language. The browser gets its catalogues one by one instead.
 */
export const catalogues = {
  en: {
    about: aboutEn,
    awards: awardsEn,
    ballots: ballotsEn,
    board: boardEn,
    challengeBuilder: challengeBuilderEn,
    challengePage: challengePageEn,
    challengeParts: challengePartsEn,
    organisationLogo: organisationLogoEn,
    challenges: challengesEn,
    common: commonEn,
    domain: domainEn,
    domainWork: domainWorkEn,
    deliberation: deliberationEn,
    counting: countingEn,
    discussion: discussionEn,
    emails: emailsEn,
    entering: enteringEn,
    errorCodes: errorCodesEn,
    errors: errorsEn,
    evaluations: evaluationsEn,
    home: homeEn,
    journey: journeyEn,
    jury: juryEn,
    juryAssignment: juryAssignmentEn,
    juryResults: juryResultsEn,
    lineage: lineageEn,
    moderation: moderationEn,
    needCard: needCardEn,
    needPage: needPageEn,
    needState: needStateEn,
    needs: needsEn,
    needTold: needToldEn,
    needWizard: needWizardEn,
    notifications: notificationsEn,
    outcomes: outcomesEn,
    papers: papersEn,
    people: peopleEn,
    pilots: pilotsEn,
    priorities: prioritiesEn,
    priorityDesk: priorityDeskEn,
    priorityPart: priorityPartEn,
    richText: richTextEn,
    signIn: signInEn,
    site: siteEn,
    readyTexts: readyTextsEn,
    reasonTemplates: reasonTemplatesEn,
    takePart: takePartEn,
    tasks: tasksEn,
    solutions: solutionsEn,
  },
  de: {
    about: aboutDe,
    awards: awardsDe,
    ballots: ballotsDe,
    board: boardDe,
    challengeBuilder: challengeBuilderDe,
    challengePage: challengePageDe,
    challengeParts: challengePartsDe,
    organisationLogo: organisationLogoDe,
    challenges: challengesDe,
    common: commonDe,
    domain: domainDe,
    domainWork: domainWorkDe,
    deliberation: deliberationDe,
    counting: countingDe,
    discussion: discussionDe,
    emails: emailsDe,
    entering: enteringDe,
    errorCodes: errorCodesDe,
    errors: errorsDe,
    evaluations: evaluationsDe,
    home: homeDe,
    journey: journeyDe,
    jury: juryDe,
    juryAssignment: juryAssignmentDe,
    juryResults: juryResultsDe,
    lineage: lineageDe,
    moderation: moderationDe,
    needCard: needCardDe,
    needPage: needPageDe,
    needState: needStateDe,
    needs: needsDe,
    needTold: needToldDe,
    needWizard: needWizardDe,
    notifications: notificationsDe,
    outcomes: outcomesDe,
    papers: papersDe,
    people: peopleDe,
    pilots: pilotsDe,
    priorities: prioritiesDe,
    priorityDesk: priorityDeskDe,
    priorityPart: priorityPartDe,
    richText: richTextDe,
    signIn: signInDe,
    site: siteDe,
    readyTexts: readyTextsDe,
    reasonTemplates: reasonTemplatesDe,
    takePart: takePartDe,
    tasks: tasksDe,
    solutions: solutionsDe,
  },
} satisfies Record<Locale, object>;
