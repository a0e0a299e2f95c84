import type { T } from '#app/i18n/translator.ts';
import type { NeedAnswers } from './need-answers.ts';

/** How an answer reads, in words; empty when there is none. */
export function answerText(d: T<'domain'>, answers: NeedAnswers, step: keyof NeedAnswers): string {
  switch (step) {
    case 'place':
      return answers.place ? d(`place.${answers.place}`) : '';
    case 'frequency':
      return answers.frequency ? d(`frequency.${answers.frequency}`) : '';
    case 'severity':
      return answers.severity ? d(`severity.${answers.severity}`) : '';
    case 'themes':
      return (answers.themes ?? []).map((theme) => d(`needTheme.${theme}`)).join(', ');
    default:
      return String(answers[step] ?? '');
  }
}
