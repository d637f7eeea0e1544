/** The compiled knowledge of the checker: plain data, so that it travels as JSON and loads lazily. */
export type SpeechBook = { languages: Record<string, LanguageBook> };

export type LanguageBook = { phrases: Phrase[] };

export type Phrase = { label: string; why: string; text: string };
