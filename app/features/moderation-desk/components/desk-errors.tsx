import { isFormRefusal } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

/** The words for the codes that forms of the desk are refused with. */
export function useDeskErrors(answer: unknown) {
  const t = useT('moderation');
  const errors = isFormRefusal(answer) ? answer.errors : {};
  const say = (code: string) => {
    const key = `errors.${code}` as 'errors.check_fields';
    return t.has(key) ? t(key) : t('errors.check_fields');
  };
  return {
    all: Object.entries(errors).map(([name, code]) => ({ name, message: say(code) })),
    of: (name: string) => (errors[name] ? [say(errors[name])] : undefined),
  };
}

/** What is wrong, at the top of the page, with links to the fields. */
export function DeskErrors({ answer, fieldId }: { answer: unknown; fieldId?: (name: string) => string }) {
  const t = useT('moderation');
  const { all } = useDeskErrors(answer);
  const errors = all.map(({ name, message }) => ({
    message,
    fieldId: name === '' ? undefined : (fieldId?.(name) ?? name),
  }));
  return <ErrorSummary title={t('errors.title')} errors={errors} submission={answer} />;
}
