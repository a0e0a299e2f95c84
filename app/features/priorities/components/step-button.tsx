import { contestPaths } from '#app/contest-paths.ts';
import { Button, type ButtonTone } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';

/** Takes a round one step further, from its board. */
export function StepButton({
  slug,
  intent,
  label,
  tone,
}: {
  slug: string;
  intent: string;
  label: string;
  tone?: ButtonTone;
}) {
  const isBusy = useUnderWay().formMethod === 'POST';
  return (
    <Form method="post" action={contestPaths.priorityBoard(slug)}>
      <HiddenFields values={{ intent }} />
      <Button tone={tone} pending={isBusy}>
        {label}
      </Button>
    </Form>
  );
}
