import type { ReactNode } from 'react';

/** Says its text to screen readers, politely, whenever it changes. It must be on the page before it speaks. */
export function LiveRegion({ children }: { children?: ReactNode }) {
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {children}
    </div>
  );
}

/** The place of short messages ("Saved") at the foot of the window; announced politely. Holds `Toast`s. */
export function ToastRegion({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <section className="toast-region" aria-label={label} aria-live="polite">
      {children}
    </section>
  );
}

/** One short message. It stays until it is closed or replaced; nothing a person needs is only said here. */
export function Toast({ children, onClose, closeLabel }: ToastProps) {
  return (
    <div className="toast">
      <div>{children}</div>
      {onClose && (
        <button type="button" className="toast-close" onClick={onClose}>
          {closeLabel}
        </button>
      )}
    </div>
  );
}

/** Props of `Toast`. `closeLabel` is the text of the button that `onClose` brings. */
export type ToastProps = { children: ReactNode; onClose?: () => void; closeLabel?: ReactNode };
