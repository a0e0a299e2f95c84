import path from 'node:path';
import { z } from 'zod';
import { readOrCreateSecret } from './app-secret.server.ts';
import { BootError } from './boot-error.server.ts';
import { singleton } from './singleton.server.ts';

/** Secrets that stand in examples and tutorials. Production refuses them. */
const knownSecrets = ['secret', 'changeme', 'change-me', 'password', 'tandem', 'development', 'default'];
const minSecretLength = 32;

const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no', ''])
  .default('0')
  .transform((value) => ['1', 'true', 'yes'].includes(value));

const optionalText = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

function optionalUrl(protocols: readonly string[]) {
  return optionalText.refine(
    (value) => value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol)),
    `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );
}

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

const schema = z.object({
  /** `production` serves the built files; anything else is a developer's machine. Set by the start scripts. */
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** `demo`: personas to try, a banner, example content. `production`: none of that. */
  APP_MODE: z.enum(['demo', 'production']).default('demo'),
  /** Address to listen on. */
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  /** Port to listen on; 0 lets the system choose. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Folder for the embedded database, uploads, the outbox and the generated secret. */
  DATA_DIR: z
    .string()
    .trim()
    .min(1)
    .default('.data')
    .transform((folder) => path.resolve(folder)),
  /** Address of a PostgreSQL (16 or newer). Without it Tandem runs its own below DATA_DIR. */
  DATABASE_URL: optionalUrl(['postgres:', 'postgresql:']),
  /** Most connections this process holds for single statements, and as many for transactions (jobs use a few more). */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** Redis that carries live events between several nodes. Without it there is one node. */
  REDIS_URL: optionalUrl(['redis:', 'rediss:']),
  /** Signs cookies and links, and salts hashed codes; at least 32 characters. Demo mode makes and stores its own. */
  APP_SECRET: optionalText,
  /** Lets production run with a secret generated and stored below DATA_DIR. */
  ALLOW_GENERATED_SECRET: flag,
  /** Exact public address, for example https://tandem.example.org: links in e-mails and the origin that may post. */
  APP_URL: optionalUrl(['http:', 'https:']),
  /** Mail server, for example smtps://user:password@mail.example.org. Without it mails are files in DATA_DIR/outbox. */
  SMTP_URL: optionalUrl(['smtp:', 'smtps:']),
  /** Sender of all mails. */
  MAIL_FROM: z.string().trim().min(3).default('Tandem <tandem@localhost>'),
  /** Name of the cluster, shown on every page. */
  CLUSTER_NAME: z.string().trim().min(1).default('Health Cluster Example'),
  /** Where people who are stuck can write, shown on the help page. */
  HELP_EMAIL: optionalText,
  /** Where they can call, as it is to be read, for example "+49 30 123456". */
  HELP_PHONE: optionalText,
  /** IANA time zone in which phases open and close and dates are shown. */
  CLUSTER_TIME_ZONE: z
    .string()
    .trim()
    .default('Europe/Berlin')
    .refine(isTimeZone, 'must be a time zone such as Europe/Berlin'),
  /** Least severe log line that is written. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Express `trust proxy`: how many proxies stand in front (a number), or `loopback`, or a list of addresses. */
  TRUST_PROXY: optionalText,
  /** Largest request body in bytes. */
  MAX_BODY_BYTES: z.coerce.number().int().min(1024).default(2_000_000),
  /** `1`: start without the demonstration content although the database is empty. */
  SKIP_DEMO_SEED: flag,
});

type Settings = z.infer<typeof schema>;

/** The settings of this process, parsed and completed. */
export type Env = Omit<Settings, 'APP_SECRET' | 'APP_URL'> & {
  readonly APP_SECRET: string;
  /** Exact origin, without a slash at the end. */
  readonly APP_URL: string;
  /** False where APP_URL was derived from HOST and PORT. */
  readonly appUrlIsConfigured: boolean;
};

function toSentence(error: z.ZodError): string {
  const [issue] = error.issues;
  const name = issue?.path.join('.') || 'The environment';
  return `The setting ${name} is not usable: ${issue?.message ?? 'unknown reason'}.`;
}

function resolveSecret(settings: Settings): string {
  const { APP_MODE, APP_SECRET, ALLOW_GENERATED_SECRET, DATA_DIR } = settings;
  if (APP_SECRET === undefined) {
    if (APP_MODE === 'production' && !ALLOW_GENERATED_SECRET) {
      throw new BootError(
        'APP_SECRET is missing: production needs a random one of at least 32 characters (or ALLOW_GENERATED_SECRET=1).',
      );
    }
    return readOrCreateSecret(DATA_DIR);
  }
  const tooWeak =
    APP_SECRET.length < minSecretLength || knownSecrets.some((known) => isMadeOf(APP_SECRET, known));
  if (APP_MODE === 'production' && tooWeak) {
    throw new BootError(
      'APP_SECRET is too short or a well-known default: use at least 32 random characters.',
    );
  }
  return APP_SECRET;
}

/** True for "changeme", and for "changeme-changeme-changeme" too. */
function isMadeOf(secret: string, word: string): boolean {
  return (
    secret
      .toLowerCase()
      .replaceAll(word, '')
      .replace(/[^a-z]/g, '') === ''
  );
}

function resolveAppUrl(settings: Settings): string {
  const { APP_MODE, APP_URL, HOST, PORT } = settings;
  if (APP_URL !== undefined) {
    const url = new URL(APP_URL);
    if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
      throw new BootError(
        'APP_URL must be an origin only, such as https://tandem.example.org, without a path.',
      );
    }
    return url.origin;
  }
  if (APP_MODE === 'production') {
    throw new BootError('APP_URL is missing: production needs its exact public address.');
  }
  const host = ['0.0.0.0', '::', '[::]'].includes(HOST) ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** Parses settings; throws {@link BootError} with one sentence that names the setting. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) throw new BootError(toSentence(parsed.error));
  const settings = parsed.data;
  return {
    ...settings,
    APP_URL: resolveAppUrl(settings),
    APP_SECRET: resolveSecret(settings),
    appUrlIsConfigured: settings.APP_URL !== undefined,
  };
}

/** The settings of this process. Parsed at the first call, the same object ever after. */
export function getEnv(): Env {
  return singleton('env', () => Object.freeze(parseEnv(process.env)));
}

/** Whether npm (`npm start`, `npm run …`) is our parent. */
export function isStartedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}
