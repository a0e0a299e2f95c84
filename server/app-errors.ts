import { data, type ServerBuild } from '@remix-run/node';
import { httpStatusOf } from '#app/commands/http-error.ts';
import type { AppError } from '#app/domain/app-error.ts';
import { readFormsOnly } from './readable-form.ts';

type Route = ServerBuild['routes'][string];
type Handler = NonNullable<Route['module']['loader']>;

/** The two module graphs have each their own class, so the name is asked and not the class. */
function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'kind' in error;
}

function translate(handler: Handler): Handler {
  const translated: Handler = async (args) => {
    try {
      return await handler(
        args.request.method === 'GET' ? args : { ...args, request: readFormsOnly(args.request) },
      );
    } catch (error) {
      if (!isAppError(error)) throw error;
      const headers: Record<string, string> = error.retryAfter
        ? { 'Retry-After': String(error.retryAfter) }
        : {};
      throw data({ kind: error.kind, code: error.code }, { status: httpStatusOf[error.kind], headers });
    }
  };
  return Object.assign(translated, handler);
}

/** The build with every loader and action wrapped, so that a refusal becomes its HTTP answer in one place. */
export function withAppErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]): [string, Route] => {
      const { loader, action } = route.module;
      return [
        id,
        {
          ...route,
          module: {
            ...route.module,
            ...(loader ? { loader: translate(loader) } : {}),
            ...(action ? { action: translate(action) } : {}),
          },
        },
      ];
    }),
  );
  return { ...build, routes };
}
