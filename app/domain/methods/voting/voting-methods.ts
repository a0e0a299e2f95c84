/**
 * How a vote is counted. `single`: one choice; `approval`: any number; `score`: a score for each; `ranked`: an order,
 * counted by the Schulze method; `budget`: what is wanted, paid by the Method of Equal Shares.
 */
export const votingMethods = ['single', 'approval', 'score', 'ranked', 'budget'] as const;
export type VotingMethod = (typeof votingMethods)[number];
