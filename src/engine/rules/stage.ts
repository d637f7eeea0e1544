export const STAGES = [
	'prepare', 'booking', 'travel', 'door', 'entry', 'pre-work', 'work', 'test', 'demonstrate', 'sign-off', 'clean-up', 'farewell',
	'after-visit', 'complaint', 'phone', 'speech', 'conduct', 'discipline', 'safety', 'confidentiality', 'appearance', 'time-limit', 'management'
] as const;
export type Stage = (typeof STAGES)[number];

export const SEVERITIES = ['minor', 'major', 'red-line'] as const;
export type Severity = (typeof SEVERITIES)[number];
