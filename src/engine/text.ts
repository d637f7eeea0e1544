import * as v from 'valibot';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words in every language an author writes; zh-TW is derived at build unless it is given. */
export const TextSchema = v.strictObject({
	'zh-CN': v.pipe(v.string(), v.trim(), v.nonEmpty()),
	en: v.pipe(v.string(), v.trim(), v.nonEmpty()),
	'zh-TW': v.optional(v.string())
});
export type Text = v.InferOutput<typeof TextSchema>;

/** Names of things in content. They are part of stored data: rename only with care. */
export const SlugSchema = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'a name in lower case with hyphens or dots')
);
