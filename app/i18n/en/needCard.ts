/** The short form of a need in lists. */
export default {
  support: '{count, plural, =0 {No “me too” yet} one {# “me too”} other {# “me too”}}',
  comments: '{count, plural, =0 {No comments} one {# comment} other {# comments}}',
} as const;
