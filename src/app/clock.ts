import { t } from '#i18n/words.svelte.ts';

/** Story time as one reads it off a wrist: 09:05. A visit that runs past midnight begins again at 00:00. */
export function clock(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A stretch of story time in words. */
export function stretch(seconds: number): string {
	if (seconds < 60) return t('time.seconds', { n: seconds });
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return t('time.minutes', { n: minutes });
	const rest = minutes % 60;
	return rest === 0 ? t('time.hours', { n: minutes / 60 }) : t('time.hoursMinutes', { h: Math.floor(minutes / 60), m: rest });
}

/** A day of the calendar and its hour, as the reader's language writes them. */
export function day(at: number, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
