import { type ReactNode, useId, useRef } from 'react';
import { Button, ButtonLink, type ButtonTone } from './button.tsx';
import { Form } from './form.tsx';
import { HiddenFields, type HiddenValues } from './hidden-fields.tsx';
import type { IconName } from './icon-paths.ts';
import { useHydrated } from './use-hydrated.ts';

/**
 * Asks before something is done. With JavaScript the button opens a dialog with the form; without, it is a link
 * to `href`, a page that asks the same. `children` say what will happen and may hold further fields.
 */
export function ConfirmForm({
  trigger,
  href,
  title,
  children,
  confirmLabel,
  cancelLabel,
  action,
  values,
  tone = 'secondary',
  icon,
  confirmTone = 'danger',
}: {
  trigger: ReactNode;
  href: string;
  title: ReactNode;
  children?: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel: ReactNode;
  action?: string;
  values?: HiddenValues;
  tone?: ButtonTone;
  icon?: IconName;
  confirmTone?: ButtonTone;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();
  if (!useHydrated()) {
    return (
      <ButtonLink tone={tone} icon={icon} to={href}>
        {trigger}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button
        type="button"
        tone={tone}
        icon={icon}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </Button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id}>
        <Form method="post" action={action} onSubmit={close}>
          <h2 id={id}>{title}</h2>
          <HiddenFields values={values} />
          <div className="stack stack-medium">{children}</div>
          <div className="dialog-actions">
            <Button type="button" tone="secondary" onClick={close}>
              {cancelLabel}
            </Button>
            <Button tone={confirmTone}>{confirmLabel}</Button>
          </div>
        </Form>
      </dialog>
    </>
  );
}
