import { type Role, roles } from '#app/domain/people/roles.ts';

/** Everybody who asks: nobody signed in, and the seven people of the demonstration. */
export const everybody = ['anonymous', ...roles] as const;

export type Who = (typeof everybody)[number];

/** A status, or where one is led to: `sign-in`, or a path. */
export type Answer = number | 'sign-in' | `/${string}`;

/** Who gets which answer. Whoever is left out is not asked. */
export type Answers = Partial<Record<Who, Answer>>;

export const members = roles;
export const staff = ['staff', 'admin'] as const satisfies readonly Role[];

const give = (people: readonly Who[], answer: Answer): Answers =>
  Object.fromEntries(people.map((who) => [who, answer]));

/** The same for everybody. */
export const all = (answer: Answer): Answers => give(everybody, answer);

/** For everybody who is signed in; others are led to sign in. */
export const signedIn = (answer: Answer): Answers => ({ ...give(members, answer), anonymous: 'sign-in' });

/** For these; others who are signed in get `otherwise`, and those who are not are led to sign in. */
export const only = (people: readonly Who[], answer: Answer, otherwise: Answer = 403): Answers => ({
  ...signedIn(otherwise),
  ...give(people, answer),
});

/** For these; for everybody else, signed in or not, there is nothing here. */
export const hidden = (people: readonly Who[], answer: Answer): Answers => ({
  ...all(404),
  ...give(people, answer),
});

/** Everybody but these. */
export const without = (...people: Who[]): Who[] => everybody.filter((who) => !people.includes(who));
