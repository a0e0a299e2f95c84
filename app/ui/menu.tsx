import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/**
 * A panel of links or small forms that opens below a button. It is a `details` element, so it works without
 * JavaScript; with it, Escape, a press outside and following a link close it again.
 */
export function Menu({
  label,
  icon,
  align = 'start',
  hideLabel = false,
  className,
  children,
}: {
  label: ReactNode;
  icon?: IconName;
  align?: 'start' | 'end';
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    function close(event: Event) {
      if (!element?.open) return;
      const target = event.target as Node;
      const leaving = event.type === 'pointerdown' && !element.contains(target);
      const followed = event.type === 'click' && target instanceof Element && target.closest('.menu-panel a');
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (escaped && element.contains(document.activeElement)) element.querySelector('summary')?.focus();
      if (leaving || followed || escaped) element.open = false;
    }
    const kinds = ['pointerdown', 'keydown', 'click'];
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close);
    };
  }, []);
  return (
    <details ref={menu} className={cx('menu', className)} data-align={align}>
      <summary className="button button-quiet">
        {icon && <Icon name={icon} />}
        <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
        {!hideLabel && <Icon name="chevron-down" />}
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
