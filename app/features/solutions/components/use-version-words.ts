import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { FactField, ListField, TextField } from '../compare-versions.ts';

/** Names of the fields of a version, and their facts in words. */
export function useVersionWords() {
  const t = useT('solutions');
  const work = useT('domainWork');
  const format = useFormat();
  return {
    nameOf: (field: TextField | ListField | FactField): string =>
      field === 'files' ? t('files.title') : t(`form.${field}`),
    factOf: (field: FactField, value: string): string => {
      if (value === '') return t('page.unknown');
      switch (field) {
        case 'readiness':
          return t('page.level', { level: value, words: work(`readiness.${value as '1'}`) });
        case 'regulatoryClass':
          return work(`regulatoryClass.${value as 'none'}`);
        case 'amount':
          return t('page.euros', { amount: format.number(Number(value)) });
        default:
          return value;
      }
    },
  };
}
