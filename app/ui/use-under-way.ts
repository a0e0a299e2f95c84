import { type Navigation, useNavigation } from '@remix-run/react';

const nothing: Navigation = {
  state: 'idle',
  location: undefined,
  formMethod: undefined,
  formAction: undefined,
  formEncType: undefined,
  formData: undefined,
  json: undefined,
  text: undefined,
};

/**
 * The page or form on its way, as Remix's `useNavigation` tells it. On the server nothing ever is, and no router is
 * asked: markup that is kept there has none.
 */
export const useUnderWay: () => Navigation = import.meta.env.SSR ? () => nothing : useNavigation;
