import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';
import { setPreferences } from '../commands/set-preferences.server.ts';
import { parsePreferenceForm, preferenceCookie, readPreferenceCookie } from '../preferences.server.ts';
import { safeRedirect } from '../safe-redirect.ts';

/** The settings stand on every page; this address only takes them. */
export function loader(_: LoaderFunctionArgs) {
  return redirect(paths.home());
}

/** Keeps what was chosen, in the browser and in the profile, and goes back to where the form stood. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const choice = parsePreferenceForm(form);
  const actor = await optionalActor(args);
  if (actor.kind === 'person' && Object.keys(choice).length > 0) {
    await execute(setPreferences, { actor, requestId: args.context.requestId }, choice);
  }
  const kept = await readPreferenceCookie(args.request);
  const secure = getEnv().APP_URL.startsWith('https:');
  const headers = { 'Set-Cookie': await preferenceCookie({ ...kept, ...choice }, secure) };
  // A page that is alive stays where it is and asks for its data anew.
  if (form.get('stay')) return data(null, { headers });
  return redirect(safeRedirect(form.get('returnTo'), paths.home()), { headers });
}
