import type { LinkProps } from '@remix-run/react';
import type { ComponentPropsWithoutRef, MouseEvent, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { RouterLink } from './router-link.tsx';

/** How much a button stands out: one `primary` a page, `danger` for what cannot be undone. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = {
  tone?: ButtonTone;
  icon?: IconName;
  iconEnd?: IconName;
  size?: 'medium' | 'large';
  wide?: boolean;
};

function lookClass({ tone = 'primary', size, wide }: Look, className?: string): string {
  return cx('button', `button-${tone}`, size === 'large' && 'button-large', wide && 'button-wide', className);
}

/** Props of `Button`. `type` is `submit` unless told; `pending` keeps the focus and refuses a second press. */
export type ButtonProps = ComponentPropsWithoutRef<'button'> &
  Look & { pending?: boolean; pendingLabel?: ReactNode };

/** A button. Its text is a verb with an object. */
export function Button({
  tone,
  icon,
  iconEnd,
  size,
  wide,
  pending = false,
  pendingLabel,
  className,
  children,
  onClick,
  type = 'submit',
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      aria-disabled={pending || undefined}
      {...rest}
      type={type}
      className={lookClass({ tone, size, wide }, className)}
      onClick={press}
    >
      {pending ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{pending ? (pendingLabel ?? children) : children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
}

/** A link that looks like a button, for going to the next page. */
export function ButtonLink({
  tone,
  icon,
  iconEnd,
  size,
  wide,
  className,
  children,
  ...rest
}: LinkProps & Look) {
  return (
    <RouterLink {...rest} className={lookClass({ tone, size, wide }, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </RouterLink>
  );
}
