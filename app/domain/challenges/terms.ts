/** Texts that a team accepts before it enters: the rules, who owns what comes of it, and what stays confidential. */
export const termsKinds = ['rules', 'rights', 'confidentiality'] as const;
export type TermsKind = (typeof termsKinds)[number];
