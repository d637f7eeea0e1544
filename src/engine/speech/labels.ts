/** What a sentence may break, in the order of the labelling guide. */
export const VIOLATIONS = [
	'insult',
	'brush-off',
	'impatience',
	'challenge',
	'blame-customer',
	'mockery',
	'command',
	'interrupt',
	'improper-address',
	'solicit-gift',
	'solicit-praise',
	'private-deal',
	'privacy-leak',
	'over-promise',
	'unauthorized-use',
	'blame-company',
	'dodge-rule'
] as const;

/** The courtesy elements of the labelling guide. */
export const ELEMENTS = [
	'greet',
	'self-introduce',
	'state-company',
	'confirm-identity',
	'ask-convenient',
	'state-purpose',
	'propose-time',
	'confirm-time',
	'confirm-address',
	'remind-prepare',
	'leave-contact',
	'apologise',
	'explain-reason',
	'empathise',
	'ask-permission',
	'show-badge',
	'thank',
	'invite-trial',
	'ask-satisfaction',
	'ask-other-needs',
	'farewell',
	'reassure',
	'offer-alternative'
] as const;

/** Elements that single obligations ask for beyond the guide. */
export const FURTHER_ELEMENTS = [
	'honorific',
	'ask-signature',
	'polite-decline',
	'modest-reply',
	'promise-punctual',
	'promise-callback',
	'promise-improve',
	'disclose-risk',
	'remind-backup',
	'remind-confidential',
	'state-fee',
	'show-price-list',
	'explain-free-of-charge',
	'state-eta',
	'state-delay',
	'state-original-slot',
	'state-in-progress',
	'next-step',
	'ask-to-wait',
	'ask-location',
	'ask-need',
	'ask-reason',
	'ask-contact',
	'ask-check-belongings',
	'ask-confirm-with-owner',
	'confirm-need',
	'confirm-contact',
	'confirm-recorded',
	'report-completion',
	'state-speed-result',
	'explain-plan',
	'explain-qualification',
	'explain-card',
	'tell-engineer',
	'tell-duration',
	'tell-account',
	'tell-connection-mode',
	'take-responsibility',
	'admit-shortcoming',
	'back-channel',
	'announce-callback',
	'refer-to-appointment'
] as const;

/** What the customer's home lends; the object of an `unauthorized-use`. */
export const OBJECTS = [
	'toilet',
	'phone',
	'drink',
	'food',
	'smoke',
	'charger',
	'computer',
	'sofa',
	'kitchen',
	'air-conditioner',
	'tool',
	'ladder',
	'labour'
] as const;

export type Violation = (typeof VIOLATIONS)[number];
export type GuideElement = (typeof ELEMENTS)[number];
export type FurtherElement = (typeof FURTHER_ELEMENTS)[number];
export type Element = GuideElement | FurtherElement;
export type Label = Violation | Element;
export type UsedObject = (typeof OBJECTS)[number];

/** All labels in one fixed order; models store their rows in it. */
export const LABELS: readonly Label[] = [...VIOLATIONS, ...ELEMENTS, ...FURTHER_ELEMENTS];

/** Rows of a model: one for each label, and one for a violation of any kind. */
export const ROWS: number = LABELS.length + 1;

const violations: ReadonlySet<string> = new Set(VIOLATIONS);
const guideElements: ReadonlySet<string> = new Set(ELEMENTS);
const elements: ReadonlySet<string> = new Set([...ELEMENTS, ...FURTHER_ELEMENTS]);

export function isViolation(label: string): label is Violation {
	return violations.has(label);
}

export function isElement(label: string): label is Element {
	return elements.has(label);
}

export function isGuideElement(label: string): label is GuideElement {
	return guideElements.has(label);
}
