import { type FormProps, Form as RouterForm } from '@remix-run/react';
import { forwardRef } from 'react';

/**
 * Remix's form, for all forms inside the site. On the server one that says where it leads is drawn as it is: Remix's form
 * asks the router for what only the browser will need.
 */
export const Form = forwardRef<HTMLFormElement, FormProps>(function Form(props, ref) {
  const {
    action,
    method = 'get',
    discover = 'render',
    fetcherKey: _fetcherKey,
    navigate: _navigate,
    preventScrollReset: _preventScrollReset,
    relative: _relative,
    reloadDocument,
    replace: _replace,
    state: _state,
    viewTransition: _viewTransition,
    ...rest
  } = props;
  const isPlain = action !== undefined && /^\/(?!\/)/.test(action);
  if (!import.meta.env.SSR || !isPlain) return <RouterForm {...props} ref={ref} />;
  return (
    <form
      {...rest}
      method={method.toLowerCase() === 'get' ? 'get' : 'post'}
      action={action}
      data-discover={discover === 'render' && !reloadDocument ? 'true' : undefined}
    />
  );
});
