/**
 * The shape a translation of `Source` must have: the same keys, any text. Used as
 * `satisfies Translation<typeof en>`, so a missing or an extra key is a type error.
 */
export type Translation<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
};
